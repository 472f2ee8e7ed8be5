package dev.dateline.model;

import java.time.Duration;

/**
 * How long and how often a model is waited for.
 *
 * @param attempts how many times it is called for one reply, 1 or more
 * @param firstPause before the second attempt; doubles with each further one
 * @param firstWords how long the first words of a reply may take: a local model may have to be loaded first
 * @param nextWords how long a reply may pause between words
 * @param total how long one reply may take, all attempts and pauses together
 */
public record Patience(int attempts, Duration firstPause, Duration firstWords, Duration nextWords, Duration total) {

    public static final Patience DEFAULT = new Patience(
            3, Duration.ofMillis(500), Duration.ofSeconds(90), Duration.ofSeconds(30), Duration.ofSeconds(180));

    public Patience {
        if (attempts < 1) {
            throw new IllegalArgumentException("a model is called once or more, not " + attempts + " times");
        }
    }
}
