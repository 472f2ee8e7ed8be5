package dev.dateline.telegram;

import dev.dateline.telegram.api.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when a test says so. Pauses of less than 100 ms are none. */
final class TestTime implements InstantSource, Pause {

    private Instant now = Instant.parse("2026-11-21T20:00:00Z");
    private final List<Duration> pauses = new ArrayList<>();

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void of(Duration duration) throws InterruptedException {
        if (duration.toMillis() < 100) {
            return;
        }
        pauses.add(duration);
        notifyAll();
        Instant end = now.plus(duration);
        while (now.isBefore(end)) {
            wait();
        }
    }

    synchronized void advance(Duration duration) {
        now = now.plus(duration);
        notifyAll();
    }

    /** Returns when somebody waits for as long as that. */
    void awaitPauseOf(Duration duration) throws InterruptedException {
        awaitPauses(duration, 1);
    }

    /** Returns when it has happened {@code times} times that somebody waited for as long as that. */
    synchronized void awaitPauses(Duration duration, int times) throws InterruptedException {
        while (pauses.stream().filter(duration::equals).count() < times) {
            wait();
        }
    }
}
