package dev.dateline.reader;

import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, times and lengths of time. */
final class Times {

    private static final Pattern SINCE =
            Pattern.compile("(?i)\\b(?:since|until|till|from)\\s+(?:the\\s+)?(?:beginning of\\s+|end of\\s+)?$");

    private static final Pattern AGES_AGO =
            Pattern.compile("(?i)" + Numbers.NUMBER + " (?:million |billion )?years ago");

    /** The place in front of a date says that it is when the article was written. */
    private static final Pattern DATELINE = Pattern.compile("\\p{Lu}[\\p{Lu} .'-]{2,25}(?:, \\p{L}+\\.?)?,\\s?");

    private static final Pattern LAST_DAY = Pattern.compile(
            "(?:\\s?[-–]\\s?|\\s(?:to|till|until|and|through)\\s(?:the )?)\\d{1,2}(?:st|nd|rd|th)?\\b(?![:.,]?\\d|\\s*%|\\s\\p{L})(?:, \\d{4})?");

    private Times() {}

    static List<Candidate> dates(String sentence, @Nullable String focus) {
        List<Candidate> dates = new ArrayList<>();
        for (TimeExpression expression : find(sentence)) {
            Span span = withLastDay(sentence, expression.span());
            double fit = switch (expression.type()) {
                case DATE -> dateFit(expression, span.of(sentence), focus);
                case TIME -> "time".equals(focus) || "hour".equals(focus) ? 1 : .6;
                case SET -> .2;
                case DURATION -> 0;
            };
            if (DATELINE.matcher(sentence.substring(0, span.start())).matches()) {
                fit *= .4;
            }
            if (fit > 0) {
                dates.add(new Candidate(span, fit));
            }
        }
        Matcher ago = AGES_AGO.matcher(sentence);
        while (ago.find()) {
            Span span = new Span(ago.start(), ago.end());
            dates.removeIf(date -> date.span().overlaps(span));
            dates.add(new Candidate(span, 1));
        }
        return dates;
    }

    private static double dateFit(TimeExpression expression, String words, @Nullable String focus) {
        if (expression.value().endsWith("_REF")) {
            return .1;
        }
        if ("time".equals(focus) || "hour".equals(focus)) {
            return .3;
        }
        boolean year = words.matches("(?s).*\\b\\d{4}s?\\b.*");
        if ("year".equals(focus)) {
            return year ? 1 : .35;
        }
        boolean explicit = words.matches("(?s).*\\d.*");
        return explicit ? 1 : .6;
    }

    /** "Nov. 11-12" and "from November 8 till 10" are answers as a whole. */
    private static Span withLastDay(String sentence, Span date) {
        Matcher last = LAST_DAY.matcher(sentence).region(date.end(), sentence.length());
        boolean day = date.of(sentence).matches("\\p{L}+\\.? \\d{1,2}(?:st|nd|rd|th)?");
        return day && last.lookingAt() ? new Span(date.start(), last.end()) : date;
    }

    static List<Candidate> durations(String sentence) {
        List<Candidate> durations = new ArrayList<>();
        List<Candidate> counts = Quantities.durations(sentence);
        for (TimeExpression expression : find(sentence)) {
            Span span = expression.span();
            if (expression.type() == TimeExpression.Type.DURATION) {
                // "Two hours and 51 minutes" are two expressions, and one answer.
                Span whole = counts.stream()
                        .map(Candidate::span)
                        .filter(count -> count.contains(span) && count.start() == span.start())
                        .findFirst()
                        .orElse(span);
                if (durations.stream().noneMatch(it -> it.span().contains(whole))) {
                    durations.add(new Candidate(whole, 1));
                }
            } else if (expression.type() == TimeExpression.Type.DATE) {
                Matcher since = SINCE.matcher(sentence.substring(0, span.start()));
                if (since.find()) {
                    durations.add(new Candidate(new Span(since.start(), span.end()), .7));
                }
            }
        }
        for (Candidate counted : counts) {
            if (durations.stream().noneMatch(duration -> duration.span().overlaps(counted.span()))
                    && !sentence.substring(counted.span().end()).startsWith(" ago")) {
                durations.add(counted);
            }
        }
        return durations;
    }

    /** Where the sentence names dates, times and lengths of time: the numbers in them count nothing else. */
    static List<Span> calendarSpans(String sentence) {
        return find(sentence).stream().map(TimeExpression::span).toList();
    }

    private static List<TimeExpression> find(String sentence) {
        return TimeExpressions.find(sentence, DateInterval.UNKNOWN);
    }
}
