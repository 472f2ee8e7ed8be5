package dev.dateline.time;

import static dev.dateline.time.Rule.rule;

import dev.dateline.time.Reading.Gap;
import dev.dateline.time.TimeExpression.Type;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Days that news names by their feast. */
final class Holidays {

    static final List<Rule> RULES = List.of(
            fixed("christmas(?: day)?", Month.DECEMBER, 25),
            fixed("christmas eve", Month.DECEMBER, 24),
            fixed("new year's day", Month.JANUARY, 1),
            fixed("new year's eve", Month.DECEMBER, 31),
            fixed("halloween", Month.OCTOBER, 31),
            fixed("independence day", Month.JULY, 4),
            fixed("valentine's day", Month.FEBRUARY, 14),
            fixed("veterans day", Month.NOVEMBER, 11),
            moving("thanksgiving(?: day)?", Month.NOVEMBER, year -> nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY)),
            moving("labor day", Month.SEPTEMBER, year -> nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY)),
            moving("memorial day", Month.MAY, year -> nth(year, Month.MAY, -1, DayOfWeek.MONDAY)),
            moving(
                    "election day",
                    Month.NOVEMBER,
                    year -> nth(year, Month.NOVEMBER, 1, DayOfWeek.MONDAY).plusDays(1)));

    private Holidays() {}

    private static Rule fixed(String name, Month month, int day) {
        return holiday(
                name,
                "XXXX-" + MonthDay.of(month, day).toString().substring(2),
                year -> LocalDate.of(year, month, day));
    }

    private static Rule moving(String name, Month month, IntFunction<LocalDate> inYear) {
        return holiday(name, "XXXX-%02d-XX".formatted(month.getValue()), inYear);
    }

    private static LocalDate nth(int year, Month month, int ordinal, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }

    private static Rule holiday(String name, String open, IntFunction<LocalDate> inYear) {
        return rule(
                "(?:(?<which>last|next|this) )?" + name,
                m -> Reading.relative(
                        Type.DATE, Gap.YEAR, open, published -> TimexValue.day(meant(m, published, inYear))));
    }

    private static LocalDate meant(Match m, LocalDate published, IntFunction<LocalDate> inYear) {
        int direction = m.has("which") ? Direction.of(m.get("which")) : 0;
        @Nullable LocalDate best = null;
        for (LocalDate day : IntStream.rangeClosed(-1, 1)
                .mapToObj(years -> inYear.apply(published.getYear() + years))
                .toList()) {
            boolean coming = !day.isBefore(published);
            if (coming && (direction > 0 || direction == 0 && m.isFuture())) {
                return day;
            }
            if (best == null || !(direction < 0 && coming) && distance(day, published) < distance(best, published)) {
                best = day;
            }
        }
        return best == null ? published : best;
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }
}
