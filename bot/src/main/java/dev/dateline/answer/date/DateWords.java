package dev.dateline.answer.date;

import dev.dateline.text.CalendarWords;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TIMEX3 values as a reader would write them; what is not known is left out and said, never filled in. */
public final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern YEARLESS_MONTH = Pattern.compile("XXXX-(\\d\\d)");
    private static final Pattern YEARLESS_DAY = Pattern.compile("XXXX-(\\d\\d)-(\\d\\d)");
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-([1-7])");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)(-WE)?");
    private static final Pattern PART = Pattern.compile("(.+)-(Q[1-4]|H[12]|SP|SU|FA|WI)");
    private static final Pattern DECADE = Pattern.compile("\\d{3}");

    private DateWords() {}

    /**
     * {@code 2017-11-13} as "Monday 13 November 2017", {@code XXXX-10-27} as "27 October".
     *
     * @param value a TIMEX3 value, or two joined by a slash
     * @param otherwise what to say of a value that has no better words: those of the source
     */
    public static String of(String value, String otherwise) {
        try {
            int slash = value.indexOf('/');
            if (slash > 0) {
                return range(value.substring(0, slash), value.substring(slash + 1), otherwise);
            }
            return single(value, otherwise);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    /** What {@code value} leaves open, for a reader: "year not stated"; empty where nothing is. */
    static String leftOpen(String value) {
        if (value.startsWith("XXXX-XX-XXT")) {
            return "day not stated";
        }
        if (value.startsWith("XXXX-WXX")) {
            return "date not stated";
        }
        return value.startsWith("XXXX") ? "year not stated" : "";
    }

    private static String range(String from, String to, String otherwise) {
        Matcher first = YEARLESS_DAY.matcher(from);
        Matcher last = YEARLESS_DAY.matcher(to);
        if (first.matches() && last.matches()) {
            return days(monthDay(first), monthDay(last));
        }
        if (from.length() == 10 && to.length() == 10) {
            LocalDate begin = LocalDate.parse(from);
            LocalDate end = LocalDate.parse(to);
            if (begin.getYear() == end.getYear()) {
                return days(MonthDay.from(begin), MonthDay.from(end)) + " " + end.getYear();
            }
        }
        return single(from, otherwise) + " to " + single(to, otherwise);
    }

    private static String days(MonthDay from, MonthDay to) {
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + MONTH_DAY.format(to)
                : MONTH_DAY.format(from) + " – " + MONTH_DAY.format(to);
    }

    private static MonthDay monthDay(Matcher yearless) {
        return MonthDay.of(Integer.parseInt(yearless.group(1)), Integer.parseInt(yearless.group(2)));
    }

    private static String single(String value, String otherwise) {
        int time = value.indexOf('T');
        if (time > 0) {
            return single(value.substring(0, time), otherwise) + partOfDay(value.substring(time + 1));
        }
        Matcher match = YEARLESS_DAY.matcher(value);
        if (match.matches()) {
            return MONTH_DAY.format(monthDay(match));
        }
        match = YEARLESS_MONTH.matcher(value);
        if (match.matches()) {
            return month(Integer.parseInt(match.group(1)));
        }
        match = WEEKDAY.matcher(value);
        if (match.matches()) {
            return "a " + weekday(Integer.parseInt(match.group(1)));
        }
        match = WEEK.matcher(value);
        if (match.matches()) {
            return week(match);
        }
        match = PART.matcher(value);
        if (match.matches()) {
            return part(match.group(2)) + " " + single(match.group(1), otherwise);
        }
        if (DECADE.matcher(value).matches()) {
            return "the " + value + "0s";
        }
        if (YEAR.matcher(value).matches()) {
            return value;
        }
        return switch (value.length()) {
            case 7 -> MONTH.format(YearMonth.parse(value));
            case 10 -> DAY.format(LocalDate.parse(value));
            default -> otherwise;
        };
    }

    private static String week(Matcher match) {
        LocalDate monday = LocalDate.of(Integer.parseInt(match.group(1)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(match.group(2)))
                .with(DayOfWeek.MONDAY);
        return match.group(3) == null
                ? "the week of " + DAY.format(monday)
                : "the weekend of " + DAY.format(monday.plusDays(5));
    }

    private static String part(String part) {
        return switch (part) {
            case "SP" -> "spring";
            case "SU" -> "summer";
            case "FA" -> "autumn";
            case "WI" -> "winter";
            case "H1" -> "the first half of";
            case "H2" -> "the second half of";
            case "Q1" -> "the first quarter of";
            case "Q2" -> "the second quarter of";
            case "Q3" -> "the third quarter of";
            default -> "the fourth quarter of";
        };
    }

    private static String partOfDay(String time) {
        return switch (time) {
            case "MO" -> ", in the morning";
            case "AF" -> ", in the afternoon";
            case "EV" -> ", in the evening";
            case "NI" -> ", at night";
            case "MI" -> ", at noon";
            default -> ", " + time;
        };
    }

    private static String month(int number) {
        return CalendarWords.name(Month.of(number));
    }

    private static String weekday(int number) {
        return CalendarWords.name(DayOfWeek.of(number));
    }
}
