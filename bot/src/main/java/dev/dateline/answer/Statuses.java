package dev.dateline.answer;

import dev.dateline.question.Question;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.EventStatus;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a sentence reports or plans the event that a question asks about. */
final class Statuses {

    private Statuses() {}

    /** Null where the sentence has no word for the question's action. */
    static @Nullable EventStatus of(Question question, Context context) {
        String sentence = context.sentence();
        List<Span> tellings =
                question.action() == null ? List.of() : question.action().tellings(sentence);
        if (tellings.isEmpty()) {
            return null;
        }
        DateInterval published = context.article().published().interval();
        Span event = tellings.getFirst();
        return EventStatus.of(sentence, event, nearestDate(sentence, event, published), published);
    }

    /** The date that stands nearest to {@code event}. */
    static @Nullable TimeExpression nearestDate(String sentence, Span event, DateInterval published) {
        return TimeExpressions.find(sentence, published).stream()
                .filter(expression -> expression.type() == TimeExpression.Type.DATE)
                .min(Comparator.comparingInt(expression -> Math.abs(expression.span().start() - event.start())))
                .orElse(null);
    }
}
