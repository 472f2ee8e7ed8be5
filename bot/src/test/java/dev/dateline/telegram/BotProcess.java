package dev.dateline.telegram;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.answer.Statement;
import dev.dateline.cli.TelegramCommand;
import dev.dateline.telegram.access.Quotas;
import dev.dateline.telegram.operation.Timing;
import dev.dateline.telegram.respond.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** {@code dateline telegram} in a process of its own, which can be killed. A question that begins "slow" has no end. */
final class BotProcess implements AutoCloseable {

    /** Long enough for several messages. */
    static final int PARTS = 3;

    private final Process process;
    private final Path log;

    BotProcess(Path folder, URI server, String token, String... jvmArguments) throws IOException {
        log = Files.createTempFile(folder, "process", ".log");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(Arrays.asList(jvmArguments));
        command.addAll(List.of("-cp", classPath, BotProcess.class.getName(), folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("TELEGRAM_BOT_TOKEN", token);
        builder.environment().put("TELEGRAM_API_URL", server.toString());
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; false where it still runs after {@code seconds}. */
    boolean terminate(int seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end");
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] args) {
        Service service = new Service(
                (request, verified) -> answer(request.text()), rating -> {}, path -> Optional.empty(), null);
        if (Boolean.getBoolean("quick")) {
            runQuickly(service, Path.of(args[0]));
        }
        CommandLine command = new CommandLine(new TelegramCommand(() -> service, System.getenv(), Path.of(args[0])));
        System.exit(command.execute("--public", "--per-user", "0", "--per-chat", "0"));
    }

    /** Without the delays that are right for people and for Telegram. */
    private static void runQuickly(Service service, Path folder) {
        Settings settings = new Settings(
                System.getenv("TELEGRAM_BOT_TOKEN"),
                URI.create(System.getenv("TELEGRAM_API_URL")),
                folder,
                true,
                Set.of(),
                new Quotas.Limits(0, 0),
                1_000,
                16,
                false,
                RunningBot.UNHURRIED,
                new Timing(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofMillis(50),
                        Duration.ofMillis(400),
                        Duration.ofSeconds(10)));
        try {
            new TelegramBot(settings, service, line -> {}).run();
        } catch (BotException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reply answer(String question) throws InterruptedException {
        if (question.startsWith("slow") && Files.notExists(Path.of(System.getProperty("hurry", "none")))) {
            new CountDownLatch(1).await();
        }
        if (question.startsWith("long")) {
            return Replies.reply(question, longAnswer());
        }
        return Replies.found(question, question, "They met.");
    }

    private static Answer longAnswer() {
        List<Statement> statements = new ArrayList<>();
        for (int i = 1; i <= PARTS; i++) {
            statements.add(new Statement("part " + i + " " + "word ".repeat(700), List.of(1), null));
        }
        return new Answer.Found(null, statements, List.of(Replies.citation(1, "They met.")), List.of());
    }
}
