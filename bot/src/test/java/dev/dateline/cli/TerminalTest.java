package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.Checkout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chat as somebody at a terminal sees it. */
final class TerminalTest {

    @TempDir
    static Path home;

    private static Sandbox sandbox;

    @BeforeAll
    static void indexTheSeeds() {
        assumeTrue(Tmux.isInstalled(), "tmux is not installed: nobody plays the terminal");
        sandbox = Sandbox.overSeeds(home);
    }

    @Test
    void t06_anUnknownTerminalIsATerminalWithoutAStackTrace() throws Exception {
        try (Tmux tmux = new Tmux(sandbox, Map.of("TERM", "no-such-terminal"), "chat")) {
            tmux.prompt().type("/new").enter().await("A new conversation.").prompt();

            assertThat(tmux.screen()).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }

    @Test
    void t07_t11_pastedLinesAreOneQuestionWithEveryCharacterKept() throws Exception {
        try (Tmux tmux = new Tmux(sandbox, Map.of(), "chat")) {
            tmux.prompt()
                    .paste("Who said Wow!! to\nC:\\new and it's \"so\"?")
                    .enter()
                    .await("The articles don't say")
                    .prompt()
                    .type("/json")
                    .enter()
                    .await("\"question\":\"Who said Wow!! to C:\\\\new and it's \\\"so\\\"?\"");
        }
    }

    @Test
    void t08_ctrlCEndsTheAnswerAndNotTheChat() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        Map<String, String> model =
                Map.of("OLLAMA_HOST", "http://127.0.0.1:" + server.getAddress().getPort());
        try (Tmux tmux = new Tmux(sandbox, model, "chat", "--model", "ollama/silent")) {
            tmux.prompt().type("when did Putin meet Erdogan?").enter().await("Ctrl-C cancels");
            asked.await();
            tmux.key("C-c").await("Cancelled.").prompt();
            tmux.type("/model none").enter().await("No model").prompt();
            tmux.type("when did Putin meet Erdogan?").enter().await("22 November 2017");
        } finally {
            never.countDown();
            server.stop(0);
        }
    }

    @Test
    void t08_ctrlCEndsAnAnswerWithoutAModelTooAndNothingOfItIsKept(@TempDir Path articles) throws Exception {
        String question = "How many people has HTS arrested since September?";
        Path article = articles.resolve("idlib.txt");
        byte[] words = Files.readAllBytes(Checkout.seeds().resolve("003_6dd31631be1a3fe6.txt"));
        Files.write(article, words);
        Sandbox reading = new Sandbox(Files.createTempDirectory(home, "reading"));
        try (Tmux tmux = new Tmux(reading, Map.of(), "chat", "--articles", articles.toString())) {
            tmux.prompt();
            Files.delete(article);
            // Whoever reads a pipe waits until somebody writes.
            assertThat(new ProcessBuilder("mkfifo", article.toString()).start().waitFor())
                    .isZero();
            tmux.type(question).enter().await("Ctrl-C cancels");
            tmux.key("C-c").await("Cancelled.").prompt();
            Files.write(article, words);
            Files.delete(article);
            Files.write(article, words);
            tmux.type(question).enter().await("184 people").prompt().key("C-d").await("exit code 0");
        }
        try (Stream<Path> log = Files.list(reading.data("answers"))) {
            Path answers = log.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readAllLines(answers)).hasSize(1);
        }
    }

    @Test
    void t09_ctrlCClearsTheLineAndCtrlDLeavesWithZero() throws Exception {
        try (Tmux tmux = new Tmux(sandbox, Map.of(), "chat")) {
            tmux.prompt().type("never asked").await("never asked").key("C-c").prompt();
            tmux.type("/new").enter().await("A new conversation.").prompt();
            tmux.key("C-d").await("exit code 0");
        }
    }

    @Test
    void t10_historyIsTheOwnersAndSurvivesARestart() throws Exception {
        Path history = sandbox.data("chat-history");
        try (Tmux tmux = new Tmux(sandbox, Map.of(), "chat")) {
            tmux.prompt()
                    .type("/model")
                    .enter()
                    .await("No model")
                    .prompt()
                    .key("C-d")
                    .await("exit code 0");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
        try (Tmux tmux = new Tmux(sandbox, Map.of(), "chat")) {
            tmux.prompt().pressUntil("Up", "/model").enter().await("No model");
        }
    }

    @Test
    void t10_historyCanBeTurnedOff(@TempDir Path other) throws Exception {
        Sandbox fresh = Sandbox.overSeeds(other);
        try (Tmux tmux = new Tmux(fresh, Map.of(), "chat", "--no-history")) {
            tmux.prompt()
                    .type("/new")
                    .enter()
                    .await("A new conversation.")
                    .prompt()
                    .key("C-d")
                    .await("exit code 0");
        }
        assertThat(fresh.data("chat-history")).doesNotExist();
    }

    @Test
    void t12_tabCompletesCommandsAndTyposGetASuggestion() throws Exception {
        try (Tmux tmux = new Tmux(sandbox, Map.of(), "chat")) {
            tmux.prompt()
                    .type("/art")
                    .key("Tab")
                    .await("/articles")
                    .enter()
                    .await("— published")
                    .prompt();
            tmux.type("/hlep").enter().await("did you mean /help?");
        }
    }

    @Test
    void theTimelineIsDrawnAndTheAnsweringWordsStandOut() throws Exception {
        try (Tmux tmux = new Tmux(sandbox, Map.of(), "chat")) {
            tmux.prompt().type("when did Putin meet Erdogan?").enter().await("○ planned");

            assertThat(tmux.screen())
                    .contains("2017-11-13 [1]")
                    .contains("○───")
                    .contains("2017-11-22 [3]");
        }
    }

    @Test
    void oneWhoLeavesWhileTheIndexIsMadeCanComeBack(@TempDir Path other) throws IOException, InterruptedException {
        Sandbox fresh = new Sandbox(other);
        try (Tmux tmux = new Tmux(fresh, Map.of(), "index")) {
            tmux.await("reading").key("C-c");
        }
        assertThat(fresh.run("when did Putin meet Erdogan?\n", "ask").out()).contains("13 November 2017");
    }
}
