package dev.dateline.chat;

import dev.dateline.record.LogEntry;

/** Keeps answers: an answer log, or nothing. */
@FunctionalInterface
public interface Recorder {

    /** Keeps nothing. */
    Recorder NONE = entry -> {};

    /** Returns when {@code entry} is durable; the answer is shown after that. */
    void record(LogEntry entry);
}
