package dev.dateline.model;

import static dev.dateline.model.ScriptedServer.cutsOffAfter;
import static dev.dateline.model.ScriptedServer.fallsSilentAfter;
import static dev.dateline.model.ScriptedServer.refuses;
import static dev.dateline.model.ScriptedServer.says;
import static dev.dateline.model.ScriptedServer.sendsLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.model.ScriptedServer.Act;
import dev.dateline.model.provider.Models;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectedModelTest {

    private static final Patience WITHOUT_PAUSES =
            new Patience(3, Duration.ofMillis(1), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

    private static ConnectedModel connect(ScriptedServer server) {
        return connect(server, WITHOUT_PAUSES);
    }

    private static ConnectedModel connect(ScriptedServer server, Patience patience) {
        Map<String, String> variables = server.variables();
        String name = variables.containsKey("OLLAMA_HOST") ? "ollama/llama3.2" : "openai/some-model";
        return new Models(new Environment(variables), patience).open(name);
    }

    private static ScriptedServer server(String dialect, Act... acts) {
        return dialect.equals("ollama") ? ScriptedServer.ollama(acts) : ScriptedServer.openAi(acts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "ollama"})
    void streamsAReplyPieceByPiece(String dialect) {
        try (ScriptedServer server = server(dialect, says("One sentence, in pieces. Šťastný 😀"))) {
            List<String> pieces = new ArrayList<>();

            String reply = connect(server).reply("Be brief.", "Say it.", () -> pieces::add);

            assertThat(reply).isEqualTo("One sentence, in pieces. Šťastný 😀");
            assertThat(pieces)
                    .hasSizeGreaterThan(3)
                    .satisfies(all -> assertThat(String.join("", all)).isEqualTo(reply));
            assertThat(server.calls()).singleElement().satisfies(call -> {
                assertThat(call.system()).isEqualTo("Be brief.");
                assertThat(call.user()).isEqualTo("Say it.");
            });
        }
    }

    static Stream<Arguments> passingFailures() {
        return Stream.of("openai", "ollama")
                .flatMap(dialect -> Stream.of(
                        Arguments.of(dialect, "overloaded", refuses(503, "overloaded")),
                        Arguments.of(dialect, "broken", refuses(500, "{\"error\":\"boom\"}")),
                        Arguments.of(dialect, "too many calls", refuses(429, "slow down", "Retry-After", "0")),
                        Arguments.of(dialect, "timed out", refuses(408, "")),
                        Arguments.of(dialect, "cut off", cutsOffAfter("The president ")),
                        Arguments.of(dialect, "not JSON", sendsLine("{\"choices\": [{\"delta\": oops")),
                        Arguments.of(dialect, "empty", says(""))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("passingFailures")
    void triesAgainAfterAFailureThatMayPass(String dialect, String failure, Act act) {
        try (ScriptedServer server = server(dialect, act, says("Now it works."))) {
            assertThat(connect(server).reply("s", "q")).isEqualTo("Now it works.");
            assertThat(server.calls()).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("passingFailures")
    void givesUpAfterAsManyAttemptsAsAllowedAndSaysWhyInOneLine(String dialect, String failure, Act act) {
        try (ScriptedServer server = server(dialect, act)) {
            assertThatExceptionOfType(ModelUnavailableException.class)
                    .isThrownBy(() -> connect(server).reply("s", "q"))
                    .satisfies(e -> assertThat(e.getMessage())
                            .startsWith("the model " + dialect)
                            .contains("http://127.0.0.1:")
                            .doesNotContain("\n"));
            assertThat(server.calls()).hasSize(3);
        }
    }

    static Stream<Arguments> lastingFailures() {
        return Stream.of(
                Arguments.of(refuses(401, "Incorrect API key provided: " + ScriptedServer.KEY), "refused the key"),
                Arguments.of(refuses(403, ScriptedServer.KEY), "refused the key"),
                Arguments.of(refuses(404, "no model 'some-model'"), "no model 'some-model'"),
                Arguments.of(refuses(400, "bad parameter for key " + ScriptedServer.KEY), "bad parameter"),
                Arguments.of(refuses(429, "quota", "Retry-After", "86400"), "asks for fewer calls"));
    }

    @ParameterizedTest
    @MethodSource("lastingFailures")
    void doesNotTryAgainWhereThatIsOfNoUse(Act act, String message) {
        try (ScriptedServer server = ScriptedServer.openAi(act)) {
            assertThatExceptionOfType(ModelUnavailableException.class)
                    .isThrownBy(() -> connect(server).reply("s", "q"))
                    .withMessageContaining(message);
            assertThat(server.calls()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This model's maximum context length is 4096 tokens. However, your messages resulted in 5000 tokens.",
                "prompt is too long: 209000 tokens > 200000 maximum",
                "the request exceeds the available context size, try increasing it",
                "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576)."
            })
    void tellsAPromptThatIsTooLongFromOtherFailures(String message) {
        try (ScriptedServer server =
                ScriptedServer.openAi(refuses(400, "{\"error\":{\"message\":\"" + message + "\"}}"))) {
            assertThatExceptionOfType(ContextTooLongException.class)
                    .isThrownBy(() -> connect(server).reply("s", "q"));
        }
    }

    static Stream<Act> everyFailure() {
        return Stream.concat(
                lastingFailures().map(failure -> (Act) failure.get()[0]),
                passingFailures()
                        .filter(failure -> failure.get()[0].equals("openai"))
                        .map(failure -> (Act) failure.get()[2]));
    }

    @ParameterizedTest
    @MethodSource("everyFailure")
    void neverShowsTheKey(Act act) {
        try (ScriptedServer server = ScriptedServer.openAi(act)) {
            assertThatExceptionOfType(ModelUnavailableException.class)
                    .isThrownBy(() -> connect(server).reply("s", "q"))
                    .satisfies(e -> assertThat(e)
                            .hasMessageNotContaining(ScriptedServer.KEY)
                            .hasNoCause());
            assertThat(server.calls().getFirst().headers().toString()).contains(ScriptedServer.KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "ollama"})
    void triesAgainWhenAReplyFallsSilent(String dialect) {
        Patience brief = new Patience(
                2, Duration.ofMillis(1), Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMinutes(1));
        try (ScriptedServer server = server(dialect, fallsSilentAfter("The president "), says("Now it works."))) {
            assertThat(connect(server, brief).reply("s", "q")).isEqualTo("Now it works.");
        }
    }

    @Test
    void waitsNoLongerThanItIsAllowedToInAll() {
        Patience brief = new Patience(
                100, Duration.ofMillis(1), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMillis(300));
        try (ScriptedServer server = ScriptedServer.openAi(fallsSilentAfter(""))) {
            assertThatExceptionOfType(ModelUnavailableException.class)
                    .isThrownBy(() -> connect(server, brief).reply("s", "q"))
                    .withMessageContaining("did not answer in time");
            assertThat(server.calls()).hasSizeLessThan(2);
        }
    }

    @Test
    void stopsAModelThatWritesWithoutEnd() {
        try (ScriptedServer server = ScriptedServer.openAi(says("word ".repeat(20_000)))) {
            assertThatExceptionOfType(ModelUnavailableException.class)
                    .isThrownBy(() -> connect(server).reply("s", "q"))
                    .withMessageContaining("wrote without end");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "ollama"})
    void interruptingTheThreadEndsTheCall(String dialect) throws Exception {
        try (ScriptedServer server = server(dialect, fallsSilentAfter("Wait "))) {
            CountDownLatch begun = new CountDownLatch(1);
            ConnectedModel model = connect(server, Patience.DEFAULT);
            FutureTask<String> reply = new FutureTask<>(() -> model.reply("s", "q", () -> words -> begun.countDown()));
            Thread asking = Thread.ofPlatform().start(reply);
            begun.await();

            asking.interrupt();

            assertThatExceptionOfType(java.util.concurrent.ExecutionException.class)
                    .isThrownBy(reply::get)
                    .withCauseInstanceOf(CancellationException.class);
            server.awaitHangUp();
        }
    }

    @Test
    void saysInOneLineThatNoServerIsThere() {
        ScriptedServer server = ScriptedServer.ollama(says(""));
        ConnectedModel model = connect(server);
        server.close();

        assertThatExceptionOfType(ModelUnavailableException.class)
                .isThrownBy(() -> model.reply("s", "q"))
                .withMessage(
                        "the model ollama/llama3.2 at %s cannot be reached (start it with 'ollama serve', or set OLLAMA_HOST)",
                        server.variables().get("OLLAMA_HOST"));
    }
}
