package dev.dateline.question;

import dev.dateline.text.CalendarWords;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final Pattern HOLIDAY =
            Pattern.compile("\\b(?:christmas|easter|new year|thanksgiving|halloween|ramadan|valentine|boxing day)\\b");

    private static final Pattern BEFORE = Pattern.compile("\\b(?:before|prior to)\\s+(?:the\\s+)?$");
    private static final Pattern AFTER = Pattern.compile("\\bafter\\s+(?:the\\s+)?$");
    private static final Pattern SINCE = Pattern.compile("\\b(?:since|from)\\s+(?:the\\s+)?$");
    private static final Pattern UNTIL = Pattern.compile("\\b(?:until|till|by|up to)\\s+(?:the\\s+)?$");

    static TimeRestriction of(String question, LocalDate today) {
        DateInterval interval = DateInterval.UNKNOWN;
        List<Span> relative = new ArrayList<>();
        for (TimeExpression expression : TimeExpressions.find(question, DateInterval.on(today))) {
            String words = expression.span().of(question).toLowerCase(Locale.ROOT);
            if (expression.type() != TimeExpression.Type.DATE || leavesYearOpen(words, expression)) {
                continue;
            }
            if (expression.inferred()) {
                relative.add(expression.span());
            }
            String before = question.substring(0, expression.span().start()).toLowerCase(Locale.ROOT);
            DateInterval days = days(before, expression.interval());
            if (interval.overlaps(days)) {
                interval = interval.intersect(days);
            }
        }
        return new TimeRestriction(interval, List.copyOf(relative));
    }

    /** "In September", "on Monday" or "at Christmas" counts from the articles, not from the day of asking: it restricts no year. */
    private static boolean leavesYearOpen(String words, TimeExpression expression) {
        return expression.inferred()
                && (Word.of(words).stream().anyMatch(word -> CalendarWords.contains(word.lower()))
                        || HOLIDAY.matcher(words).find())
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
