package dev.dateline.cli;

import dev.dateline.cli.config.Configuration;
import dev.dateline.render.Look;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads and writes.
 *
 * @param in questions, one a line
 * @param out results, and nothing else
 * @param err messages, progress and errors
 * @param configuration what was set in the configuration file and the environment
 * @param interactive whether a person sits at both ends: standard input and output are a terminal
 * @param models those in this process, which load when they are first needed
 */
record Console(
        BufferedReader in,
        PrintStream out,
        PrintStream err,
        Configuration configuration,
        boolean interactive,
        SearchModels models) {

    private static final int USUAL_COLUMNS = 80;

    static Console of(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Configuration configuration,
            boolean interactive,
            SearchModels models) {
        return new Console(
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
                out,
                err,
                configuration,
                interactive,
                models);
    }

    /** The variables of the process, and of the configuration file those that the process does not have. */
    Map<String, String> environment() {
        return configuration.environment();
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true);
    }

    /** Colours only for a person at a terminal that has them, who did not ask for none. */
    boolean colours() {
        return interactive
                && environment().getOrDefault("NO_COLOR", "").isEmpty()
                && !environment().getOrDefault("TERM", "dumb").equals("dumb");
    }

    /** What the place shows where results go: plain lines of any length in a pipe. */
    Look look() {
        return interactive ? new Look(columns(), colours(), colours()) : Look.PLAIN;
    }

    /** Whether what is printed there is seen on a terminal, wherever the questions come from. */
    boolean showsResults() {
        return isTerminal("1");
    }

    /** As {@link #showsResults}, of messages. */
    boolean showsMessages() {
        return isTerminal("2");
    }

    /** Java knows of standard input and output together; the launcher tells the numbers of the streams that are terminals. */
    private boolean isTerminal(String stream) {
        String told = System.getProperty("dateline.terminals");
        return told == null ? interactive : told.contains(stream);
    }

    /** The launcher asks the terminal, which is quicker than loading what asks it from here. */
    private int columns() {
        String stated = System.getProperty("dateline.columns", environment().getOrDefault("COLUMNS", ""));
        return stated.matches("[1-9]\\d{0,3}") ? Integer.parseInt(stated) : USUAL_COLUMNS;
    }
}
