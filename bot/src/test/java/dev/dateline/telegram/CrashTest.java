package dev.dateline.telegram;

import static dev.dateline.telegram.RunningBot.ADA;
import static dev.dateline.telegram.RunningBot.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.telegram.FakeTelegram.Call;
import dev.dateline.telegram.FakeTelegram.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a {@code kill -9} costs: nothing. */
class CrashTest extends BotTest {

    private BotProcess start() throws IOException {
        return new BotProcess(folder, telegram.uri(), FakeTelegram.TOKEN, "-Dhurry=" + folder.resolve("hurry"));
    }

    @Test
    void b16_killedInMidAnswer_answersExactlyOnce() throws IOException, InterruptedException {
        try (BotProcess bot = start()) {
            telegram.says(ADA, "slow question");
            telegram.says(BOB, "quick question");
            telegram.awaitMessage(BOB, 1);
            telegram.awaitCall("sendchataction", 1);
            bot.kill();
        }
        Files.createFile(folder.resolve("hurry"));
        try (BotProcess bot = start()) {
            telegram.awaitMessage(ADA, 1);
            telegram.says(ADA, "the next");
            assertThat(telegram.awaitMessage(ADA, 2).text()).contains("the next");
            assertThat(telegram.messages(ADA).getFirst().text()).contains("slow question");
            assertThat(telegram.messages(BOB)).hasSize(1);
        }
    }

    @Test
    void b16_killedWhileAMessageGoesOut_sendsNeitherItNorThoseBeforeAgain() throws IOException, InterruptedException {
        telegram.chaos(call ->
                call.method().equals("sendmessage") && call.text().startsWith("part 2") ? new Fault.Silence() : null);
        try (BotProcess bot = start()) {
            telegram.says(ADA, "long question");
            telegram.awaitMessage(ADA, 2);
            bot.kill();
        }
        telegram.chaos(null);
        try (BotProcess bot = start()) {
            telegram.awaitMessage(ADA, BotProcess.PARTS);
            telegram.says(ADA, "the next");
            telegram.awaitMessage(ADA, BotProcess.PARTS + 1);
        }
        List<String> beginnings = telegram.messages(ADA).stream()
                .map(Call::text)
                .map(text -> text.substring(0, 6))
                .toList();
        assertThat(beginnings).containsExactly("part 1", "part 2", "part 3", "the ne");
    }

    @Test
    void b16_killedWhenAMessageWasToGoOut_saysSo_andSendsItWhenAsked() throws IOException, InterruptedException {
        telegram.fail("sendMessage", new Fault.CutBefore());
        int question;
        try (BotProcess bot = start()) {
            question = telegram.says(ADA, "question");
            telegram.awaitCall("sendmessage", 1);
            bot.kill();
        }
        // As if the machine had been slow to write: the line that precedes the bytes by microseconds is not there.
        List<String> lines = Files.readAllLines(journalFile());
        int going = lines.indexOf("{\"entry\":\"going\",\"update\":" + question + ",\"part\":0}");
        Files.write(journalFile(), lines.subList(0, going));
        int before = telegram.messages(ADA).size();
        try (BotProcess bot = start()) {
            Call notice = telegram.awaitMessage(ADA, before + 1);
            assertThat(notice.text()).contains("did not confirm");
            telegram.presses(ADA, notice.body().findValue("callback_data").asText());
            assertThat(telegram.awaitMessage(ADA, before + 2).text()).contains("question");
        }
    }

    @Test
    void b16_killedWhileTelegramRefuses_sendsWhatWasRefused() throws IOException, InterruptedException {
        telegram.fail("sendMessage", new Fault.Error(429, "Too Many Requests: retry after 600", 600));
        try (BotProcess bot = start()) {
            telegram.says(ADA, "question");
            telegram.awaitCall("sendmessage", 1);
            telegram.await("refusal in the journal", () -> journal().contains("\"refused\""));
            bot.kill();
        }
        try (BotProcess bot = start()) {
            assertThat(telegram.awaitMessage(ADA, 1).text()).contains("question");
            telegram.says(ADA, "the next");
            telegram.awaitMessage(ADA, 2);
        }
    }

    private Path journalFile() {
        return folder.resolve("telegram-" + FakeTelegram.BOT + ".jsonl");
    }

    private String journal() {
        try {
            return Files.readString(journalFile());
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void b25_sigterm_exitsWithin5Seconds_andTheTokenIsInNoLogEvenAtDebug() throws IOException, InterruptedException {
        Path everything = Files.writeString(folder.resolve("logging.properties"), """
                handlers=java.util.logging.ConsoleHandler
                .level=ALL
                java.util.logging.ConsoleHandler.level=ALL
                """);
        telegram.fail("sendMessage", new Fault.Page(502), new Fault.CutBefore());
        telegram.fail("getUpdates", new Fault.Page(502), new Fault.CutBefore());
        try (BotProcess bot = new BotProcess(
                folder, telegram.uri(), FakeTelegram.TOKEN, "-Djava.util.logging.config.file=" + everything)) {
            telegram.says(ADA, "slow question");
            telegram.says(BOB, "quick question");
            telegram.awaitMessage(BOB, 1);
            telegram.awaitCall("sendchataction", 1);
            assertThat(bot.terminate(5)).as("ends within 5 s").isTrue();
            String secret = FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1);
            assertThat(bot.output()).contains("send-again").contains("FINE").doesNotContain(secret, "quick question");
            assertThat(journal()).contains("slow question").doesNotContain(secret);
        }
    }

    @Test
    void b3_aWrongToken_isOneLineAndAnExitCode() throws IOException, InterruptedException {
        try (BotProcess bot = new BotProcess(folder, telegram.uri(), "123:wrong")) {
            assertThat(bot.awaitExit()).isEqualTo(1);
            assertThat(bot.output().lines())
                    .singleElement()
                    .asString()
                    .contains("does not accept the token")
                    .doesNotContain("123:wrong");
        }
    }
}
