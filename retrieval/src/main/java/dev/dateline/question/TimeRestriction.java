package dev.dateline.question;

import dev.dateline.text.CalendarWords;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The days to which a question restricts the event it asks about.
 *
 * @param interval unknown ends where the question does not restrict
 * @param spans the words that count from the day of asking ("last year"): an answering sentence says them otherwise
 */
record TimeRestriction(DateInterval interval, List<Span> spans) {

    /** What an expression says without the day of asking: a month, day, weekday, season, quarter or half of any year. */
    private static final Pattern PART_OF_ANY_YEAR = Pattern.compile("XXXX-(?:\\d\\d.*|WXX-\\d.*|[QH]\\d|SP|SU|FA|WI)");

    private static final Pattern BETWEEN = Pattern.compile("\\bbetween\\s+(?:the\\s+)?$");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+(?:the\\s+)?");
    private static final Pattern FROM = Pattern.compile("\\bfrom\\s+(?:the\\s+)?$");
    private static final Pattern TO =
            Pattern.compile("\\s+(?:to|until|till|through)\\s+(?:the\\s+)?|\\s*[-\\u2010-\\u2015]\\s*");
    private static final Pattern OR = Pattern.compile("\\s+or\\s+(?:in\\s+)?(?:the\\s+)?");

    private static final Pattern BEFORE = Pattern.compile("\\b(?:before|prior to)\\s+(?:the\\s+)?$");
    private static final Pattern AFTER = Pattern.compile("\\bafter\\s+(?:the\\s+)?$");
    private static final Pattern SINCE = Pattern.compile("\\b(?:since|from)\\s+(?:the\\s+)?$");
    private static final Pattern UNTIL = Pattern.compile("\\b(?:until|till|by|up to)\\s+(?:the\\s+)?$");

    static TimeRestriction of(String question, LocalDate today) {
        List<TimeExpression> dates = TimeExpressions.find(question, DateInterval.on(today)).stream()
                .filter(expression -> expression.type() == TimeExpression.Type.DATE)
                .filter(expression -> !leavesYearOpen(question, expression))
                .toList();
        DateInterval interval = DateInterval.UNKNOWN;
        for (int i = 0; i < dates.size(); i++) {
            String before = lower(question, 0, dates.get(i).span().start());
            DateInterval named = dates.get(i).interval();
            boolean isWhole = false;
            if (i + 1 < dates.size()) {
                TimeExpression next = dates.get(i + 1);
                String gap =
                        lower(question, dates.get(i).span().end(), next.span().start());
                isWhole = BETWEEN.matcher(before).find() && AND.matcher(gap).matches()
                        || FROM.matcher(before).find() && TO.matcher(gap).matches();
                if (isWhole || TO.matcher(gap).matches() || OR.matcher(gap).matches()) {
                    named = over(named, next.interval());
                    i++;
                }
            }
            DateInterval days = isWhole ? named : days(before, named);
            if (interval.overlaps(days)) {
                interval = interval.intersect(days);
            }
        }
        return new TimeRestriction(
                interval,
                dates.stream()
                        .filter(TimeExpression::inferred)
                        .map(TimeExpression::span)
                        .toList());
    }

    private static String lower(String question, int start, int end) {
        return question.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** The days from the first of either to the last of either. */
    private static DateInterval over(DateInterval one, DateInterval other) {
        LocalDate first = one.earliest();
        LocalDate otherFirst = other.earliest();
        LocalDate last = one.latest();
        LocalDate otherLast = other.latest();
        return DateInterval.of(
                first == null || otherFirst == null || first.isBefore(otherFirst) ? first : otherFirst,
                last == null || otherLast == null || last.isAfter(otherLast) ? last : otherLast);
    }

    /**
     * "In September", "in the summer", "on Monday" or "at Christmas" counts from the articles, not from the day of asking: it
     * restricts no year.
     */
    private static boolean leavesYearOpen(String question, TimeExpression expression) {
        String words =
                lower(question, expression.span().start(), expression.span().end());
        return expression.inferred()
                && (Word.of(words).stream().anyMatch(word -> CalendarWords.contains(word.lower()))
                        || TimeExpressions.find(question, DateInterval.UNKNOWN).stream()
                                .filter(open -> open.span().equals(expression.span()))
                                .anyMatch(open ->
                                        PART_OF_ANY_YEAR.matcher(open.value()).matches()))
                && !words.matches(".*\\b(?:last|next|this|past)\\b.*");
    }

    private static DateInterval days(String before, DateInterval named) {
        LocalDate first = named.earliest();
        LocalDate last = named.latest();
        if (BEFORE.matcher(before).find()) {
            return DateInterval.of(null, first == null ? null : first.minusDays(1));
        }
        if (AFTER.matcher(before).find()) {
            return DateInterval.of(last == null ? null : last.plusDays(1), null);
        }
        if (SINCE.matcher(before).find()) {
            return DateInterval.of(first, null);
        }
        return UNTIL.matcher(before).find() ? DateInterval.of(null, last) : named;
    }
}
