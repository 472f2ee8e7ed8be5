package dev.dateline.time;

import java.util.Set;

/** Words that say by themselves that what their clause tells is still to come: {@code "will"}, {@code "slated"}. */
public final class FutureWords {

    private FutureWords() {}

    /** All of them, in small letters. */
    public static Set<String> all() {
        return TenseCue.FUTURE_WORDS;
    }
}
