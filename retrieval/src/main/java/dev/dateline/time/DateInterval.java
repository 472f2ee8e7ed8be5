package dev.dateline.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The calendar days from {@code earliest} to {@code latest}, both included; an end that is null is not known.
 *
 * @param earliest the first day, or null when the interval has no known lower bound
 * @param latest the last day, on or after {@code earliest}, or null when there is no known upper bound
 */
public record DateInterval(
        @Nullable LocalDate earliest, @Nullable LocalDate latest) {

    /** No day is excluded: nothing is known. */
    public static final DateInterval UNKNOWN = new DateInterval(null, null);

    public DateInterval {
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new IllegalArgumentException("interval ends before it begins: " + earliest + " to " + latest);
        }
    }

    /** The interval of one day. */
    public static DateInterval on(LocalDate day) {
        return new DateInterval(day, day);
    }

    /** The days of a TIMEX3 value: {@code 2017-11} is the whole month; unknown where the value leaves the year open. */
    public static DateInterval covering(String timex) {
        return TimexValue.interval(timex);
    }

    public static DateInterval of(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return new DateInterval(earliest, latest);
    }

    /** Whether exactly one day is left. */
    public boolean isPoint() {
        return earliest != null && earliest.equals(latest);
    }

    /** Whether neither end is known. */
    public boolean isUnknown() {
        return earliest == null && latest == null;
    }

    /** Whether both ends are known. */
    public boolean isBounded() {
        return earliest != null && latest != null;
    }

    public boolean contains(LocalDate day) {
        return (earliest == null || !day.isBefore(earliest)) && (latest == null || !day.isAfter(latest));
    }

    /** Whether every day of this interval is known to lie before every day of {@code other}. */
    public boolean isBefore(DateInterval other) {
        return latest != null && other.earliest != null && latest.isBefore(other.earliest);
    }

    /** Whether it is known to lie in {@code whole}, which is longer: a day in a year. */
    public boolean isWithin(DateInterval whole) {
        return earliest != null
                && latest != null
                && whole.isBounded()
                && !equals(whole)
                && whole.contains(earliest)
                && whole.contains(latest);
    }

    /** Whether some day may lie in both intervals. */
    public boolean overlaps(DateInterval other) {
        return !isBefore(other) && !other.isBefore(this);
    }

    /**
     * The days that lie in both intervals.
     *
     * @throws IllegalArgumentException when there is no such day; {@link #overlaps} tells beforehand
     */
    public DateInterval intersect(DateInterval other) {
        return new DateInterval(later(earliest, other.earliest), earlier(latest, other.latest));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b : b == null || a.isAfter(b) ? a : b;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b : b == null || a.isBefore(b) ? a : b;
    }

    /** {@code 2017-11-13} for a day, {@code 2017-10-26 to 2017-11-10}, {@code from 2017-11-04}, {@code until …} or {@code unknown}. */
    @Override
    public String toString() {
        if (isPoint()) {
            return String.valueOf(earliest);
        }
        if (isBounded()) {
            return earliest + " to " + latest;
        }
        return earliest != null ? "from " + earliest : latest != null ? "until " + latest : "unknown";
    }
}
