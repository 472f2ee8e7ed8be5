package dev.dateline.time;

import static dev.dateline.time.Rule.rule;

import dev.dateline.time.TimeExpression.Type;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time, and times that recur. */
final class DurationsAndSets {

    private static final Pattern BEFORE_A_YEAR =
            Pattern.compile("\\b(?:for|in|over|than|about|within|nearly|almost|after|half) $");

    static final List<Rule> RULES = List.of(
            rule(
                    "(?:the )?(?:past|last|next|first|coming|previous|following|final|recent|latest) (?:{about})?(?:<number>|{some}) <unit>",
                    m -> lasting(m)),
            rule(
                    "(?:{about}|the |every )*(?:<number>|{some})[ -](?:more |consecutive |straight |full |whole )?<unit>'?(?![ -](?:old|of age)(?!\\w))",
                    DurationsAndSets::counted),
            rule(
                    "(?<plural>decades|years|months|weeks|days|hours|minutes)(?! (?:of age|old)(?!\\w))",
                    m -> Reading.stated(
                            Type.DURATION, CalendarUnit.of(m.get("plural")).lasting(null))),
            rule("(?<often>daily|weekly|monthly|annually|yearly)", m -> set(m.get("often"))),
            rule("(?:every|each) (?<often>day|week|month|year)", m -> set(m.get("often"))));

    private DurationsAndSets() {}

    private static Reading lasting(Match m) {
        return Reading.stated(
                Type.DURATION,
                CalendarUnit.of(m.get("unit")).lasting(m.has("number") ? Vocabulary.number(m.get("number")) : null));
    }

    private static @Nullable Reading counted(Match m) {
        CalendarUnit unit = CalendarUnit.of(m.get("unit"));
        boolean article = m.has("number") && m.get("number").matches("an?");
        if (unit == CalendarUnit.QUARTER || unit == CalendarUnit.CENTURY || article && unit == CalendarUnit.SECOND) {
            return null;
        }
        if (article
                && unit == CalendarUnit.YEAR
                && m.span().length() == 6
                && !BEFORE_A_YEAR.matcher(m.before(9)).find()) {
            return null;
        }
        return lasting(m);
    }

    private static Reading set(String often) {
        CalendarUnit unit = switch (often.charAt(0)) {
            case 'd' -> CalendarUnit.DAY;
            case 'w' -> CalendarUnit.WEEK;
            case 'm' -> CalendarUnit.MONTH;
            default -> CalendarUnit.YEAR;
        };
        return Reading.stated(Type.SET, unit.lasting(1.0));
    }
}
