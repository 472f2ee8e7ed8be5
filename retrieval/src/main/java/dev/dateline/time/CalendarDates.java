package dev.dateline.time;

import static dev.dateline.time.Rule.rule;

import dev.dateline.time.Reading.Gap;
import dev.dateline.time.TimeExpression.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Dates by the names and numbers of the calendar: days, months, years, decades, centuries. */
final class CalendarDates {

    /** "Tuesday evening, 20 June" is one date, not a Tuesday and a day in June. */
    private static final String ON_WEEKDAY = "(?:<weekday>(?: <part>)?,? (?:the )?)?";

    private static final String NOT_A_QUANTITY =
            "(?! (?:million|billion|percent|cents|points|people|feet|years|degrees|votes|seats)(?!\\w))";

    private static final Pattern COUNTED = Pattern.compile(
            "^ ?(?:people|troops|soldiers|men|women|workers|jobs|miles|pounds|dollars|feet|tons|shares|points|percent"
                    + "|employees|homes|members|meters|kilometers|square|students|cases|victims|units|cars|delegates"
                    + "|votes|families|houses|other|more|times|hours|years|refugees|kilograms|barrels|metric|acres|\\$|%)");

    private static final Pattern BEFORE_A_SHORT_YEAR =
            Pattern.compile("\\b(?:in|of|since|until|from|by|summer|spring|winter|fall) $");

    private static final Pattern CONNECTION = Pattern.compile(" ?- ?|,? (?:and|or|to|through|till|until) (?:the )?|, ");

    /** Names of months that are also words; they need a word before them that a date may follow. */
    private static final Set<String> ALSO_WORDS = Set.of("may", "march", "april", "june", "august");

    private static final Pattern BEFORE_A_MONTH =
            Pattern.compile("\\b(?:in|since|last|next|by|until|till|of|early|late|and|from|to|for|between|this|through"
                    + "|during|the|mid|before|after|or|each|every|around|that|beginning|starting|ending)[ -]*$");

    /** How much farther a coming date must be nearer than a past one to be meant, in days. */
    private static final int PAST_IS_LIKELIER_BY = 60;

    private static final int COMING_WITHIN = 300;

    static final List<Rule> RULES = List.of(
            rule(
                    "(?:9/11|sept(?:ember|\\.)? 11(?:th)?(?=(?:,? 2001)? (?:terror|attack|hijack)))",
                    m -> Reading.date("2001-09-11")),
            rule(
                    "(?<y>\\d{4})(?<separator>[-/])(?<m>\\d\\d)\\k<separator>(?<d>\\d\\d)",
                    m -> full(m.number("y"), m.number("m"), m.number("d"))),
            rule("(?<m>\\d\\d?)(?<separator>[-/.])(?<d>\\d\\d?)\\k<separator>(?<y>\\d{4})", CalendarDates::numeric),
            rule(ON_WEEKDAY + "<month> (?:the )?<day>,? (?:of )?<year>", CalendarDates::fullDate),
            rule(ON_WEEKDAY + "<day> (?:of )?<month>,? <year>", CalendarDates::fullDate),
            rule(
                    "(?:{weekday},? (?:the )?)?<month> (?:the )?<day>(?=(?: ?- ?| to | and | or | through |, ){day}(?:,? and"
                            + " {day})?,? <year>)",
                    CalendarDates::fullDate),
            rule("(?:{relative} |" + ON_WEEKDAY + ")<month> (?:the )?<day>" + NOT_A_QUANTITY, CalendarDates::monthDay),
            rule(ON_WEEKDAY + "<day> (?:of )?<month>(?!')", CalendarDates::monthDay),
            rule(
                    "<day>(?=(?: ?- ?| to | and | or | until | till | through |, )<day2>(?:,? and {day})? <month>(?:,?"
                            + " <year>)?)",
                    m -> m.has("year") ? fullDate(m) : monthDay(m)),
            rule("<day>(?:,? <year>)?" + NOT_A_QUANTITY, CalendarDates::continuation),
            rule("(?:{portion}[ -])?<month>(?:,?| of) <year>", m -> month(m, m.get("year"))),
            rule("(?:{portion}[ -])?<month>,? '(?<yy>\\d\\d)", m -> month(m, century(m.number("yy")) + m.get("yy"))),
            rule("(?:{portion}[ -])?(?:<relative>[ -])?<month>", CalendarDates::month),
            rule(
                    "(?:{portion} )?<month>(?: of)? (?<which>this|last|next) year",
                    m -> Reading.relative(
                            Type.DATE,
                            Gap.DAY,
                            anyYear(m),
                            day -> TimexValue.month(day.getYear() + Direction.of(m.get("which")), monthOf(m)))),
            rule(
                    "(?:the )?(?:(?:early|late|mid)[ -])?(?:the )?(?<decade>1[5-9]\\d|20\\d)0'?s",
                    m -> Reading.date(m.get("decade") + "X")),
            rule("(?:the )?(?:(?:early|late|mid)[ -])?(?:the )?'?(?<decade>[2-9])0'?s", CalendarDates::shortDecade),
            rule(
                    "(?:the )?(?:(?:early|late|mid)[ -])?(?<century>0[1-9]|[1-9]\\d)(?:th|st)[ -]century",
                    m -> Reading.date(two(m.number("century") - 1))),
            rule("(?:the )?(?:(?:early|late|mid)[ -])?(?:the )?twentieth[ -]century", m -> Reading.date("19")),
            rule("(?:(?:{portion}|the)[ -])?(?:the year )?<year>(?![-/]\\d\\d(?!\\d)|-[a-z])", CalendarDates::year),
            rule("(?:the )?<year>[-/](?<yy>\\d\\d)(?:'s)?", CalendarDates::yearPair),
            rule("'(?<yy>\\d\\d)", CalendarDates::shortYear));

    private CalendarDates() {}

    private static @Nullable Reading full(int year, int month, int day) {
        LocalDate date = TimexValue.date(year, month, day);
        return date == null ? null : Reading.date(TimexValue.day(date));
    }

    /** The day of the month, of the year that the words state. */
    static @Nullable Reading fullDate(Match m) {
        return fullCapital(m, m.number("year"));
    }

    /** The month without its year. */
    static String anyYear(Match m) {
        return "XXXX-" + two(monthOf(m));
    }

    private static @Nullable Reading fullCapital(Match m, int year) {
        Reading day = m.isCapital("month") ? full(year, monthOf(m), Vocabulary.day(m.get("day"))) : null;
        return day == null ? null : onPart(m, day);
    }

    /** The day, or the part of it that the words name. */
    private static Reading onPart(Match m, Reading day) {
        return m.has("part") ? day.as(Type.TIME).map(value -> value + "T" + Vocabulary.part(m.get("part"))) : day;
    }

    /** 11/08/2017 is in November in America and in August elsewhere: only a number over 12 tells. */
    private static @Nullable Reading numeric(Match m) {
        int first = m.number("m");
        int second = m.number("d");
        if (first <= 12 && second <= 12 && first != second) {
            return first == 0 || second == 0 ? null : Reading.date(m.get("y") + "-XX-XX");
        }
        return first <= 12 ? full(m.number("y"), first, second) : full(m.number("y"), second, first);
    }

    static @Nullable Reading monthDay(Match m) {
        if (!m.isCapital("month") || m.has("day2") && Vocabulary.day(m.get("day")) >= Vocabulary.day(m.get("day2"))) {
            return null;
        }
        Reading day = monthDay(m, monthOf(m), Vocabulary.day(m.get("day")));
        return day == null ? null : onPart(m, day);
    }

    private static @Nullable Reading monthDay(Match m, int month, int day) {
        if (TimexValue.date(2000, month, day) == null) {
            return null;
        }
        String open = "XXXX-" + two(month) + "-" + two(day);
        return Reading.relative(Type.DATE, Gap.YEAR, open, published -> {
            LocalDate nearest = nearest(m, published, month, day);
            return nearest == null ? open : TimexValue.day(nearest);
        });
    }

    /**
     * The day of the calendar that is meant from {@code published}: the one that is on the weekday which the words name, else
     * the nearest, or the coming one where the words say so.
     */
    private static @Nullable LocalDate nearest(Match m, LocalDate published, int month, int day) {
        List<LocalDate> candidates = IntStream.rangeClosed(-1, 1)
                .mapToObj(years -> TimexValue.date(published.getYear() + years, month, day))
                .filter(Objects::nonNull)
                .toList();
        List<LocalDate> onWeekday = m.has("weekday")
                ? candidates.stream()
                        .filter(date -> date.getDayOfWeek() == Vocabulary.weekday(m.get("weekday")))
                        .toList()
                : List.of();
        if (onWeekday.size() == 1) {
            return onWeekday.getFirst();
        }
        LocalDate best = null;
        long bestDistance = Long.MAX_VALUE;
        for (LocalDate candidate : candidates) {
            long days = ChronoUnit.DAYS.between(published, candidate);
            if (days >= 0 && days < COMING_WITHIN && m.isFuture()) {
                return candidate;
            }
            long distance =
                    days <= 0 ? -days : days + (m.tense() == TenseCue.PAST ? COMING_WITHIN : PAST_IS_LIKELIER_BY);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** The "12" of "Nov. 11-12" and of "November 11 and 12", which takes its month from the day before it. */
    private static @Nullable Reading continuation(Match m) {
        String gap = m.gap();
        TimeExpression last = m.named().last();
        if (gap == null || last == null || !CONNECTION.matcher(gap).matches()) {
            return null;
        }
        String value = last.value();
        int day = Vocabulary.day(m.get("day"));
        if (value.length() != 10 || !TimexValue.isDay(value) || day <= Integer.parseInt(value.substring(8))) {
            return null;
        }
        int month = Integer.parseInt(value.substring(5, 7));
        if (m.has("year")) {
            return full(m.number("year"), month, day);
        }
        if (value.charAt(0) == 'X') {
            return monthDay(m, month, day);
        }
        LocalDate date = TimexValue.date(Integer.parseInt(value.substring(0, 4)), month, day);
        return date == null
                ? null
                : last.inferred()
                        ? Reading.fromContext(Type.DATE, TimexValue.day(date))
                        : Reading.date(TimexValue.day(date));
    }

    private static @Nullable Reading month(Match m, String year) {
        return m.isCapital("month") ? Reading.date(year + "-" + two(monthOf(m))) : null;
    }

    private static @Nullable Reading month(Match m) {
        String word = m.get("month");
        boolean written = word.endsWith(".") || word.length() > 4 || ALSO_WORDS.contains(word) || word.equals("july");
        if (!m.isCapital("month") || !written) {
            return null;
        }
        boolean bare = m.span().length() == word.length();
        if (bare
                && ALSO_WORDS.contains(word)
                && !BEFORE_A_MONTH.matcher(m.before(14)).find()) {
            return null;
        }
        int month = monthOf(m);
        String relative = m.orEmpty("relative");
        String named = m.named().month();
        if (relative.endsWith("following") && named != null && Character.isDigit(named.charAt(0))) {
            return Reading.fromContext(Type.DATE, following(YearMonth.parse(named), month));
        }
        return Reading.relative(
                Type.DATE,
                Gap.YEAR,
                "XXXX-" + two(month),
                published -> TimexValue.month(yearOfMonth(m, relative, month, published), month));
    }

    /** The first month of that number after {@code named}. */
    private static String following(YearMonth named, int month) {
        int year = month > named.getMonthValue() ? named.getYear() : named.getYear() + 1;
        return YearMonth.of(year, month).toString();
    }

    private static int yearOfMonth(Match m, String relative, int month, LocalDate published) {
        int year = published.getYear();
        int now = published.getMonthValue();
        int direction = Direction.of(relative);
        if (direction > 0) {
            return month > now ? year : year + 1;
        }
        if (direction < 0) {
            return month < now ? year : year - 1;
        }
        if (relative.equals("this")) {
            return year;
        }
        boolean barelyComing = Math.floorMod(now - month, 12) >= 10 && m.tense() != TenseCue.PAST;
        if (barelyComing || m.isFuture()) {
            return month >= now ? year : year + 1;
        }
        return month <= now ? year : year - 1;
    }

    private static @Nullable Reading shortDecade(Match m) {
        boolean marked = m.span().length() > 3 || m.before(4).endsWith("the ");
        return marked ? Reading.date("19" + m.get("decade") + "X") : null;
    }

    private static @Nullable Reading year(Match m) {
        return COUNTED.matcher(m.after(12)).find() ? null : Reading.date(m.get("year"));
    }

    private static @Nullable Reading shortYear(Match m) {
        boolean afterWord = BEFORE_A_SHORT_YEAR.matcher(m.before(7)).find();
        return afterWord ? Reading.date(century(m.number("yy")) + m.get("yy")) : null;
    }

    /** "1999-2000", "the 1998-99 season": the first year; the second is read as a year of its own where it is whole. */
    private static @Nullable Reading yearPair(Match m) {
        int first = m.number("year") % 100;
        return (first + 1) % 100 == m.number("yy") ? Reading.date(m.get("year")) : null;
    }

    private static int monthOf(Match m) {
        return Vocabulary.month(m.get("month"));
    }

    private static String century(int yearOfCentury) {
        return yearOfCentury > 40 ? "19" : "20";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
