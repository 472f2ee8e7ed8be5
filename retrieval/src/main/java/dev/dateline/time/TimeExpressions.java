package dev.dateline.time;

import dev.dateline.text.Span;
import java.util.List;
import java.util.Objects;

/** Finds the time expressions of news and resolves them against the date of the article. */
public final class TimeExpressions {

    private TimeExpressions() {}

    /**
     * The time expressions of a text, in order, none overlapping another.
     *
     * @param published when the text was published; where its days disagree on what an expression means, the value of
     *     the expression leaves open what they disagree on
     */
    public static List<TimeExpression> find(String text, DateInterval published) {
        return find(text, new Span(0, text.length()), published);
    }

    /**
     * The time expressions of one part of a text, such as a sentence; their spans count from the start of the text.
     *
     * @throws IndexOutOfBoundsException if {@code within} does not lie in the text
     */
    public static List<TimeExpression> find(String text, Span within, DateInterval published) {
        Objects.checkFromToIndex(within.start(), within.end(), text.length());
        return new Scan(text.substring(within.start(), within.end()), within.start(), published).expressions();
    }
}
