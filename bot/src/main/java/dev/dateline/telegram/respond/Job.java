package dev.dateline.telegram.respond;

import dev.dateline.telegram.api.Incoming;
import dev.dateline.telegram.journal.Unfinished;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** An update on its way through a lane; what it asks can be cancelled. */
public final class Job {

    private final Incoming incoming;
    private final @Nullable Unfinished begun;
    private final boolean surplus;
    private boolean cancelled;
    private boolean kept;
    private @Nullable Future<?> answer;

    private Job(Incoming incoming, @Nullable Unfinished begun, boolean surplus) {
        this.incoming = incoming;
        this.begun = begun;
        this.surplus = surplus;
    }

    public Job(Incoming incoming) {
        this(incoming, null, false);
    }

    /** A job that an earlier run of the program may have left half done. */
    public static Job resumed(Incoming incoming, Unfinished begun) {
        return new Job(incoming, begun, false);
    }

    /** A job that is only told that too many wait. */
    public static Job surplus(Incoming incoming) {
        return new Job(incoming, null, true);
    }

    /** What an earlier run left of it, or null. */
    public @Nullable Unfinished begun() {
        return begun;
    }

    public boolean isSurplus() {
        return surplus;
    }

    public Incoming incoming() {
        return incoming;
    }

    public int update() {
        return incoming.origin().update();
    }

    /** From now on {@link #cancel} stops this answer, or has already. */
    synchronized void answering(Future<?> future) {
        answer = future;
        if (cancelled) {
            future.cancel(true);
        }
    }

    /** @return false where that comes too late: the answer is kept */
    public synchronized boolean cancel() {
        cancelled = !kept;
        if (cancelled && answer != null) {
            answer.cancel(true);
        }
        return cancelled;
    }

    /** Decides that the answer is kept, unless it was cancelled before. */
    synchronized boolean keep() {
        kept = !cancelled;
        return kept;
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }
}
