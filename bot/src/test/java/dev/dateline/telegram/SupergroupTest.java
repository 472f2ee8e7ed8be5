package dev.dateline.telegram;

import static dev.dateline.telegram.RunningBot.STRANGER;
import static dev.dateline.telegram.Updates.GROUP;
import static dev.dateline.telegram.Updates.OLD_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.telegram.FakeTelegram.Call;
import dev.dateline.telegram.FakeTelegram.Fault;
import dev.dateline.telegram.access.Quotas;
import dev.dateline.telegram.message.Press;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A group that becomes a supergroup gets a new id, and stays the same to the bot. */
class SupergroupTest extends BotTest {

    /** The group is let in, and nobody by themselves. */
    @Override
    RunningBot.Plan plan() {
        RunningBot.Plan plan = super.plan();
        plan.allowed = Set.of(OLD_GROUP);
        return plan;
    }

    private void upgrade() {
        telegram.chaos(call -> call.chat() == OLD_GROUP ? new Fault.Upgraded(GROUP) : null);
    }

    @Test
    void theAnswerToAQuestionOfTheGroup_goesToTheSupergroup_once() throws InterruptedException {
        upgrade();
        try (RunningBot bot = plan().start()) {
            telegram.update(update -> Updates.inOldGroup(update, STRANGER, "/ask Who met?"));
            telegram.awaitMessage(GROUP, 1);
            telegram.update(update -> Updates.inGroup(update, STRANGER, "/ask the next"));
            telegram.awaitMessage(GROUP, 2);
            assertThat(bot.asked).containsExactly("Who met?", "the next");
        }
        List<String> beginnings = telegram.messages(GROUP).stream()
                .map(Call::text)
                .map(text -> text.substring(0, 8))
                .toList();
        assertThat(beginnings).containsExactly("Who met?", "the next");
        assertThat(telegram.messages(GROUP).getFirst().body().has("reply_parameters"))
                .as("what it answers is not in the supergroup")
                .isFalse();
        assertThat(telegram.messages(OLD_GROUP)).isEmpty();
    }

    static List<Named<Function<ObjectNode, ObjectNode>>> whatTelegramSays() {
        return List.of(
                Named.of("in the group", update -> Updates.becomesSupergroup(update, STRANGER)),
                Named.of("in the supergroup", update -> Updates.wasGroup(update, STRANGER)));
    }

    @ParameterizedTest
    @MethodSource("whatTelegramSays")
    void theSupergroupIsLetIn_andKnowsTheGroupsLastAnswer_alsoAfterARestart(Function<ObjectNode, ObjectNode> said)
            throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.update(update -> Updates.inOldGroup(update, STRANGER, "/ask Who met?"));
            telegram.awaitMessage(OLD_GROUP, 1);
            telegram.update(said);
            telegram.update(update -> Updates.inGroup(update, STRANGER, "/sources"));
            assertThat(telegram.awaitMessage(GROUP, 1).text()).contains("001_story.txt");
        }
        try (RunningBot bot = plan().start()) {
            telegram.update(update -> Updates.inGroup(update, STRANGER, "/sources"));
            assertThat(telegram.awaitMessage(GROUP, 2).text()).contains("001_story.txt");
            assertThat(bot.asked).isEmpty();
        }
    }

    @Test
    void whatTheSupergroupForgot_staysForgotten_andTheButtonsOfTheGroupWork_alsoAfterARestart()
            throws InterruptedException {
        int question;
        try (RunningBot bot = plan().start()) {
            question = telegram.update(update -> Updates.inOldGroup(update, STRANGER, "/ask Who met?"));
            telegram.awaitMessage(OLD_GROUP, 1);
            telegram.update(update -> Updates.becomesSupergroup(update, STRANGER));
            telegram.update(update -> Updates.inGroup(update, STRANGER, "/new"));
            telegram.awaitMessage(GROUP, 1);
        }
        try (RunningBot bot = plan().start()) {
            telegram.update(update -> Updates.inGroup(update, STRANGER, "/sources"));
            assertThat(telegram.awaitMessage(GROUP, 2).text()).contains("no answer to look at yet");
            telegram.update(update -> {
                Updates.press(update, STRANGER, new Press.Sources(question).data())
                        .withObject("/callback_query/message/chat")
                        .put("id", GROUP)
                        .put("type", "supergroup");
                return update;
            });
            assertThat(telegram.awaitMessage(GROUP, 3).text()).contains("001_story.txt");
        }
    }

    @Test
    void anAnswerUnderWay_isTheSupergroupsLastAnswer() throws InterruptedException {
        CountDownLatch upgraded = new CountDownLatch(1);
        RunningBot.Plan plan = plan();
        plan.answering = (request, verified) -> {
            upgraded.await();
            return Replies.found(request.text(), request.text(), "They met.");
        };
        try (RunningBot bot = plan.start()) {
            telegram.update(update -> Updates.inOldGroup(update, STRANGER, "/ask Who met?"));
            telegram.await("question", () -> !bot.asked.isEmpty());
            upgrade();
            telegram.update(update -> Updates.wasGroup(update, STRANGER));
            telegram.update(update -> Updates.inGroup(update, STRANGER, "/help"));
            telegram.awaitMessage(GROUP, 1);
            upgraded.countDown();
            assertThat(telegram.awaitMessage(GROUP, 2).text()).startsWith("Who met?");
            telegram.update(update -> Updates.inGroup(update, STRANGER, "/sources"));
            assertThat(telegram.awaitMessage(GROUP, 3).text()).contains("001_story.txt");
            assertThat(telegram.messages(OLD_GROUP)).isEmpty();
        }
    }

    @Test
    void whatTheGroupAskedToday_counts() throws InterruptedException {
        RunningBot.Plan plan = plan();
        plan.quotas = new Quotas.Limits(0, 1);
        try (RunningBot bot = plan.start()) {
            telegram.update(update -> Updates.inOldGroup(update, STRANGER, "/ask Who met?"));
            telegram.awaitMessage(OLD_GROUP, 1);
            telegram.update(update -> Updates.becomesSupergroup(update, STRANGER));
            telegram.update(update -> Updates.inGroup(update, STRANGER, "/ask Who met again?"));
            telegram.awaitMessage(GROUP, 1);
            assertThat(bot.asked).containsExactly("Who met?");
        }
    }
}
