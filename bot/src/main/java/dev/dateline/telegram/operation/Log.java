package dev.dateline.telegram.operation;

import dev.dateline.render.SafeText;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Writes events as {@code name key=value …}. Ids and what people wrote only get in where the operator wants them. */
public final class Log {

    private static final System.Logger LOGGER = System.getLogger("dev.dateline.telegram");

    private final boolean details;

    public Log(boolean details) {
        this.details = details;
    }

    public void info(String event, @Nullable Object... pairs) {
        LOGGER.log(Level.INFO, () -> line(event, pairs));
    }

    public void warn(String event, @Nullable Object... pairs) {
        LOGGER.log(Level.WARNING, () -> line(event, pairs));
    }

    /** For what names people or holds their words. */
    public void detail(String event, @Nullable Object... pairs) {
        if (details) {
            LOGGER.log(Level.INFO, () -> line(event, pairs));
        }
    }

    private static String line(String event, @Nullable Object... pairs) {
        StringBuilder line = new StringBuilder(event);
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            String value = SafeText.of(String.valueOf(pairs[i + 1]).replaceAll("\\s+", " "));
            line.append(' ').append(pairs[i]).append('=');
            line.append(value.contains(" ") ? '"' + value.replace('"', '\'') + '"' : value);
        }
        return line.toString();
    }
}
