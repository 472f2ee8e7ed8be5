package dev.dateline.telegram;

import static dev.dateline.telegram.RunningBot.ADA;
import static dev.dateline.telegram.RunningBot.BOB;
import static dev.dateline.telegram.RunningBot.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.telegram.access.Quotas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may ask, and how much. */
class AccessTest extends BotTest {

    @Test
    void b21_aStrangerIsRefused_andNothingIsAnswered() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.says(STRANGER, "question");
            assertThat(telegram.awaitMessage(STRANGER, 1).text()).contains("only people its owner has let in");
            telegram.says(STRANGER, "/status");
            telegram.presses(STRANGER, "s:1000");
            telegram.awaitCall("answercallbackquery", 1);
            telegram.says(ADA, "question of a friend");
            telegram.awaitMessage(ADA, 1);
            assertThat(bot.asked).containsExactly("question of a friend");
            assertThat(telegram.messages(STRANGER)).as("refused once").hasSize(1);
        }
    }

    @Test
    void b21_nobodyMayAskUnlessTheyAreNamed_orTheBotIsPublic() throws InterruptedException {
        RunningBot.Plan closed = plan();
        closed.allowed = Set.of();
        try (RunningBot bot = closed.start()) {
            telegram.says(ADA, "question");
            assertThat(telegram.awaitMessage(ADA, 1).text()).contains("only people its owner has let in");
        }
        RunningBot.Plan open = plan();
        open.allowed = Set.of();
        open.everybody = true;
        try (RunningBot bot = open.start()) {
            telegram.says(ADA, "question");
            assertThat(telegram.awaitMessage(ADA, 2).text()).contains("They met.");
            assertThat(bot.operator).as("no code is needed").isEmpty();
        }
    }

    @Test
    void whoeverHasTheCodeFromTheTerminal_isLetIn_once_andStaysSo() throws InterruptedException, IOException {
        try (RunningBot bot = plan().start()) {
            telegram.await("code", () -> !bot.operator.isEmpty());
            String line = bot.operator.getFirst();
            String code = line.substring(line.lastIndexOf(' ') + 1);
            assertThat(line).contains("https://t.me/dateline_bot?start=" + code);
            telegram.says(STRANGER, "/start WRONGONE");
            assertThat(telegram.awaitMessage(STRANGER, 1).text()).contains("not valid");
            telegram.says(STRANGER, "/start " + code);
            assertThat(telegram.awaitMessage(STRANGER, 2).text()).contains("You are in");
            telegram.says(777, "/start " + code);
            assertThat(telegram.awaitMessage(777, 1).text()).contains("not valid");
            assertThat(bot.operator).as("a new code").hasSize(2);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("telegram-allowed"))))
                .isEqualTo("rw-------");
        try (RunningBot bot = plan().start()) {
            telegram.says(STRANGER, "question");
            assertThat(telegram.awaitMessage(STRANGER, 3).text()).contains("They met.");
        }
    }

    @Test
    void codesCannotBeTriedOut() throws InterruptedException {
        TestTime time = new TestTime();
        RunningBot.Plan plan = plan();
        plan.clock = time;
        try (RunningBot bot = plan.start()) {
            telegram.await("code", () -> !bot.operator.isEmpty());
            String line = bot.operator.getFirst();
            for (int i = 1; i <= 5; i++) {
                telegram.says(STRANGER, "/start GUESS" + i);
                telegram.awaitMessage(STRANGER, i);
            }
            telegram.says(STRANGER, "/start " + line.substring(line.lastIndexOf(' ') + 1));
            assertThat(telegram.awaitMessage(STRANGER, 6).text()).contains("not valid");
            telegram.says(STRANGER, "/start ANOTHER");
            telegram.says(ADA, "question of a friend");
            telegram.awaitMessage(ADA, 1);
            time.advance(java.time.Duration.ofMinutes(2));
            // In one chat things are done in their order: when this is answered, the one before has been left
            // unanswered.
            telegram.says(STRANGER, "/start LATER");
            telegram.awaitMessage(STRANGER, 7);
            assertThat(telegram.messages(STRANGER)).as("told once a minute").hasSize(7);
        }
    }

    @Test
    void b22_overQuota_isRefusedWithTheTimeOfReset_alsoAfterARestart() throws InterruptedException {
        TestTime time = new TestTime();
        RunningBot.Plan plan = plan();
        plan.quotas = new Quotas.Limits(2, 0);
        plan.clock = time;
        try (RunningBot bot = plan.start()) {
            List.of("one", "two", "three").forEach(question -> telegram.says(ADA, question));
            assertThat(telegram.awaitMessage(ADA, 3).text())
                    .contains("2 questions today")
                    .contains("2026-11-22 00:00 UTC");
            telegram.says(BOB, "question of another");
            telegram.awaitMessage(BOB, 1);
            assertThat(bot.asked).containsExactlyInAnyOrder("one", "two", "question of another");
        }
        try (RunningBot bot = plan.start()) {
            telegram.says(ADA, "four");
            assertThat(telegram.awaitMessage(ADA, 4).text()).contains("2 questions today");
            time.advance(java.time.Duration.ofHours(5));
            telegram.says(ADA, "five");
            telegram.awaitMessage(ADA, 5);
            assertThat(bot.asked).containsExactly("five");
        }
    }
}
