package dev.dateline.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What English news calls months and days of the week. Sets hold small letters, without full stops. */
public final class CalendarWords {

    public static final Set<String> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(day -> small(day.name())).collect(Collectors.toUnmodifiableSet());

    public static final Set<String> MONTHS =
            Arrays.stream(Month.values()).map(month -> small(month.name())).collect(Collectors.toUnmodifiableSet());

    /** Months as they are shortened; "may" is short already. */
    public static final Set<String> SHORT_MONTHS =
            Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    static final Set<String> SHORT_WEEKDAYS = Set.of("mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun");

    /** Short weekdays left out: "sat" and "sun" are words of their own. */
    private static final Set<String> ALL =
            Stream.of(WEEKDAYS, MONTHS, SHORT_MONTHS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** A month, in full or shortened, without a full stop: a regular expression, to be followed by what ends a word. */
    public static final String MONTH =
            "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    /** The same for a weekday. */
    public static final String WEEKDAY = "(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)";

    private CalendarWords() {}

    /** Whether {@code word}, in small letters, is a weekday or a month, the latter perhaps shortened. */
    public static boolean contains(String word) {
        return ALL.contains(word);
    }

    /** {@code "Monday"}. Without the platform's names, whose data take long to load. */
    public static String name(DayOfWeek day) {
        return capitalised(day.name());
    }

    /** {@code "January"}. */
    public static String name(Month month) {
        return capitalised(month.name());
    }

    private static String capitalised(String name) {
        return name.charAt(0) + small(name.substring(1));
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
