package dev.dateline.answer.date;

import dev.dateline.text.Span;
import dev.dateline.time.Cancellation;
import dev.dateline.time.DateInterval;
import dev.dateline.time.EventStatus;
import dev.dateline.time.TimeExpression;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A date or a range of dates that a sentence gives.
 *
 * @param span where its words stand in the sentence, UTF-16
 * @param text those words
 * @param words the date for a reader: "Monday 13 November 2017", "27 October"
 * @param value TIMEX3; two values joined by a slash for a range
 * @param interval the days it covers, unknown ends where it does not say
 * @param basis how the date is known, for a reader
 * @param inferred whether the year or the day comes from elsewhere than the words
 * @param first the expression that it is or begins with
 */
public record When(
        Span span,
        String text,
        String words,
        String value,
        DateInterval interval,
        String basis,
        boolean inferred,
        TimeExpression first) {

    private static final Pattern TO = Pattern.compile("\\s*(?:-|–|—|to|till|until|through)\\s*");

    /** "Won it in 2009 and 2017": two of them, no range, if they don't follow each other or stand behind "between". */
    private static final Pattern AND = Pattern.compile("\\s*and\\s*");

    private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween $");

    private static final Pattern FROM = Pattern.compile("(?i)[^.;]*\\bfrom $");

    private static final Pattern VAGUE = Pattern.compile("(?:PAST|PRESENT|FUTURE)_REF|P.*");

    /** The dates of {@code sentence} that say when: no durations, no "recently"; "Nov. 11-12" is one range. */
    public static List<When> in(String sentence, List<TimeExpression> expressions) {
        List<TimeExpression> dates = expressions.stream()
                .filter(expression ->
                        expression.type() == TimeExpression.Type.DATE || expression.type() == TimeExpression.Type.TIME)
                .filter(expression -> !VAGUE.matcher(expression.value()).matches())
                .toList();
        List<When> found = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            TimeExpression from = dates.get(i);
            if (i + 1 < dates.size() && isRange(sentence, from, dates.get(i + 1))) {
                found.add(range(sentence, from, dates.get(++i)));
            } else if (from.hourOnly()) {
                found.add(ofNoDay(from, from.span().of(sentence)));
            } else {
                found.add(new When(
                        from.span(),
                        from.span().of(sentence),
                        DateWords.of(from.value(), from.span().of(sentence)),
                        from.value(),
                        from.interval(),
                        from.basis(),
                        from.inferred(),
                        from));
            }
        }
        return found;
    }

    /** "It began at 9:40 p.m.": a report seldom says so of the day on which it is printed, so of no day. */
    private static When ofNoDay(TimeExpression hour, String words) {
        String value = "XXXX-XX-XX" + hour.value().substring(hour.value().indexOf('T'));
        return new When(hour.span(), words, words, value, DateInterval.UNKNOWN, hour.basis(), false, hour);
    }

    private static boolean isRange(String sentence, TimeExpression from, TimeExpression to) {
        String before = sentence.substring(0, from.span().start());
        String joined = sentence.substring(from.span().end(), to.span().start());
        return !isPutOff(before)
                && from.value().length() == to.value().length()
                && from.value().compareTo(to.value()) < 0
                && (TO.matcher(joined).matches()
                        || AND.matcher(joined).matches()
                                && (BETWEEN.matcher(before).find() || isRightBefore(from, to)));
    }

    /** "Postponed from Thursday to July 8": two days, no range. */
    private static boolean isPutOff(String before) {
        Matcher from = FROM.matcher(before);
        return from.find() && Cancellation.movesADay(from.group());
    }

    private static boolean isRightBefore(TimeExpression from, TimeExpression to) {
        LocalDate last = from.interval().latest();
        return from.interval().isPoint()
                && last != null
                && last.plusDays(1).equals(to.interval().earliest());
    }

    private static When range(String sentence, TimeExpression from, TimeExpression to) {
        Span span = new Span(from.span().start(), to.span().end());
        String value = from.value() + "/" + to.value();
        return new When(
                span,
                span.of(sentence),
                DateWords.of(value, span.of(sentence)),
                value,
                DateInterval.of(from.interval().earliest(), to.interval().latest()),
                (from.inferred() ? from : to).basis(),
                from.inferred() || to.inferred(),
                from);
    }

    /**
     * For a reader in brackets: whether the day was told as planned or as past, and what is not stated of it or how it is
     * known; nothing where there is nothing to say.
     *
     * @param status null where the sentence does not tell the event
     */
    public String note(@Nullable EventStatus status) {
        String open = DateWords.leftOpen(value);
        String known = !open.isEmpty() ? open : inferred ? basis : "";
        String told = status == null ? "" : status.name().toLowerCase(Locale.ROOT);
        String note = told + (told.isEmpty() || known.isEmpty() ? "" : "; ") + known;
        return note.isEmpty() ? "" : " (" + note + ")";
    }

    /** This weekday, where all that is known is that it came after {@code day}: "a Monday after 7 September". */
    public When after(When day) {
        return new When(span, text, words + " after " + day.words, value, interval, basis, inferred, first);
    }

    /** Whether it may lie in {@code days}; a day without a year may, if one of the years has it there. */
    public boolean canBeIn(DateInterval days) {
        LocalDate earliest = days.earliest();
        LocalDate latest = days.latest();
        if (!isYearless() || earliest == null || latest == null) {
            return interval.overlaps(days);
        }
        MonthDay day = MonthDay.parse("--" + value.substring("XXXX-".length()));
        return IntStream.rangeClosed(earliest.getYear(), latest.getYear())
                .mapToObj(day::atYear)
                .anyMatch(days::contains);
    }

    /** Whether it is a day of the week of which the articles don't give the date. */
    public boolean isBareWeekday() {
        return value.startsWith("XXXX-WXX");
    }

    /** Whether it is a day of the week, or an hour, of which nothing tells the date. */
    public boolean isOfUnknownDay() {
        return isBareWeekday() || value.startsWith("XXXX-XX-XX");
    }

    /** Whether it is a day of the year of which the articles don't give the year. */
    public boolean isYearless() {
        return value.matches("XXXX-\\d\\d-\\d\\d");
    }
}
