package dev.dateline.telegram.operation;

import java.time.Duration;

/**
 * How long things take.
 *
 * @param longPoll how long Telegram may wait for an update
 * @param call how long it may take to answer any other call
 * @param firstRetry the delay after a first failure; it doubles with each further one
 * @param lastRetry the longest delay
 * @param health between two lines in the log that say how the bot is doing
 */
public record Timing(Duration longPoll, Duration call, Duration firstRetry, Duration lastRetry, Duration health) {

    public static final Timing USUAL = new Timing(
            Duration.ofSeconds(50),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1));
}
