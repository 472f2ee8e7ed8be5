package dev.dateline.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** A unit of time: how a length in it is written, and which one of them a day lies in. */
enum CalendarUnit {
    SECOND("PT%sS"),
    MINUTE("PT%sM"),
    HOUR("PT%sH"),
    DAY("P%sD"),
    WEEK("P%sW"),
    WEEKEND("P%sWE"),
    MONTH("P%sM"),
    QUARTER("P%sQ"),
    YEAR("P%sY"),
    DECADE("P%sDE"),
    CENTURY("P%sCE");

    private final String duration;

    CalendarUnit(String duration) {
        this.duration = duration;
    }

    /** The unit of a word, in the singular or the plural. */
    static CalendarUnit of(String word) {
        String lower = Vocabulary.lower(word);
        if (lower.startsWith("centur")) {
            return CENTURY;
        }
        return valueOf((lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower)
                .toUpperCase(java.util.Locale.ROOT));
    }

    boolean isShorterThanDay() {
        return compareTo(DAY) < 0;
    }

    /** The TIMEX3 duration of {@code count} units; null counts an unknown number of them. */
    String lasting(@Nullable Double count) {
        if (count != null) {
            switch (this) {
                case QUARTER -> {
                    return MONTH.lasting(3 * count);
                }
                case DECADE -> {
                    return YEAR.lasting(10 * count);
                }
                case CENTURY -> {
                    return YEAR.lasting(100 * count);
                }
                default -> {}
            }
        }
        if (this == HOUR && count != null && count - Math.floor(count) == 0.5) {
            return "PT" + (long) Math.floor(count) + "H30M";
        }
        String number =
                count == null ? "X" : count == Math.rint(count) ? Long.toString(count.longValue()) : count.toString();
        return duration.replace("%s", number);
    }

    /**
     * The value of the unit that lies {@code count} units after the one of {@code day}: {@code 2017-W45}, {@code 2017-11};
     * as {@link #unknown} where its year has no four digits.
     *
     * @throws IllegalStateException for units shorter than a day, which no day decides
     */
    String shifted(LocalDate day, long count) {
        LocalDate there;
        try {
            there = switch (this) {
                case DAY -> day.plusDays(count);
                case WEEK, WEEKEND -> day.plusWeeks(count);
                case MONTH -> day.plusMonths(count);
                case QUARTER -> day.plusMonths(Math.multiplyExact(3, count));
                case YEAR -> day.plusYears(count);
                case DECADE -> day.plusYears(Math.multiplyExact(10, count));
                case CENTURY -> day.plusYears(Math.multiplyExact(100, count));
                case SECOND, MINUTE, HOUR -> throw new IllegalStateException("no day decides a " + this);
            };
        } catch (DateTimeException | ArithmeticException noSuchDay) {
            return unknown();
        }
        return there.getYear() < 1 || there.getYear() > 9999 ? unknown() : value(there);
    }

    /** The value of the unit that {@code day} lies in. */
    private String value(LocalDate day) {
        String year = TimexValue.year(day.getYear());
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> TimexValue.day(day);
            case WEEK -> TimexValue.week(day);
            case WEEKEND -> TimexValue.week(day) + "-WE";
            case MONTH -> TimexValue.month(day);
            case QUARTER -> year + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> year;
            case DECADE -> year.substring(0, 3) + "X";
            case CENTURY -> year.substring(0, 2);
        };
    }

    /** What {@link #shifted} says when the day is not known. */
    String unknown() {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case YEAR -> "XXXX";
            case DECADE -> "XXXX";
            case CENTURY -> "XX";
        };
    }
}
