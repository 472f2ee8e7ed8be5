package dev.dateline.time;

import dev.dateline.time.TimeExpression.Type;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a rule makes of the words it matched.
 *
 * @param type the kind of time
 * @param open the value that the words give alone, with {@code X} for what only the date of the article can add
 * @param gap what the words leave to the date of the article
 * @param valueOn the value for an article of the given day; null when the words need no article
 */
record Reading(Type type, String open, Gap gap, @Nullable Function<LocalDate, String> valueOn) {

    /** What words may leave to the date of the article. */
    enum Gap {
        NONE("stated", "stated"),
        YEAR("the year follows from the article's date, ", "year not stated"),
        WEEK("weekday counted from the article's date, ", "weekday stated, which week is not known"),
        DAY("counted from the article's date, ", "relative to an article whose date is not known"),
        /** As a day, which an hour alone leaves open. */
        HOUR("counted from the article's date, ", "relative to an article whose date is not known"),
        CONTEXT("follows from a date named before", "follows from a date named before");

        private final String filled;
        private final String left;

        Gap(String filled, String left) {
            this.filled = filled;
            this.left = left;
        }
    }

    /** A value, and whether the date of the article was needed to know it. */
    record Resolved(String value, boolean inferred, String basis) {}

    /** Longer intervals of publication leave every relative expression open. */
    private static final int LONGEST_INTERVAL_IN_DAYS = 366;

    static Reading stated(Type type, String value) {
        return new Reading(type, value, Gap.NONE, null);
    }

    static Reading date(String value) {
        return stated(Type.DATE, value);
    }

    /** A value that another expression of the text decides. */
    static Reading fromContext(Type type, String value) {
        return new Reading(type, value, Gap.CONTEXT, null);
    }

    /** A value that the date of the article decides. */
    static Reading relative(Type type, Gap gap, String open, Function<LocalDate, String> valueOn) {
        return new Reading(type, open, gap, valueOn);
    }

    /** This reading as another kind of time. */
    Reading as(Type kind) {
        return new Reading(kind, open, gap, valueOn);
    }

    /** This reading with a value that follows from its own. */
    Reading map(UnaryOperator<String> change) {
        return new Reading(
                type, change.apply(open), gap, valueOn == null ? null : day -> change.apply(valueOn.apply(day)));
    }

    /** The value on which all days agree on which the article may have been published, else the open one. */
    Resolved resolve(DateInterval published) {
        if (valueOn == null) {
            return new Resolved(open, gap != Gap.NONE, gap.left);
        }
        String agreed = agreedValue(valueOn, published);
        return agreed == null
                ? new Resolved(open, false, gap.left)
                : new Resolved(agreed, true, gap.filled + published);
    }

    private static @Nullable String agreedValue(Function<LocalDate, String> valueOn, DateInterval published) {
        LocalDate first = published.earliest();
        LocalDate last = published.latest();
        if (first == null || last == null || ChronoUnit.DAYS.between(first, last) > LONGEST_INTERVAL_IN_DAYS) {
            return null;
        }
        String value = valueOn.apply(first);
        if (first.equals(last)) {
            return value;
        }
        boolean agreed = value.equals(valueOn.apply(last))
                && first.plusDays(1).datesUntil(last).allMatch(day -> value.equals(valueOn.apply(day)));
        return agreed ? value : null;
    }
}
