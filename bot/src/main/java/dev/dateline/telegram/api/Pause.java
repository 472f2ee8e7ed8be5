package dev.dateline.telegram.api;

import java.time.Duration;

/** Waits: for real, or as long as a test says. */
@FunctionalInterface
public interface Pause {

    Pause REAL = Thread::sleep;

    void of(Duration duration) throws InterruptedException;
}
