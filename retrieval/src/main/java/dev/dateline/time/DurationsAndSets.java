package dev.dateline.time;

import static dev.dateline.time.Rule.rule;

import dev.dateline.time.TimeExpression.Type;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time, and times that recur. */
final class DurationsAndSets {

    private static final Pattern BEFORE_A_LENGTH = Pattern.compile(
            "\\b(?:for|in|over|within|after|of|take|takes|took|last|lasted|lasts|spent|spend)(?: the)? $");

    static final List<Rule> RULES = List.of(
            rule(
                    "(?:the )?(?:past|last|next|first|coming|previous|following|final|recent|latest) (?:{about})?(?:<number>|{some})[ -]<unit>",
                    DurationsAndSets::counted),
            rule(
                    "(?:{about}|the )*(?:<number>|{some})[ -](?:more |consecutive |straight |full |whole )?<unit>'?"
                            + "(?![ -](?:old|of age)(?!\\w))",
                    DurationsAndSets::counted),
            rule("<number> <unit> an? (?:day|week|month|year)", DurationsAndSets::counted),
            rule("(?:<number> )?half(?: an?|-an?)?[ -]<unit>", DurationsAndSets::half),
            rule("<number>(?: |-)and(?: |-)a(?: |-)half[ -]<unit>", DurationsAndSets::andAHalf),
            rule("(?:an? )?<unit>-?long", m -> lasting(m, m.get("unit").endsWith("s") ? null : 1.0)),
            rule("(?:the )?(?:coming|past|recent|following|previous) <unit>", m -> plural(m, true)),
            rule("<unit>(?! (?:of age|old|before|after|apart|later|earlier|ago)(?!\\w))", m -> plural(m, false)),
            rule(
                    "(?<often>hourly|daily|nightly|weekly|monthly|annually|yearly)",
                    m -> m.isBeforeName() ? null : set(m.get("often"))),
            rule("(?:every|each|per) (?<often>hour|day|night|week|month|year)", m -> set(m.get("often"))),
            rule(
                    "every <number> <unit>",
                    m -> Reading.stated(Type.SET, lasting(m, number(m)).open())),
            rule(
                    "(?:every|each) <weekday>",
                    m -> Reading.stated(
                            Type.SET,
                            "XXXX-WXX-" + Vocabulary.weekday(m.get("weekday")).getValue())),
            rule(
                    "(?:every|each) <month>",
                    m -> m.isCapital("month") ? Reading.stated(Type.SET, CalendarDates.anyYear(m)) : null));

    private DurationsAndSets() {}

    private static Reading lasting(Match m, @Nullable Double count) {
        return Reading.stated(Type.DURATION, CalendarUnit.of(m.get("unit")).lasting(count));
    }

    private static @Nullable Double number(Match m) {
        return m.has("number") ? Vocabulary.number(m.get("number")) : null;
    }

    private static @Nullable Reading counted(Match m) {
        CalendarUnit unit = CalendarUnit.of(m.get("unit"));
        boolean article = m.orEmpty("number").equals("a") || m.orEmpty("number").equals("an");
        boolean programme = m.has("number") && m.isCapital("unit");
        boolean otherWord =
                unit == CalendarUnit.QUARTER || unit == CalendarUnit.CENTURY || article && unit == CalendarUnit.SECOND;
        return programme || otherWord ? null : lasting(m, number(m));
    }

    /** "half an hour": half of a unit is written in a smaller one. */
    private static @Nullable Reading half(Match m) {
        String value = switch (CalendarUnit.of(m.get("unit"))) {
            case MINUTE -> "PT30S";
            case HOUR -> "PT30M";
            case DAY -> "PT12H";
            case YEAR -> "P6M";
            case DECADE -> "P5Y";
            case CENTURY -> "P50Y";
            default -> null;
        };
        return value == null || m.has("number") && !m.get("number").equals("a")
                ? null
                : Reading.stated(Type.DURATION, value);
    }

    private static @Nullable Reading andAHalf(Match m) {
        Double whole = number(m);
        return whole == null ? null : lasting(m, whole + 0.5);
    }

    /** Units without a number are lengths of time only after words that speak of lengths. */
    private static @Nullable Reading plural(Match m, boolean marked) {
        String word = m.get("unit");
        boolean several = word.endsWith("s") && !word.startsWith("second") && !word.startsWith("quarter");
        return several && (marked || BEFORE_A_LENGTH.matcher(m.before(12)).find()) ? lasting(m, null) : null;
    }

    private static Reading set(String often) {
        CalendarUnit unit = switch (often.charAt(0)) {
            case 'h' -> CalendarUnit.HOUR;
            case 'd', 'n' -> CalendarUnit.DAY;
            case 'w' -> CalendarUnit.WEEK;
            case 'm' -> CalendarUnit.MONTH;
            default -> CalendarUnit.YEAR;
        };
        return Reading.stated(Type.SET, unit.lasting(1.0));
    }
}
