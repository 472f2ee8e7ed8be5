package dev.dateline.cli;

import dev.dateline.chat.Dateline;
import dev.dateline.chat.Library;
import dev.dateline.model.Environment;
import dev.dateline.record.Feedback;
import dev.dateline.telegram.BotException;
import dev.dateline.telegram.Settings;
import dev.dateline.telegram.TelegramBot;
import dev.dateline.telegram.access.Quotas;
import dev.dateline.telegram.api.Connection;
import dev.dateline.telegram.api.Pace;
import dev.dateline.telegram.operation.Timing;
import dev.dateline.telegram.respond.Rating;
import dev.dateline.telegram.respond.Service;
import dev.dateline.text.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline telegram}: runs the Telegram bot until it is stopped. */
@Command(
        name = "telegram",
        mixinStandardHelpOptions = true,
        header = "Answers questions on Telegram.",
        description = {
            "",
            "The bot's token comes from TELEGRAM_BOT_TOKEN or --token-file.",
            "TELEGRAM_API_URL names another Bot API server than Telegram's own."
        })
public final class TelegramCommand implements Callable<Integer> {

    private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--token-file", paramLabel = "FILE", description = "File whose first line is the bot's token.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--allow",
            split = ",",
            paramLabel = "ID",
            description = "Users and chats that may ask; others need the pairing code that is shown at the start.")
    private Set<Long> allowed = Set.of();

    @Option(names = "--public", description = "Anyone may ask.")
    private boolean everybody;

    @Option(
            names = "--per-user",
            defaultValue = "100",
            paramLabel = "N",
            description = "Questions a day for each user, 0 for any number (default: ${DEFAULT-VALUE}).")
    private int perUser;

    @Option(
            names = "--per-chat",
            defaultValue = "300",
            paramLabel = "N",
            description = "Questions a day for each chat, 0 for any number (default: ${DEFAULT-VALUE}).")
    private int perChat;

    @Option(
            names = "--waiting",
            defaultValue = "20",
            paramLabel = "N",
            description = "Questions that may wait in one chat (default: ${DEFAULT-VALUE}).")
    private int waiting;

    @Option(
            names = "--parallel",
            defaultValue = "16",
            paramLabel = "N",
            description = "Answers that are made at once (default: ${DEFAULT-VALUE}).")
    private int parallel;

    @Option(names = "--log-details", description = "Log ids and questions too.")
    private boolean details;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Where the journal and the list of those let in are kept.")
    private @Nullable Path state;

    @Mixin
    private AnsweringOptions options = new AnsweringOptions();

    private final Supplier<Service> service;
    private final Map<String, String> environment;
    private final Path folder;

    TelegramCommand(Console console) {
        this.environment = console.environment();
        this.folder = new Home(environment).data().resolve("telegram");
        this.service = () -> assembled(console);
    }

    /**
     * @param service made when the bot starts
     * @param folder where the bot keeps its state unless told otherwise
     */
    public TelegramCommand(Supplier<Service> service, Map<String, String> environment, Path folder) {
        this.service = service;
        this.environment = environment;
        this.folder = folder;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (System.getProperty(LOG_FORMAT) == null) {
            System.setProperty(LOG_FORMAT, "%1$tFT%1$tT%1$tz %4$s %5$s%6$s%n");
        }
        Settings settings = settings();
        PrintWriter err = spec().commandLine().getErr();
        TelegramBot bot = new TelegramBot(settings, service.get(), line -> {
            err.println(line);
            err.flush();
        });
        Thread hook = Thread.ofPlatform().unstarted(() -> stop(bot));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            bot.run();
            return 0;
        } catch (BotException e) {
            err.println(e.getMessage());
            err.flush();
            return 1;
        }
    }

    private Service assembled(Console console) {
        Shelf shelf = new Shelf(console, options.library);
        Assembly assembly = new Assembly(console);
        Library articles = shelf.library();
        Dateline dateline = assembly.dateline(articles, options.model, assembly.recorder(options.log));
        shelf.embedFor(Duration.ZERO);
        shelf.keepUpToDate(articles);
        return new Service(
                (request, verified) -> dateline.ask(
                        request.conversation(),
                        request.text(),
                        (statement, citations) -> verified.accept(statement),
                        request.wanted()),
                rating -> keep(assembly, rating),
                path -> dateline.library().articles().corpus().source(path).map(SourceFile::read),
                assembly.model(options.model));
    }

    private void keep(Assembly assembly, Rating rating) {
        if (options.log.none) {
            return;
        }
        try {
            assembly.answerLog(options.log)
                    .append(new Feedback(
                            rating.answer(), rating.helpful(), rating.at(), "telegram", Long.toString(rating.user())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(TelegramBot bot) {
        try {
            bot.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Settings settings() {
        try {
            return new Settings(
                    token(),
                    server(),
                    state == null ? folder : state,
                    everybody,
                    allowed,
                    new Quotas.Limits(perUser, perChat),
                    waiting,
                    parallel,
                    details,
                    Pace.Limits.TELEGRAM,
                    Timing.USUAL);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec().commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private URI server() {
        String stated = environment.get("TELEGRAM_API_URL");
        if (stated == null) {
            return Settings.TELEGRAM;
        }
        try {
            URI server = URI.create(stated);
            if (Connection.isServer(server)) {
                return server;
            }
        } catch (IllegalArgumentException noAddress) {
            // Said below, as of other addresses that are none of a server.
        }
        throw new IllegalArgumentException("TELEGRAM_API_URL is " + Environment.withoutPasswords(stated)
                + ": write scheme, host and port of a Bot API server, such as http://127.0.0.1:8081");
    }

    private String token() {
        Path file = tokenFile;
        String token = environment.getOrDefault("TELEGRAM_BOT_TOKEN", "").strip();
        // A file that is only configured gives way to the environment, as every setting does; one on the command line
        // does not.
        boolean named = spec().commandLine().getParseResult().hasMatchedOption("--token-file");
        if (!named && !token.isEmpty()) {
            return token;
        }
        if (file == null) {
            throw new IllegalArgumentException("no token: set TELEGRAM_BOT_TOKEN or name a --token-file");
        }
        try {
            return Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("the token file cannot be read: " + file);
        }
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before the command is called");
        }
        return spec;
    }
}
