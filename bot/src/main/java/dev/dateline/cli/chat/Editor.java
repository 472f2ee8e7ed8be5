package dev.dateline.cli.chat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** The line that somebody types on: history, completion, several lines at once. Only for a real terminal. */
final class Editor implements Closeable {

    /** An unknown TERM would be logged with a stack trace. */
    private static final Logger LOG = Logger.getLogger("org.jline");

    private static final String NEW_LINE = "new-line";

    private final Terminal terminal;
    private final LineReader reader;

    /** @param history where lines are kept from one chat to the next, readable by the owner only; null keeps none */
    Editor(Completer completer, @Nullable Path history) throws IOException {
        LOG.setLevel(Level.OFF);
        // A terminal that is slow to say whether it joins emoji leaves JLine with an end of input that nobody typed.
        terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .graphemeCluster(false)
                .build();
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("dateline")
                .parser(new PlainWords())
                .completer(completer)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.INSERT_TAB, false)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  ");
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        reader = builder.build();
        reader.getWidgets().put(NEW_LINE, () -> {
            reader.getBuffer().write('\n');
            return true;
        });
        Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN))
                .bind(new Reference(NEW_LINE), "\u001b\r", "\u001b\n");
    }

    Terminal terminal() {
        return terminal;
    }

    /** The next entry, its lines joined into one; blank where Ctrl-C dropped what was typed, empty at the end. */
    Optional<String> read(String prompt) {
        try {
            return Optional.of(
                    reader.readLine(prompt).replaceAll("\\s*\\R\\s*", " ").strip());
        } catch (UserInterruptException dropped) {
            return Optional.of("");
        } catch (EndOfFileException end) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
