package dev.dateline.telegram;

import dev.dateline.telegram.access.Quotas;
import dev.dateline.telegram.api.Pace;
import dev.dateline.telegram.operation.Timing;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/**
 * How the bot runs.
 *
 * @param token names the bot and lets it in; kept out of {@link #toString()}
 * @param server base URL of the Bot API server
 * @param folder where the journal and the list of those let in are kept
 * @param everybody whether anyone may ask
 * @param allowed ids of users and chats that may ask
 * @param quotas questions a day
 * @param waiting questions that may wait in one chat
 * @param parallel answers that are made at once
 * @param details whether the log may hold ids and questions
 * @param limits how fast messages may go out
 * @param timing how long things take
 */
public record Settings(
        String token,
        URI server,
        Path folder,
        boolean everybody,
        Set<Long> allowed,
        Quotas.Limits quotas,
        int waiting,
        int parallel,
        boolean details,
        Pace.Limits limits,
        Timing timing) {

    public static final URI TELEGRAM = URI.create("https://api.telegram.org");

    public Settings {
        allowed = Set.copyOf(allowed);
        if (token.isBlank()) {
            throw new IllegalArgumentException("the token is empty");
        }
        if (waiting < 1 || parallel < 1) {
            throw new IllegalArgumentException(waiting + " may wait and " + parallel + " be answered at once");
        }
    }

    @Override
    public String toString() {
        return "Settings[server=" + server + ", folder=" + folder + "]";
    }
}
