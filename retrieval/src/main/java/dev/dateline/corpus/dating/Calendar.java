package dev.dateline.corpus.dating;

import dev.dateline.text.CalendarWords;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.List;

/**
 * Tells quickly whether a sentence can name a day at all: most don't, and resolving time expressions in them would take
 * most of the time of reading.
 */
final class Calendar {

    /** "Jan", which January begins with too. */
    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> CalendarWords.name(month).substring(0, 3))
            .toList();

    private static final List<String> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(CalendarWords::name).toList();

    /** The longest month and what may stand between it and the day: {@code "September. "}, {@code "3rd of "}. */
    private static final int NEAR = 12;

    private Calendar() {}

    /** Whether a number stands near a month, or looks like an ISO date. */
    static boolean mayNameDay(String sentence) {
        for (int i = 0; i < sentence.length(); i++) {
            if (isDigit(sentence, i) && !isDigit(sentence, i - 1)) {
                String near = sentence.substring(Math.max(0, i - NEAR), Math.min(sentence.length(), i + NEAR));
                if (MONTHS.stream().anyMatch(near::contains)
                        || isDigit(sentence, i + 5) && sentence.startsWith("-", i + 4)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a weekday is named. */
    static boolean mayNameWeekday(String sentence) {
        return sentence.contains("day") && WEEKDAYS.stream().anyMatch(sentence::contains);
    }

    static boolean hasDigit(String sentence) {
        for (int i = 0; i < sentence.length(); i++) {
            if (isDigit(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(String sentence, int i) {
        return i >= 0 && i < sentence.length() && sentence.charAt(i) >= '0' && sentence.charAt(i) <= '9';
    }
}
