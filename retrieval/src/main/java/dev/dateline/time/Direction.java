package dev.dateline.time;

import java.util.regex.Pattern;

/** Which way the words before a unit of time point: "last", "this", "next". */
final class Direction {

    private static final Pattern BACK = Pattern.compile("last|past|previous|yesterday|ago|earlier|before");
    private static final Pattern FORTH = Pattern.compile("next|coming|following|tomorrow|later|from|hence|after");

    private Direction() {}

    /** -1 for the one before, 1 for the one after, 0 for the one that is now. */
    static int of(String words) {
        return BACK.matcher(words).find() ? -1 : FORTH.matcher(words).find() ? 1 : 0;
    }
}
