package dev.dateline.time;

import static dev.dateline.time.Rule.rule;

import dev.dateline.time.Reading.Gap;
import dev.dateline.time.TimeExpression.Type;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days named by the week or from today, the parts of a day, and the time of the clock. */
final class Weekdays {

    /** "today's youth" is the youth of an age, not of a day. */
    private static final String OF_THE_AGE = "'s (?:youth|young|world|society|children|generation|standards)(?!\\w)";

    private static final String ZONE = "(?: (?:EST|EDT|GMT|ET|PST|PDT|CST|CDT|BST|UTC|local time)(?!\\w))?";

    private static final String CLOCK =
            "(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))? ?(?<half>a\\.?m\\.?|p\\.?m\\.?)(?!\\w)" + ZONE;

    private static final Pattern AFTERNOON = Pattern.compile("p|afternoon|evening|night");

    static final List<Rule> RULES = List.of(
            rule("(?:<relative> )?<weekday>(?:'s)? <part>", m -> weekday(m, "T" + Vocabulary.part(m.get("part")))),
            rule("(?:<relative> )?<weekday>(?! (?:School|Times|Telegraph|Herald)(?!\\w))", m -> weekday(m, "")),
            rule("(?:the )?day (?<way>before|after) (?:<relative> )?<weekday>", Weekdays::dayBeside),
            rule("(?<which>today|yesterday|tomorrow)(?!" + OF_THE_AGE + ")", m -> fromToday(m, "")),
            rule("(?<which>today|yesterday|tomorrow) <part>", m -> fromToday(m, "T" + Vocabulary.part(m.get("part")))),
            rule("(?:the )?day after tomorrow", m -> day(2, "")),
            rule("(?:the )?day before yesterday", m -> day(-2, "")),
            rule("tonight", m -> day(0, "TNI")),
            rule("(?<which>this|last) <part>", m -> fromToday(m, "T" + Vocabulary.part(m.get("part")))),
            rule(CLOCK, m -> clock(m, null)),
            rule(CLOCK + ",?(?: on)? <weekday>", m -> clock(m, dayOfWeek(m))),
            rule(CLOCK + " \\([^)\\n]{1,20}\\)(?=,?(?: on)? <weekday>)", m -> clock(m, dayOfWeek(m))),
            rule("(?<hour>\\d{1,2}) (?:in the|at) (?<half>morning|afternoon|evening|night)", m -> clock(m, null)),
            rule(
                    "(?<hours>[01]\\d|2[0-3]):?(?<minute>[0-5]\\d) (?:GMT|UTC)",
                    m -> onNamedDay(m, "T" + m.get("hours") + ":" + m.get("minute"))),
            rule(
                    "(?<hours>[01]\\d|2[0-3]):?(?<minute>[0-5]\\d) (?:GMT|UTC),?(?: on)? <weekday>",
                    m -> weekday(m, "T" + m.get("hours") + ":" + m.get("minute"))),
            rule(CLOCK + " (?<which>today|yesterday|tomorrow)", m -> day(Direction.of(m.get("which")), time(m))),
            rule("(?:noon|midday)(?: on)? <weekday>", m -> weekday(m, "T12:00")),
            rule("midnight(?: on)? <weekday>", m -> weekday(m, "T24:00")),
            rule("(?:noon|midday)", m -> m.before(5).equals("high ") ? null : onNamedDay(m, "T12:00")),
            rule("midnight", m -> onNamedDay(m, "T24:00")));

    private Weekdays() {}

    private static @Nullable Reading weekday(Match m, String time) {
        DayOfWeek dayOfWeek = dayOfWeek(m);
        if (!m.isCapital("weekday") || isWordNotDay(m)) {
            return null;
        }
        int direction = Direction.of(m.orEmpty("relative"));
        String open = "XXXX-WXX-" + dayOfWeek.getValue() + time;
        return Reading.relative(
                time.isEmpty() ? Type.DATE : Type.TIME,
                Gap.WEEK,
                open,
                published -> TimexValue.day(meant(m, dayOfWeek, direction, published)) + time);
    }

    private static @Nullable Reading dayBeside(Match m) {
        int days = m.get("way").equals("before") ? -1 : 1;
        Reading weekday = weekday(m, "");
        String open = "XXXX-WXX-" + dayOfWeek(m).plus(days).getValue();
        return weekday == null
                ? null
                : weekday.map(value -> TimexValue.isDay(value)
                        ? TimexValue.day(LocalDate.parse(value).plusDays(days))
                        : open);
    }

    /** "Sun." and "Sat." end sentences too. */
    private static boolean isWordNotDay(Match m) {
        String word = m.get("weekday");
        return word.startsWith("s") && word.endsWith(".") && !m.has("part");
    }

    /** The day that a weekday means: the last one, today included, or the coming one where the words say so. */
    private static LocalDate meant(Match m, DayOfWeek dayOfWeek, int direction, LocalDate published) {
        int ahead =
                Math.floorMod(dayOfWeek.getValue() - published.getDayOfWeek().getValue(), 7);
        if (direction > 0) {
            return published.plusDays(ahead == 0 ? 7 : ahead);
        }
        if (direction < 0) {
            return published.minusDays(7L - ahead);
        }
        boolean ofThisWeek = m.orEmpty("relative").equals("this") && dayOfWeek.compareTo(published.getDayOfWeek()) > 0;
        return published.plusDays(ahead == 0 || ofThisWeek || m.isFuture() ? ahead : ahead - 7);
    }

    private static DayOfWeek dayOfWeek(Match m) {
        return Vocabulary.weekday(m.get("weekday"));
    }

    private static Reading fromToday(Match m, String time) {
        return day(Direction.of(m.get("which")), time);
    }

    private static Reading day(int days, String time) {
        return day(days, Gap.DAY, time);
    }

    private static Reading day(int days, Gap gap, String time) {
        return Reading.relative(
                time.isEmpty() ? Type.DATE : Type.TIME,
                gap,
                "XXXX-XX-XX" + time,
                published -> TimexValue.day(published.plusDays(days)) + time);
    }

    private static @Nullable Reading clock(Match m, @Nullable DayOfWeek dayOfWeek) {
        if (m.number("hour") == 0 || m.number("hour") > 12) {
            return null;
        }
        String time = time(m);
        if (dayOfWeek == null) {
            return onNamedDay(m, time);
        }
        Function<LocalDate, String> valueOn = published -> TimexValue.day(meant(m, dayOfWeek, 0, published)) + time;
        return Reading.relative(Type.TIME, Gap.WEEK, "XXXX-WXX-" + dayOfWeek.getValue() + time, valueOn);
    }

    private static boolean isDay(String value) {
        return TimexValue.isDay(value) || value.startsWith("XXXX-W") && value.length() == 10;
    }

    /** Hour and minute of the clock, in 24 hours. */
    private static String time(Match m) {
        boolean afternoon = AFTERNOON.matcher(m.get("half")).lookingAt();
        int hour = m.number("hour") % 12 + (afternoon ? 12 : 0);
        return "T" + (hour < 10 ? "0" : "") + hour + ":" + (m.has("minute") ? m.get("minute") : "00");
    }

    /** A time of the day that the same sentence named just before, else of the article's day. */
    private static Reading onNamedDay(Match m, String time) {
        String gap = m.gap();
        TimeExpression last = m.named().last();
        if (gap != null && last != null && gap.length() < 12 && isDay(last.value())) {
            return Reading.fromContext(Type.TIME, last.value() + time);
        }
        return day(0, Gap.HOUR, time);
    }
}
