package dev.dateline.answer.model;

import dev.dateline.answer.DatedEvent;
import dev.dateline.answer.Statement;
import dev.dateline.citation.Citation;
import dev.dateline.time.EventStatus;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The dates that an answer's statements give, as their citations give them. */
final class StatedDates {

    private StatedDates() {}

    /** In calendar order, each date once. */
    static List<DatedEvent> of(List<Statement> statements, List<Citation> citations) {
        Map<String, DatedEvent> events = new TreeMap<>(Comparator.naturalOrder());
        for (Statement statement : statements) {
            for (int n : statement.citations()) {
                Citation citation = citations.get(n - 1);
                for (TimeExpression date : TimeExpressions.find(
                        citation.quote(), citation.published().interval())) {
                    String words = date.span().of(citation.quote());
                    if (date.type() == TimeExpression.Type.DATE && isIn(statement.text(), words)) {
                        EventStatus status = statement.status() == null ? EventStatus.UNCLEAR : statement.status();
                        events.putIfAbsent(
                                date.value(), new DatedEvent(date.value(), words, status, date.basis(), List.of(n)));
                    }
                }
            }
        }
        return List.copyOf(events.values());
    }

    /** Whether the words stand there for themselves: "21 May" has no "1 May". */
    private static boolean isIn(String text, String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find();
    }
}
