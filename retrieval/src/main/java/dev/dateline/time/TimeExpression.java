package dev.dateline.time;

import dev.dateline.text.Span;

/**
 * Words of a text that name a time, and what they mean.
 *
 * @param span where the words are: UTF-16 units of the text that was searched
 * @param type the kind of time, as TIMEX3 divides them
 * @param value the TIMEX3 value, {@code 2017-11-13}, {@code 2017-W45}, {@code P3M}, {@code PAST_REF}; what is not
 *     known is written {@code X}, as in {@code XXXX-10-27}
 * @param interval the calendar days that the value covers; an end that the value does not give is unknown
 * @param inferred whether the year or the day comes from the date of the article, not from the words
 * @param basis how the date is known, as a phrase for a reader
 * @param hourOnly whether the words name an hour and nothing near them its day: that is then the article's, as TIMEX3 has it
 */
public record TimeExpression(
        Span span, Type type, String value, DateInterval interval, boolean inferred, String basis, boolean hourOnly) {

    /** The kinds of TIMEX3: a calendar date, a time of day, a length of time, and times that recur. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    public TimeExpression {
        if (span.length() == 0) {
            throw new IllegalArgumentException("a time expression has words, but its span is empty: " + span);
        }
        if (value.isBlank()) {
            throw new IllegalArgumentException("a time expression has a value, but it is blank at " + span);
        }
    }
}
