package dev.dateline.time;

import static dev.dateline.time.Rule.rule;

import dev.dateline.time.Reading.Gap;
import dev.dateline.time.TimeExpression.Type;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times counted in units from the article's day or from a day named before: "last week", "two years ago", "that day". */
final class RelativeTimes {

    static final List<Rule> RULES = List.of(
            rule(
                    "(?:{about})?<number>[ -]<unit>[ -](?<way>ago|earlier|later|from now|hence|from today|before|previously)(?! than)",
                    RelativeTimes::shifted),
            rule("{some} {unit}[ -](?<way>ago|earlier|later|from now|before)", m -> vague(m.get("way"))),
            rule(
                    "(?:the )?(?<unit>year|month|week)-(?:ago|earlier)(?: (?<quarter>quarter)| period)?",
                    RelativeTimes::yearEarlier),
            rule(
                    "(?:earlier|later|late|early) (?<relative>this|last|next|that|in the|in) (?<unit>{period}|day)",
                    m -> unit(m, m.get("relative"))),
            rule("(?:{portion} )?<relative> <period>(?! (?:ago|old)(?!\\w))", m -> unit(m, m.get("relative"))),
            rule(
                    "(?:the )?(?<relative>that same|same|that|next|previous|following) (?<unit>day|morning)",
                    RelativeTimes::namedDay),
            rule("(?:the )?weekend", RelativeTimes::weekend),
            rule("<relative>[ -]<season>(?! of(?!\\w))", m -> season(m, m.get("relative"))),
            rule(
                    "(?:the )?<season>,? (?:of )?<year>",
                    m -> Reading.date(m.get("year") + "-" + season(m.get("season")))));

    private RelativeTimes() {}

    private static @Nullable Reading shifted(Match m) {
        Double count = Vocabulary.number(m.get("number"));
        CalendarUnit unit = CalendarUnit.of(m.get("unit"));
        int direction = Direction.of(m.get("way"));
        if (unit.isShorterThanDay()) {
            return m.get("way").equals("ago") ? Reading.date("PAST_REF") : null;
        }
        if (count == null || count != Math.rint(count) || count > 9999) {
            return vague(m.get("way"));
        }
        return counted(unit, direction * count.longValue());
    }

    private static Reading vague(String way) {
        return Reading.date(Direction.of(way) < 0 ? "PAST_REF" : "FUTURE_REF");
    }

    private static Reading counted(CalendarUnit unit, long count) {
        return Reading.relative(Type.DATE, Gap.DAY, unit.unknown(), day -> unit.shifted(day, count));
    }

    private static Reading yearEarlier(Match m) {
        String quarter = m.named().quarter();
        if (m.has("quarter") && quarter != null && Character.isDigit(quarter.charAt(0))) {
            int year = Integer.parseInt(quarter.substring(0, 4));
            return Reading.fromContext(Type.DATE, year - 1 + quarter.substring(4));
        }
        return counted(CalendarUnit.of(m.get("unit")), -1);
    }

    private static @Nullable Reading unit(Match m, String relative) {
        CalendarUnit unit = CalendarUnit.of(m.has("period") ? m.get("period") : m.get("unit"));
        boolean named = relative.contains("that") || relative.contains("same");
        if (named && unit == CalendarUnit.YEAR && m.named().year() != null) {
            return Reading.fromContext(Type.DATE, m.named().year());
        }
        if (named && unit == CalendarUnit.MONTH && m.named().month() != null) {
            return Reading.fromContext(Type.DATE, m.named().month());
        }
        if (named && unit == CalendarUnit.DAY && m.named().day() != null) {
            return Reading.fromContext(Type.DATE, m.named().day());
        }
        if (relative.equals("the past") && unit != CalendarUnit.WEEKEND) {
            return Reading.stated(Type.DURATION, unit.lasting(1.0));
        }
        int direction = Direction.of(relative);
        if (unit == CalendarUnit.WEEKEND) {
            return Reading.relative(
                    Type.DATE,
                    Gap.DAY,
                    unit.unknown(),
                    day -> unit.shifted(
                            day,
                            direction == 0
                                            || direction < 0
                                                    && day.getDayOfWeek().getValue() >= 6
                                    ? direction
                                    : direction));
        }
        return counted(unit, direction);
    }

    private static Reading namedDay(Match m) {
        int days = Direction.of(m.get("relative"));
        String named = m.named().day();
        if (named == null) {
            return counted(CalendarUnit.DAY, days);
        }
        if (!Character.isDigit(named.charAt(0))) {
            return Reading.fromContext(Type.DATE, days == 0 ? named : CalendarUnit.DAY.unknown());
        }
        return Reading.fromContext(
                Type.DATE, TimexValue.day(LocalDate.parse(named).plusDays(days)));
    }

    /** The weekend that a text of the first days of a week speaks of is the one before it. */
    private static Reading weekend(Match m) {
        return Reading.relative(
                Type.DATE,
                Gap.DAY,
                CalendarUnit.WEEKEND.unknown(),
                day -> CalendarUnit.WEEKEND.shifted(day, day.getDayOfWeek().getValue() < 4 && !m.isFuture() ? -1 : 0));
    }

    private static Reading season(Match m, String relative) {
        String season = season(m.get("season"));
        int firstMonth = switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        int direction = Direction.of(relative);
        return Reading.relative(Type.DATE, Gap.DAY, "XXXX-" + season, day -> {
            int month = day.getMonthValue();
            int years = direction < 0 && firstMonth >= month || direction > 0 && firstMonth <= month ? direction : 0;
            return TimexValue.year(day.getYear() + years) + "-" + season;
        });
    }

    private static String season(String word) {
        return switch (word) {
            case "spring" -> "SP";
            case "summer" -> "SU";
            case "winter" -> "WI";
            default -> "FA";
        };
    }
}
