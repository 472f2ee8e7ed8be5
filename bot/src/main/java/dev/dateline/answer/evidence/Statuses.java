package dev.dateline.answer.evidence;

import dev.dateline.answer.Context;
import dev.dateline.answer.date.DatesOfOthers;
import dev.dateline.answer.date.Sayings;
import dev.dateline.answer.date.ToldTimes;
import dev.dateline.answer.date.When;
import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import dev.dateline.time.Cancellation;
import dev.dateline.time.DateInterval;
import dev.dateline.time.EventStatus;
import dev.dateline.time.TimeExpression;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a sentence reports or plans an event. */
public final class Statuses {

    private Statuses() {}

    /** Null where the sentence has no word for the question's action. */
    public static @Nullable EventStatus of(Question question, Context context) {
        return of(question, context.passage(), context.article());
    }

    /** Null where the passage has no word for the question's action. */
    public static @Nullable EventStatus of(Question question, Passage passage, Article article) {
        List<Span> tellings =
                question.action() == null ? List.of() : question.action().tellings(passage.text());
        return tellings.isEmpty() ? null : of(passage, article, tellings.getFirst());
    }

    /**
     * As {@link #of(Question, Context)}, on that date; where the sentence has no word for the action, planned if the day is to
     * come, or if what else it says in the question's words, nearest to its date, is. That those were is no report of what is
     * asked.
     */
    public static @Nullable EventStatus ofDated(Question question, Context context, When when) {
        Span date = when.span();
        if (DatesOfOthers.isMeasuredAgainst(context.sentence(), date)) {
            return EventStatus.REPORTED;
        }
        DateInterval published = context.article().published().interval();
        List<Span> tellings =
                question.action() == null ? List.of() : question.action().tellings(context.sentence());
        boolean calledOff =
                tellings.isEmpty() || tellings.stream().anyMatch(event -> Cancellation.isOf(context.sentence(), event));
        if (calledOff && Cancellation.isBefore(context.sentence(), date)) {
            return EventStatus.PLANNED;
        }
        if (!tellings.isEmpty()) {
            return EventStatus.ofDated(context.sentence(), nearest(tellings, date), when.first(), published);
        }
        if (published.isBefore(when.interval())) {
            return EventStatus.PLANNED;
        }
        Set<String> asked = question.terms().stream().map(Lemmas::stem).collect(Collectors.toSet());
        return Word.of(context.sentence()).stream()
                .filter(word -> asked.contains(Lemmas.stem(word.text())))
                .map(Word::span)
                .filter(word -> !word.overlaps(date))
                .min(Comparator.comparingInt(word -> Math.abs(word.start() - date.start())))
                .map(word -> of(context, word))
                .filter(EventStatus.PLANNED::equals)
                .orElse(null);
    }

    private static Span nearest(List<Span> events, Span date) {
        return events.stream()
                .min(Comparator.comparingInt(event -> Math.abs(event.start() - date.start())))
                .orElseThrow();
    }

    /** @param event where the sentence tells it */
    public static EventStatus of(Context context, Span event) {
        return of(context.passage(), context.article(), event);
    }

    private static EventStatus of(Passage passage, Article article, Span event) {
        String sentence = passage.text();
        DateInterval published = article.published().interval();
        return EventStatus.of(
                sentence, event, date(ToldTimes.in(passage, article, published), sentence, event), published);
    }

    /** The date nearest to {@code event} that is not that of a saying. */
    private static @Nullable TimeExpression date(List<TimeExpression> told, String sentence, Span event) {
        return told.stream()
                .filter(expression -> expression.type() == TimeExpression.Type.DATE)
                .filter(expression -> !Sayings.isDated(sentence, expression.span()))
                .min(Comparator.comparingInt(
                        expression -> Math.abs(expression.span().start() - event.start())))
                .orElse(null);
    }
}
