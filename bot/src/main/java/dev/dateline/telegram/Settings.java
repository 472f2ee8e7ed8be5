package dev.dateline.telegram;

import dev.dateline.telegram.access.Quotas;
import dev.dateline.telegram.api.Pace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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

    /**
     * @param longPoll how long Telegram may wait for an update
     * @param call how long it may take to answer any other call
     * @param firstRetry the delay after a first failure; it doubles with each further one
     * @param lastRetry the longest delay
     * @param health between two lines in the log that say how the bot is doing
     */
    public record Timing(
            Duration longPoll, Duration call, Duration firstRetry, Duration lastRetry, Duration health) {

        public static final Timing USUAL = new Timing(
                Duration.ofSeconds(50),
                Duration.ofSeconds(60),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1));
    }

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
