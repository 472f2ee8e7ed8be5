package dev.dateline.cli;

import dev.dateline.index.Progress;
import java.time.Duration;
import java.util.Locale;

/** One line on standard error that says how far long work has come; only for a person at a terminal. */
final class ProgressLine {

    /** Short enough for any terminal: a line that wraps cannot be written over. */
    private static final int WIDTH = 70;

    /** A line that is written anew more often than this costs more than it tells. */
    private static final long MOMENT_NANOS = Duration.ofMillis(100).toNanos();

    private final Console console;
    private boolean shown;

    ProgressLine(Console console) {
        this.console = console;
    }

    synchronized void show(Progress progress) {
        show(
                progress.step().name().toLowerCase(Locale.ROOT),
                progress.done(),
                progress.total(),
                progress.perSecond(),
                progress.remaining().toSeconds());
    }

    /** Work that begins now and knows no rate of its own. */
    Count begin(String step) {
        return new Count(step);
    }

    /** How far one step has come; several threads may tell. */
    final class Count {

        private final String step;
        private final long start = System.nanoTime();
        private long last = start - MOMENT_NANOS;

        private Count(String step) {
            this.step = step;
        }

        void show(long done, long total) {
            synchronized (ProgressLine.this) {
                long now = System.nanoTime();
                if (done == total || now - last >= MOMENT_NANOS) {
                    last = now;
                    double perSecond = done / Math.max(1e-9, (now - start) / 1e9);
                    long left = done == 0 ? 0 : (long) ((total - done) / perSecond);
                    ProgressLine.this.show(step, done, total, perSecond, left);
                }
            }
        }
    }

    private void show(String step, long done, long total, double perSecond, long secondsLeft) {
        if (console.interactive() && console.showsMessages()) {
            String words = String.format(
                    Locale.ROOT, "%s %,d of %,d (%.0f a second, %ds left)", step, done, total, perSecond, secondsLeft);
            console.err().printf(Locale.ROOT, "\r%-" + WIDTH + "s", words);
            shown = true;
        }
    }

    synchronized void end() {
        if (shown) {
            console.err().print("\r" + " ".repeat(WIDTH) + "\r");
            shown = false;
        }
    }
}
