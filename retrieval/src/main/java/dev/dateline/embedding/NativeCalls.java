package dev.dateline.embedding;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The calls into ONNX Runtime that are going on. At the end of the process the library takes itself apart, in a shutdown
 * hook of its own; a call that is in it then crashes the process. So whoever ends the process has to {@link #end} them first.
 */
public final class NativeCalls {

    private static final ReadWriteLock GOING_ON = new ReentrantReadWriteLock();

    private NativeCalls() {}

    interface Call<R, E extends Exception> {
        R make() throws E;
    }

    static <R, E extends Exception> R during(Call<R, E> call) throws E {
        GOING_ON.readLock().lock();
        try {
            return call.make();
        } finally {
            GOING_ON.readLock().unlock();
        }
    }

    /** Waits, some tenths of a second, until none is going on. No more begin: what would call waits for the end of the process. */
    public static void end() {
        GOING_ON.writeLock().lock();
    }
}
