package dev.dateline.cli;

import dev.dateline.cli.config.Configuration;
import dev.dateline.embedding.NativeCalls;
import dev.dateline.render.SafeText;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.utils.Signals;
import picocli.CommandLine;

/** Starts Dateline. The only place that touches the process: its streams, its environment, its exit code. */
public final class Main {

    private static final Logger LIBRARY_LOG = Logger.getLogger("org.apache.lucene");

    /** How long what was printed may take to go out when a signal ends the program. */
    private static final Duration LAST_WORDS = Duration.ofMillis(200);

    private Main() {}

    public static void main(String[] args) {
        StandardOutput standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(standard), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        // Numbers in names of files, dates and figures are the same digits for everybody.
        Locale.setDefault(Locale.ROOT);
        // Some libraries announce themselves on standard output, which belongs to answers alone.
        System.setOut(err);
        // This console exists only where both standard input and output are a terminal; newer ones always do.
        System.setProperty("jdk.console", "java.base");
        boolean interactive = System.console() != null;
        // Libraries log advice on JVM flags, which is not for whoever asks a question.
        LIBRARY_LOG.setLevel(Level.SEVERE);
        endBySignal("INT", 130, out);
        endBySignal("TERM", 143, out);
        int code = run(args, System.in, out, err, System.getenv(), interactive);
        out.flush();
        if (standard.failure() != null) {
            err.println("dateline: not all could be written to standard output: " + standard.failure());
            code = Math.max(code, CommandLine.ExitCode.SOFTWARE);
        }
        tell(code);
        System.exit(code);
    }

    /** Java may end with another code where it cannot keep what it recorded: the launcher reads here which one is meant. */
    private static void tell(int code) {
        String place = System.getProperty("dateline.exit");
        if (place != null) {
            try {
                Files.writeString(Path.of(place), Integer.toString(code));
            } catch (IOException launcherIsGone) {
                // Nobody asks any more.
            }
        }
    }

    /** As the signal would by itself, but not in the middle of a call that cannot bear it, and what was printed goes out. */
    private static void endBySignal(String signal, int code, PrintStream out) {
        Signals.register(signal, () -> {
            NativeCalls.end();
            flush(out);
            System.exit(code);
        });
    }

    /** A pipe that nobody reads takes nothing more, and is not waited for. */
    private static void flush(PrintStream out) {
        try {
            Thread.ofPlatform().daemon().start(out::flush).join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs one command.
     *
     * @param interactive whether standard input and output are a terminal
     * @return the exit code
     */
    static int run(
            String[] args,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            boolean interactive) {
        Configuration configuration;
        try {
            configuration = Configuration.read(configurationFile(args, environment), environment);
        } catch (IOException | IllegalArgumentException e) {
            err.println("dateline: " + SafeText.of(String.valueOf(e.getMessage())));
            return CommandLine.ExitCode.USAGE;
        }
        try (SearchModels models = SearchModels.in(new Home(configuration.environment()).cache())) {
            HeadStart.begin(args, models);
            return execute(args, Console.of(in, out, err, configuration, interactive, models));
        }
    }

    private static int execute(String[] args, Console console) {
        CommandLine command = new CommandLine(new DatelineCommand(console), new Factory(console));
        DatelineCommand.subcommands(args).forEach(command::addSubcommand);
        command.setOut(console.outWriter());
        command.setErr(console.errWriter());
        command.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        command.setUsageHelpAutoWidth(console.interactive());
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setParameterExceptionHandler(new UsageErrors(console));
        command.registerConverter(LocalDate.class, Main::date);
        command.registerConverter(Path.class, Main::path);
        command.registerConverter(Long.class, text -> number(text, Long::valueOf));
        command.registerConverter(Integer.class, text -> number(text, Integer::valueOf));
        command.registerConverter(int.class, text -> number(text, Integer::valueOf));
        command.setDefaultValueProvider(console.configuration().defaults());
        command.setExecutionExceptionHandler(new Failures(console));
        return command.execute(args);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no day such as 2018-01-31");
        }
    }

    private static <N extends Number> N number(String text, Function<String, N> read) {
        try {
            return read.apply(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no whole number");
        }
    }

    private static Path path(String text) {
        try {
            return TypedPath.of(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    /** Looked for before the command line is read, since it gives the defaults of what is read there. */
    private static Path configurationFile(String[] args, Map<String, String> environment) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--config=")) {
                return existing(TypedPath.of(args[i].substring("--config=".length())));
            }
            if (args[i].equals("--config") && i + 1 < args.length) {
                return existing(TypedPath.of(args[i + 1]));
            }
        }
        return new Home(environment).configuration().resolve("config.properties");
    }

    private static Path existing(Path named) {
        if (!Files.isReadable(named)) {
            throw new IllegalArgumentException(named + ": no such configuration file");
        }
        return named;
    }

    /** Gives every command the console. */
    private record Factory(Console console) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.cast(type.getDeclaredConstructor(Console.class).newInstance(console));
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
