package dev.dateline.time;

import static dev.dateline.time.Rule.rule;

import dev.dateline.time.Reading.Gap;
import dev.dateline.time.TimeExpression.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Times counted in units from the article's day: "last week", "two years ago", "the weekend". */
final class RelativeTimes {

    static final List<Rule> RULES = List.of(
            rule("(?:{about})?<number>[ -]<unit>[ -](?<way>ago|from now|hence|from today)", RelativeTimes::shifted),
            rule("(?:{about})?<number> <unit> ago (?:to the day|today)", RelativeTimes::toTheDay),
            rule("{some} {unit}[ -](?<way>ago|earlier|later|from now)", m -> vague(m.get("way"))),
            rule("(?:not )?(?:too |so )?(?:long|some time) ago", m -> vague("ago")),
            rule(
                    "(?:earlier|later|late|early) (?<relative>this|last|next|in the|in) <period>",
                    m -> unit(m, m.get("relative"))),
            rule(
                    "(?:(?:the )?(?:end|beginning|start|middle|rest|remainder|course) of )(?<relative>the|this|last|next) <period>",
                    m -> unit(m, m.get("relative"))),
            rule(
                    "(?:the )?(?:<relative> )?year-?end",
                    m -> unit(CalendarUnit.YEAR, Direction.of(m.orEmpty("relative")))),
            rule("(?:by year end|(?:the )?year's end)", m -> unit(CalendarUnit.YEAR, 0)),
            rule("(?:{portion} )?<relative> <period>(?! (?:ago|old)(?!\\w))", m -> unit(m, m.get("relative"))),
            rule("the weekend", RelativeTimes::weekend),
            rule("the week of <month> <day>(?:,? <year>)?", RelativeTimes::weekOf));

    private RelativeTimes() {}

    private static @Nullable Reading shifted(Match m) {
        Double count = Vocabulary.number(m.get("number"));
        CalendarUnit unit = CalendarUnit.of(m.get("unit"));
        int direction = Direction.of(m.get("way"));
        if (unit.isShorterThanDay() || count == null || count != Math.rint(count) || count > 9999) {
            return vague(m.get("way"));
        }
        return unit(unit, direction * count.longValue());
    }

    /** "Ten years ago to the day": a day, not a year. */
    private static @Nullable Reading toTheDay(Match m) {
        Double count = Vocabulary.number(m.get("number"));
        CalendarUnit unit = CalendarUnit.of(m.get("unit"));
        if (count == null || count != Math.rint(count) || count > 9999) {
            return null;
        }
        long units = count.longValue();
        return switch (unit) {
            case WEEK -> day(day -> day.minusWeeks(units));
            case MONTH -> day(day -> day.minusMonths(units));
            case YEAR -> day(day -> day.minusYears(units));
            default -> null;
        };
    }

    private static Reading day(UnaryOperator<LocalDate> from) {
        return Reading.relative(
                Type.DATE, Gap.DAY, CalendarUnit.DAY.unknown(), published -> TimexValue.day(from.apply(published)));
    }

    private static Reading vague(String way) {
        return Reading.date(Direction.of(way) < 0 ? "PAST_REF" : "FUTURE_REF");
    }

    /** The unit that lies {@code count} units after the one of the article's day. */
    static Reading unit(CalendarUnit unit, long count) {
        return Reading.relative(Type.DATE, Gap.DAY, unit.unknown(), day -> unit.shifted(day, count));
    }

    private static Reading unit(Match m, String relative) {
        CalendarUnit unit = CalendarUnit.of(m.get("period"));
        boolean pastLength = relative.endsWith("past") && !relative.startsWith("this")
                || relative.endsWith("last") && unit == CalendarUnit.DECADE;
        return pastLength && unit != CalendarUnit.WEEKEND
                ? Reading.stated(Type.DURATION, unit.lasting(1.0))
                : unit(unit, Direction.of(relative));
    }

    /** The weekend that a text of the first days of a week speaks of is the one before it. */
    private static Reading weekend(Match m) {
        return Reading.relative(
                Type.DATE,
                Gap.DAY,
                CalendarUnit.WEEKEND.unknown(),
                day -> CalendarUnit.WEEKEND.shifted(day, day.getDayOfWeek().getValue() < 4 && !m.isFuture() ? -1 : 0));
    }

    private static @Nullable Reading weekOf(Match m) {
        Reading day = m.has("year") ? CalendarDates.fullDate(m) : CalendarDates.monthDay(m);
        return day == null
                ? null
                : day.map(value -> {
                    DateInterval interval = TimexValue.interval(value);
                    return interval.earliest() == null
                            ? CalendarUnit.WEEK.unknown()
                            : TimexValue.week(interval.earliest());
                });
    }
}
