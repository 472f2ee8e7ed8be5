package dev.dateline.answer.timeline;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Citations;
import dev.dateline.answer.Context;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.Statement;
import dev.dateline.answer.date.DateWords;
import dev.dateline.answer.yesno.ToldAsSo;
import dev.dateline.corpus.Passage;
import dev.dateline.question.Question;
import dev.dateline.time.DateInterval;
import dev.dateline.time.EventStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * News opens with what has happened and often names no day: "The mayor has resigned". Then the day of the article is the latest
 * on which it can have been; it is told as that, never as the day itself.
 */
public final class NewsOfTheDay {

    private static final Pattern ASKS_BACK = Pattern.compile(
            "(?i)^(?:and |so )?(?:when|on (?:what|which) (?:day|date)) (?:did|was|were|has|have|had)\\b");

    /** "Has resigned": what the article tells as new, not what it recalls. */
    private static final Pattern NEW = Pattern.compile("\\b(?:has|have)\\b|['’](?:s|ve) been\\b");

    private final Question question;
    private final Evidence evidence;

    public NewsOfTheDay(Question question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
    }

    /** The earliest opening sentence that tells what is asked as new, or nothing. */
    public Optional<Answer.Found> answer() {
        if (question.action() == null
                || !ASKS_BACK.matcher(question.standalone()).find()) {
            return Optional.empty();
        }
        ToldAsSo told = new ToldAsSo(question, evidence);
        return evidence.passages().stream()
                .map(Context::of)
                .filter(NewsOfTheDay::opens)
                .filter(context ->
                        published(context).isPoint() && published(context).overlaps(question.time()))
                .filter(context -> NEW.matcher(context.sentence()).find() && told.in(context))
                .min(Comparator.comparing(
                        context -> Objects.requireNonNull(published(context).latest())))
                .map(this::found);
    }

    private static DateInterval published(Context context) {
        return context.article().published().interval();
    }

    private static boolean opens(Context context) {
        return context.passage().kind() == Passage.Kind.BODY
                && context.article().passages().stream()
                        .filter(passage -> passage.kind() == Passage.Kind.BODY)
                        .findFirst()
                        .filter(context.passage()::equals)
                        .isPresent();
    }

    private Answer.Found found(Context context) {
        Citations citations = new Citations(evidence.corpus());
        int n = citations.cite(context.passage());
        String day = DateWords.of(
                Objects.requireNonNull(published(context).latest()).toString(),
                published(context).toString());
        String text = day + " at the latest (reported; the day is not stated, the article is of that day): "
                + context.quoted();
        return new Answer.Found(
                null, List.of(new Statement(text, List.of(n), EventStatus.REPORTED)), citations.list(), List.of());
    }
}
