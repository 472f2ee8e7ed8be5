package dev.dateline.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How TIMEX3 writes dates, and which calendar days a written value covers. */
final class TimexValue {

    private static final Pattern UNKNOWN_OR_NOT_A_DATE = Pattern.compile("X|^\\D");

    private TimexValue() {}

    static String year(long year) {
        return pad(year, 4);
    }

    static String month(LocalDate day) {
        return month(day.getYear(), day.getMonthValue());
    }

    static String month(int year, int month) {
        return pad(year, 4) + "-" + pad(month, 2);
    }

    static String day(LocalDate day) {
        return month(day) + "-" + pad(day.getDayOfMonth(), 2);
    }

    /** The week of ISO 8601 that the day lies in. */
    static String week(LocalDate day) {
        return pad(day.get(IsoFields.WEEK_BASED_YEAR), 4) + "-W" + pad(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
    }

    /** Whether the value is a day, be its year known or not: {@code 2017-10-27}, {@code XXXX-10-27}. */
    static boolean isDay(String value) {
        return value.length() == 10 && value.charAt(7) == '-' && Character.isDigit(value.charAt(9));
    }

    private static String pad(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** The day that the numbers name, or null if the calendar has no such day. */
    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The calendar days of a value; {@link DateInterval#UNKNOWN} where the value leaves them open. */
    static DateInterval interval(String value) {
        if (isDecade(value)) {
            return years(10 * Integer.parseInt(value.substring(0, 3)), 10);
        }
        if (UNKNOWN_OR_NOT_A_DATE.matcher(value).find()) {
            return DateInterval.UNKNOWN;
        }
        int time = value.indexOf('T');
        String date = time < 0 ? value : value.substring(0, time);
        int length = date.length();
        int number = Integer.parseInt(date.substring(0, Math.min(4, length)));
        if (length <= 4) {
            int years = (int) Math.pow(10, 4 - length);
            return years(number * years, years);
        }
        if (date.charAt(4) != '-') {
            return DateInterval.UNKNOWN;
        }
        String rest = date.substring(5);
        if (Character.isDigit(rest.charAt(0))) {
            if (length == 10) {
                return DateInterval.on(LocalDate.parse(date));
            }
            return months(YearMonth.parse(date), 1);
        }
        return switch (rest.charAt(0)) {
            case 'W' -> rest.startsWith("WI") ? winter(number) : week(number, rest);
            case 'Q' -> months(YearMonth.of(number, 3 * digit(rest) - 2), 3);
            case 'H' -> months(YearMonth.of(number, 6 * digit(rest) - 5), 6);
            case 'S' -> months(YearMonth.of(number, rest.equals("SP") ? 3 : 6), 3);
            case 'F' -> months(YearMonth.of(number, 9), 3);
            default -> DateInterval.UNKNOWN;
        };
    }

    /** A decade leaves the last digit of its years open: {@code 199X}. */
    private static boolean isDecade(String value) {
        return value.length() == 4 && value.charAt(3) == 'X' && Character.isDigit(value.charAt(2));
    }

    private static int digit(String rest) {
        return rest.charAt(1) - '0';
    }

    private static DateInterval years(int first, int count) {
        return DateInterval.of(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
    }

    private static DateInterval months(YearMonth first, int count) {
        return DateInterval.of(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    /** The winter of a year may be the one that begins or the one that ends in it. */
    private static DateInterval winter(int year) {
        return DateInterval.of(
                LocalDate.of(year - 1, 12, 1), YearMonth.of(year + 1, 2).atEndOfMonth());
    }

    private static DateInterval week(int year, String rest) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(rest.substring(1, 3)))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return DateInterval.of(rest.endsWith("WE") ? monday.plusDays(5) : monday, monday.plusDays(6));
    }
}
