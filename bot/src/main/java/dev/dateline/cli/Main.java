package dev.dateline.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Starts Dateline. The only place that touches the process: its streams, its environment, its exit code. */
public final class Main {

    private static final Logger LIBRARY_LOG = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        // This console exists only where both standard input and output are a terminal; newer ones always do.
        System.setProperty("jdk.console", "java.base");
        boolean interactive = System.console() != null;
        // Libraries log advice on JVM flags, which is not for whoever asks a question.
        LIBRARY_LOG.setLevel(Level.SEVERE);
        int code = run(args, System.in, out, err, System.getenv(), interactive);
        out.flush();
        System.exit(code);
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
        Console console = Console.of(in, out, err, environment, interactive);
        CommandLine command = new CommandLine(new DatelineCommand(console), new Factory(console));
        command.setOut(console.outWriter());
        command.setErr(console.errWriter());
        command.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        command.setUsageHelpAutoWidth(interactive);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionExceptionHandler(new Failures(console));
        return command.execute(args);
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
