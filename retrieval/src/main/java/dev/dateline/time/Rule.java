package dev.dateline.time;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way in which news writes a time.
 *
 * @param pattern the words, from the start of a word on
 * @param reader what they mean
 */
record Rule(Pattern pattern, Reader reader) {

    /** Gives the meaning of a match, or null when the words turn out to mean no time. */
    @FunctionalInterface
    interface Reader {
        @Nullable Reading read(Match match);
    }

    /** A rule; {@link Vocabulary#expand} says how {@code pattern} is written. */
    static Rule rule(String pattern, Reader reader) {
        return new Rule(
                Pattern.compile("(?:" + Vocabulary.expand(pattern) + ")(?!\\w)", Pattern.CASE_INSENSITIVE), reader);
    }

    /** Whether an expression of this rule may begin with these letters. */
    boolean mayBeginWith(CharSequence letters) {
        var matcher = pattern.matcher(letters);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
