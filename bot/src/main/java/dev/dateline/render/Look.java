package dev.dateline.render;

/**
 * What the place can show where a reply is to appear.
 *
 * @param columns how wide it is, in cells; {@link #UNLIMITED} where lines are not to be wrapped
 * @param styled whether it shows bold and colours
 * @param linked whether it knows hyperlinks (OSC 8)
 */
public record Look(int columns, boolean styled, boolean linked) {

    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Narrower than this, text cannot be read; what is narrower gets lines of this width. */
    private static final int LEAST = 20;

    /** A pipe, a file, a terminal without escape sequences. */
    public static final Look PLAIN = new Look(UNLIMITED, false, false);

    public Look {
        if (columns < 1) {
            throw new IllegalArgumentException("a terminal of " + columns + " columns");
        }
        columns = Math.max(LEAST, columns);
    }

    /** Whether a person looks at it, on a screen. */
    boolean isScreen() {
        return columns != UNLIMITED;
    }
}
