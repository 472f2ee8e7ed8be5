package dev.dateline.answer.extractive;

import dev.dateline.answer.Context;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.Story;
import dev.dateline.answer.evidence.Contradiction;
import dev.dateline.answer.evidence.Coverage;
import dev.dateline.embedding.Reading;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import dev.dateline.time.DateInterval;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which other answers are worth showing beside the first: sources that differ are shown as differing. */
final class OtherAnswers {

    static final Set<AnswerType> MEASURES =
            EnumSet.of(AnswerType.HOW_MANY, AnswerType.HOW_MUCH, AnswerType.HOW_OLD, AnswerType.HOW_LONG);

    private static final Set<AnswerType> COUNTS = EnumSet.of(AnswerType.HOW_MANY, AnswerType.HOW_MUCH);

    /** How far below the first another answer may lie and still be shown as what other articles say. */
    private static final double MARGIN = 0.25;

    /** Log-odds from which on a sentence surely answers, whatever its words. */
    private static final double SURELY_READ = 0;

    private final Question question;
    private final Evidence evidence;
    private final Coverage.Wanted wanted;
    private final Choice first;
    private final Story story;

    OtherAnswers(Question question, Evidence evidence, Choice first) {
        this.question = question;
        this.evidence = evidence;
        this.wanted = new Coverage.Wanted(question, evidence.articles());
        this.first = first;
        this.story = new Story(List.of(first.context().article()), evidence.names());
    }

    /** A copy that tells it otherwise differs from what it was copied from, and is no copy any more. */
    boolean areWorthShowing(Choice other) {
        Context context = other.context();
        boolean differs = context.isOfOtherSourceThan(first.context())
                || other.tellsTheSameAs(first) && !context.wholeArticle().contains(first.words());
        return differs
                && !other.measuresAlike(first)
                && (other.score() >= first.score() - MARGIN
                        || other.tellsTheSameAs(first)
                        || countsTheSame(other)
                        || measureOtherwise(other));
    }

    /** Told of the same story by an article of another source, surely enough, and of no other year or person. */
    boolean measureOtherwise(Choice other) {
        Reading reading = other.context().ranked().reading();
        boolean surely = reading != null
                && (question.type() == AnswerType.HOW_OLD
                        ? reading.answers() >= SpanReader.LEAST_READ && !namesSomebodyElse(other.context())
                        : reading.answers() >= SURELY_READ || tellsAction(other.context()));
        return surely
                && MEASURES.contains(question.type())
                && other.context().isOfOtherSourceThan(first.context())
                && other.measuresOtherwise(first)
                && !Contradiction.namesYear(other.context().sentence())
                && story.isToldIn(other.context().article());
    }

    /**
     * Of counts of the same, that of the latest article, if another one is the likeliest: the dead of a disaster are counted for
     * days. Empty where the days of the articles don't tell.
     */
    Optional<Choice> latestCount(List<Choice> shown) {
        if (!COUNTS.contains(question.type()) || !first.context().tellsActionOf(question)) {
            return Optional.empty();
        }
        return shown.stream()
                .filter(choice -> choice != first && countsTheSame(choice))
                .filter(choice -> published(first).isBefore(published(choice)))
                .max(Comparator.comparing(
                        choice -> Objects.requireNonNullElse(published(choice).earliest(), LocalDate.MIN)));
    }

    private static DateInterval published(Choice choice) {
        return choice.context().article().published().interval();
    }

    private boolean tellsAction(Context context) {
        return question.action() != null
                && !SpanReader.SAYS_LITTLE.contains(question.action().lemma())
                && context.tellsActionOf(question);
    }

    private boolean namesSomebodyElse(Context context) {
        return evidence.names().mentions(context.passage()).stream()
                .map(Mention::entity)
                .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                .anyMatch(entity -> question.names().stream()
                        .noneMatch(asked -> asked.entity().name().equals(entity.name())));
    }

    /** Another count of the same: the dead of a disaster are counted for days, and not everybody counts alike. A year tells of others. */
    private boolean countsTheSame(Choice other) {
        return COUNTS.contains(question.type())
                && other.context().tellsActionOf(question)
                && !question.names().isEmpty()
                && wanted.in(other.context()).hasNamesNearby()
                && !Contradiction.namesYear(other.context().sentence());
    }
}
