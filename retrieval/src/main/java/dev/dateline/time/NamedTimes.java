package dev.dateline.time;

import static dev.dateline.time.Rule.rule;

import dev.dateline.time.TimeExpression.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Times that take up a date named before in the text: "that day", "the next month", "a year earlier", "the quarter". */
final class NamedTimes {

    static final List<Rule> RULES = List.of(
            rule(
                    "(?:the )?(?<relative>that same|that very|same|that|previous|next|following) (?<unit>day|morning|afternoon|evening|night|month|year)",
                    NamedTimes::unit),
            rule("(?:earlier|later) (?<relative>that) (?<unit>day|month|year)", NamedTimes::unit),
            rule(
                    "(?:the )?(?:same |comparable )?(?<unit>year|month|week)-(?:ago|earlier)(?: (?:quarter|period|month|third|second|first|fourth))*",
                    NamedTimes::yearBefore),
            rule("(?:the|a) (?<unit>year)[ -](?:ago|earlier)(?! than(?!\\w))", NamedTimes::yearBefore),
            rule("(?:{about})?<number> <unit> (?<way>earlier|later)(?! than(?!\\w))", NamedTimes::shifted),
            rule("the (?:same|latest|recent|most recent|latest fiscal)? ?quarter(?! of(?!\\w))", NamedTimes::quarter),
            rule(
                    "the same (?:quarter|period) (?:of |in )?(?:last year|a year (?:ago|earlier))",
                    NamedTimes::yearBefore));

    private static final Set<String> WHOLE = Set.of("day", "month", "year");

    private NamedTimes() {}

    private static @Nullable Reading unit(Match m) {
        boolean partOfDay = !WHOLE.contains(m.get("unit"));
        CalendarUnit unit = partOfDay ? CalendarUnit.DAY : CalendarUnit.of(m.get("unit"));
        int direction = Direction.of(m.get("relative"));
        // "the next year" follows a date of the story, but "next year" the date of the article.
        boolean fromArticle = direction != 0 && unit != CalendarUnit.DAY && !m.startsWith("the ");
        if (fromArticle) {
            return null;
        }
        Reading named = named(m, unit, direction);
        return named != null ? named : RelativeTimes.unit(unit, direction);
    }

    private static @Nullable Reading shifted(Match m) {
        Double count = Vocabulary.number(m.get("number"));
        CalendarUnit unit = CalendarUnit.of(m.get("unit"));
        boolean whole = count != null && count == Math.rint(count) && count < 9999;
        if (unit.isShorterThanDay() || count == null || !whole) {
            return null;
        }
        int direction = Direction.of(m.get("way"));
        Reading named = named(m, unit, direction * count.longValue());
        return named != null ? named : RelativeTimes.unit(unit, direction * count.longValue());
    }

    /** The unit that lies {@code count} units after the last day, month or year that the text named, or null for none. */
    private static @Nullable Reading named(Match m, CalendarUnit unit, long count) {
        String value = switch (unit) {
            case DAY, WEEK -> m.named().day();
            case MONTH -> m.named().month();
            case YEAR -> m.named().year();
            default -> null;
        };
        if (value == null) {
            return null;
        }
        if (count == 0) {
            return Reading.fromContext(Type.DATE, value);
        }
        LocalDate first = TimexValue.interval(value).earliest();
        return Reading.fromContext(Type.DATE, first == null ? unit.unknown() : unit.shifted(first, count));
    }

    /** A year before a quarter is the same quarter of that year. */
    private static Reading yearBefore(Match m) {
        String quarter = m.named().quarter();
        boolean year = !m.has("unit") || m.get("unit").equals("year");
        if (year && quarter != null && Character.isDigit(quarter.charAt(0))) {
            return Reading.fromContext(
                    Type.DATE, TimexValue.year(Integer.parseInt(quarter.substring(0, 4)) - 1L) + quarter.substring(4));
        }
        return RelativeTimes.unit(year ? CalendarUnit.YEAR : CalendarUnit.of(m.get("unit")), -1);
    }

    private static Reading quarter(Match m) {
        String quarter = m.named().quarter();
        return quarter != null ? Reading.fromContext(Type.DATE, quarter) : RelativeTimes.unit(CalendarUnit.QUARTER, -1);
    }
}
