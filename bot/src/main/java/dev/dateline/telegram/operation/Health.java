package dev.dateline.telegram.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;

/** How the bot is doing. */
public final class Health {

    private final InstantSource clock;
    private final Instant started;
    private final LongAdder answered = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private volatile Instant polled;

    public Health(InstantSource clock) {
        this.clock = clock;
        this.started = clock.instant();
        this.polled = started;
    }

    public void answered() {
        answered.increment();
    }

    public void error() {
        errors.increment();
    }

    /** Telegram was reached. */
    public void polled() {
        polled = clock.instant();
    }

    public long answers() {
        return answered.sum();
    }

    public long errors() {
        return errors.sum();
    }

    /** {@code 3 d 4 h 5 min}. */
    public String uptime() {
        Duration up = Duration.between(started, clock.instant());
        String hours = up.toHoursPart() + " h " + up.toMinutesPart() + " min";
        return up.toDays() == 0 ? hours : up.toDays() + " d " + hours;
    }

    public void report(Log log, int waiting) {
        long lag = Duration.between(polled, clock.instant()).toSeconds();
        log.info("health", "sincePollSeconds", lag, "waiting", waiting, "answered", answers(), "errors", errors());
    }
}
