package dev.dateline.index;

import java.time.Duration;

/**
 * How far a step of bringing an index up to date has come.
 *
 * @param step what is being done
 * @param done the items done so far: files when reading, passages otherwise
 * @param total the items to do
 * @param perSecond items a second since the step began, 0 while that is not known
 */
public record Progress(Step step, long done, long total, double perSecond) {

    public enum Step {
        READING,
        INDEXING,
        EMBEDDING
    }

    public Progress {
        if (done < 0 || done > total) {
            throw new IllegalArgumentException(done + " done of " + total);
        }
    }

    /** Measures the rate from {@code startNanos}, a {@link System#nanoTime}, until now. */
    static Progress since(long startNanos, Step step, long done, long total) {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        return new Progress(step, done, total, seconds > 0 ? done / seconds : 0);
    }

    /** The time that the rest will take at the present rate; zero while the rate is not known. */
    public Duration remaining() {
        return perSecond > 0 ? Duration.ofMillis((long) ((total - done) / perSecond * 1000)) : Duration.ZERO;
    }
}
