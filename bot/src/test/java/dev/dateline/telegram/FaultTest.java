package dev.dateline.telegram;

import static dev.dateline.telegram.RunningBot.ADA;
import static dev.dateline.telegram.RunningBot.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.telegram.FakeTelegram.Call;
import dev.dateline.telegram.FakeTelegram.Fault;
import dev.dateline.telegram.message.Press;
import dev.dateline.telegram.operation.Timing;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong between the bot and Telegram. */
class FaultTest extends BotTest {

    @Test
    void b1_everyCallGoesToTheServerThatIsNamed() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.says(ADA, "question");
            telegram.awaitMessage(ADA, 1);
        }
        Set<String> methods = telegram.calls().stream().map(Call::method).collect(Collectors.toSet());
        assertThat(methods).contains("getme", "setmycommands", "getupdates", "sendmessage");
    }

    @Test
    void b2_theStartAsksWhoTheBotIs_thenRegistersTheCommands() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.awaitCall("getupdates", 1);
        }
        List<String> methods = telegram.calls().stream().map(Call::method).toList();
        assertThat(methods).startsWith("getme", "setmycommands");
        assertThat(telegram.calls("setmycommands")
                        .getFirst()
                        .body()
                        .path("commands")
                        .findValuesAsText("command"))
                .contains("start", "help", "new", "sources", "why", "model", "status", "cancel", "privacy");
        assertThat(telegram.calls("setmycommands")
                        .getLast()
                        .body()
                        .path("language_code")
                        .asText())
                .isEqualTo("de");
    }

    @Test
    void b3_aWrongToken_endsTheBotWithOneLineThatDoesNotHoldIt() throws InterruptedException {
        RunningBot.Plan plan = plan();
        plan.token = "123:wrong";
        try (RunningBot bot = plan.start()) {
            assertThat(bot.awaitFailure()).hasMessageContaining("does not accept the token");
            assertThat(bot.awaitFailure().getMessage())
                    .doesNotContain("123:wrong")
                    .doesNotContain("\n");
        }
    }

    @Test
    void b4_theNetworkIsDownAtTheStart_theBotWaitsAndRecovers() throws InterruptedException {
        URI uri = telegram.uri();
        telegram.close();
        try (RunningBot bot = plan().start();
                FakeTelegram later = new FakeTelegram(uri.getPort())) {
            later.says(ADA, "question");
            later.awaitMessage(ADA, 1);
            assertThat(bot.asked).containsExactly("question");
        }
    }

    static List<Fault> refusedMenus() {
        return List.of(
                new Fault.Error(400, "Bad Request: BOT_COMMAND_INVALID", 0),
                new Fault.Error(501, "Not Implemented", 0),
                new Fault.Error(429, "Too Many Requests: retry after 4000", 4000));
    }

    @ParameterizedTest
    @MethodSource("refusedMenus")
    void aServerThatTakesNoMenu_isPolledAllTheSame(Fault refused) throws InterruptedException {
        telegram.chaos(call -> call.method().equals("setmycommands") ? refused : null);
        try (RunningBot bot = plan().start()) {
            telegram.says(ADA, "question");
            telegram.awaitMessage(ADA, 1);
        }
        assertThat(telegram.calls("setmycommands")).hasSize(2);
    }

    static List<Fault> faults() {
        return List.of(
                new Fault.Error(429, "Too Many Requests: retry after 1", 1),
                new Fault.Error(500, "Internal Server Error", 0),
                new Fault.Page(502),
                new Fault.CutBefore(),
                new Fault.CutAfter(),
                new Fault.Unreadable(""),
                new Fault.Silence());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void b4_theFirstCallsFail_theBotMakesThemAgain(Fault fault) throws InterruptedException {
        telegram.fail("getMe", fault);
        telegram.fail("setMyCommands", fault);
        RunningBot.Plan plan = plan();
        plan.timing = new Timing(
                plan.timing.longPoll(),
                Duration.ofSeconds(1),
                plan.timing.firstRetry(),
                plan.timing.lastRetry(),
                plan.timing.health());
        try (RunningBot bot = plan.start()) {
            telegram.says(ADA, "question");
            telegram.awaitMessage(ADA, 1);
            assertThat(bot.asked).containsExactly("question");
        }
    }

    @Test
    void b11_tooManyRequests_nothingToThatChatFor3Seconds_thenExactlyOneCopy() throws InterruptedException {
        TestTime time = new TestTime();
        RunningBot.Plan plan = plan();
        plan.clock = time;
        plan.pause = time;
        telegram.fail("sendMessage", new Fault.Error(429, "Too Many Requests: retry after 3", 3));
        try (RunningBot bot = plan.start()) {
            telegram.says(ADA, "question");
            time.awaitPauseOf(Duration.ofSeconds(3));
            time.advance(Duration.ofMillis(2_900));
            telegram.says(BOB, "meanwhile");
            telegram.awaitMessage(BOB, 1);
            assertThat(telegram.messages(ADA)).isEmpty();
            time.advance(Duration.ofMillis(200));
            telegram.awaitMessage(ADA, 1);
            telegram.says(ADA, "the next");
            assertThat(telegram.awaitMessage(ADA, 2).text()).contains("the next");
            assertThat(sendsTo(ADA)).hasSize(3);
        }
    }

    private List<Call> sendsTo(long chat) {
        return telegram.calls("sendmessage").stream()
                .filter(call -> call.chat() == chat)
                .toList();
    }

    @Test
    void b13_aChatThatBlockedTheBot_isDropped_andOthersGoOn() throws InterruptedException {
        telegram.chaos(call -> call.method().equals("sendmessage") && call.chat() == ADA
                ? new Fault.Error(403, "Forbidden: bot was blocked by the user", 0)
                : null);
        try (RunningBot bot = plan().start()) {
            telegram.says(ADA, "question");
            telegram.awaitCall("sendmessage", 1);
            telegram.says(BOB, "question of another");
            telegram.awaitMessage(BOB, 1);
        }
        telegram.chaos(null);
        try (RunningBot bot = plan().start()) {
            telegram.says(BOB, "after the restart");
            telegram.awaitMessage(BOB, 2);
            assertThat(telegram.messages(ADA)).isEmpty();
        }
    }

    @Test
    void b14_fivePagesOfAGateway_theDelaysGrow_andTheBotRecovers() throws InterruptedException {
        telegram.fail(
                "getUpdates",
                IntStream.range(0, 5).mapToObj(i -> new Fault.Page(502)).toArray(Fault[]::new));
        try (RunningBot bot = plan().start()) {
            telegram.says(ADA, "question");
            telegram.awaitMessage(ADA, 1);
        }
        List<Call> polls = telegram.calls("getupdates");
        for (int i = 0; i < 5; i++) {
            Duration gap =
                    Duration.ofNanos(polls.get(i + 1).nanos() - polls.get(i).nanos());
            assertThat(gap)
                    .as("before poll %s", i + 2)
                    .isGreaterThanOrEqualTo(Duration.ofMillis(20L << Math.min(i, 4)));
        }
    }

    @Test
    void b15_anotherProgramPolls_theBotGoesOnWhenItHasStopped() throws InterruptedException {
        Fault conflict = new Fault.Error(409, "Conflict: terminated by other getUpdates request", 0);
        telegram.fail("getUpdates", conflict, conflict, conflict);
        try (LogLines log = new LogLines();
                RunningBot bot = plan().start()) {
            telegram.says(ADA, "question");
            telegram.awaitMessage(ADA, 1);
            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("conflict"))
                    .hasSize(1);
            assertThat(log.lines()).contains("polling-resumed");
        }
    }

    static List<Fault> missingConfirmations() {
        return List.of(
                new Fault.CutAfter(),
                new Fault.Unreadable(""),
                new Fault.Unreadable("null"),
                new Fault.Unreadable("{\"ok\":true,\"result\":{\"message_i"));
    }

    @ParameterizedTest
    @MethodSource("missingConfirmations")
    void aMessageWithoutAConfirmation_isNotSentAgain_butCanBeAskedFor(Fault fault) throws InterruptedException {
        telegram.fail("sendMessage", fault);
        try (RunningBot bot = plan().start()) {
            int update = telegram.says(ADA, "question");
            Call notice = telegram.awaitMessage(ADA, 2);
            assertThat(notice.text()).contains("did not confirm");
            String data = notice.body().findValue("callback_data").asText();
            assertThat(Press.parse(data)).contains(new Press.SendAgain(update, 0));
            telegram.presses(ADA, data);
            assertThat(telegram.awaitMessage(ADA, 3).text())
                    .isEqualTo(telegram.messages(ADA).getFirst().text());
        }
    }

    @Test
    void aMessageThatTheStopInterrupts_isNotConfirmed_andTheNextStartSaysSo() throws InterruptedException {
        telegram.fail("sendMessage", new Fault.Silence());
        try (RunningBot bot = plan().start()) {
            telegram.says(ADA, "question");
            telegram.awaitMessage(ADA, 1);
        }
        try (RunningBot bot = plan().start()) {
            assertThat(telegram.awaitMessage(ADA, 2).text()).contains("did not confirm");
        }
    }

    @Test
    void aMessageThatNeverWentOut_isSent() throws InterruptedException {
        telegram.fail("sendMessage", new Fault.Page(502), new Fault.Error(500, "Internal Server Error", 0));
        try (RunningBot bot = plan().start()) {
            telegram.says(ADA, "question");
            telegram.awaitMessage(ADA, 1);
            telegram.says(ADA, "the next");
            assertThat(telegram.awaitMessage(ADA, 2).text()).contains("the next");
        }
    }

    @Test
    void aMessageWhoseLooksAreRefused_goesOutAsBareWords() throws InterruptedException {
        telegram.fail("sendMessage", new Fault.Error(400, "Bad Request: message thread not found", 0));
        try (RunningBot bot = plan().start()) {
            telegram.says(ADA, "question");
            Call bare = telegram.awaitMessage(ADA, 1);
            assertThat(bare.text()).contains("question").contains("They met.");
            assertThat(bare.body().has("entities")).isFalse();
        }
    }

    @Test
    void aSecondBotOnTheSameJournal_doesNotStart() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.awaitCall("getupdates", 1);
            try (RunningBot second = plan().start()) {
                assertThat(second.awaitFailure()).hasMessageContaining("another program already runs this bot");
            }
        }
    }
}
