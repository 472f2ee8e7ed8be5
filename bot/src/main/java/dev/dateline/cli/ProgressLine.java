package dev.dateline.cli;

import dev.dateline.index.Progress;
import java.util.Locale;

/** One line on standard error that says how far long work has come; only for a person at a terminal. */
final class ProgressLine {

    /** Short enough for any terminal: a line that wraps cannot be written over. */
    private static final int WIDTH = 70;

    private final Console console;
    private boolean shown;

    ProgressLine(Console console) {
        this.console = console;
    }

    void show(Progress progress) {
        if (console.interactive()) {
            console.err()
                    .printf(
                            Locale.ROOT,
                            "\r%-" + WIDTH + "s",
                            String.format(
                                    Locale.ROOT,
                                    "%s %,d of %,d (%.0f a second, %ds left)",
                                    progress.step().name().toLowerCase(Locale.ROOT),
                                    progress.done(),
                                    progress.total(),
                                    progress.perSecond(),
                                    progress.remaining().toSeconds()));
            shown = true;
        }
    }

    void end() {
        if (shown) {
            console.err().print("\r" + " ".repeat(WIDTH) + "\r");
            shown = false;
        }
    }
}
