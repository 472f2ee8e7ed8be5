package dev.dateline.answer;

import dev.dateline.answer.date.ToldTimes;
import dev.dateline.answer.date.When;
import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.index.RankedPassage;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.reader.AnswerSpan;
import dev.dateline.reader.AnswerSpans;
import dev.dateline.text.Span;
import dev.dateline.wording.NumberWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A passage among its neighbours: a sentence of news leans on its headline and on the sentences before it.
 *
 * @param ranked the passage and its article
 * @param position 0-based place of the passage in its article
 */
public record Context(RankedPassage ranked, int position) {

    /** How many sentences before and after still speak of the same thing. */
    private static final int BEFORE = 2;

    private static final int AFTER = 1;

    /** Of the words of two sentences of which one says the other over again; fewer where it is a copy, edited for another paper. */
    private static final double REPEATED = 0.85;

    private static final double REPEATED_IN_COPY = 0.6;

    public static Context of(RankedPassage ranked) {
        return new Context(ranked, ranked.article().passages().indexOf(ranked.passage()));
    }

    /** Another passage of the same article, not read with the question. */
    public Context at(Passage other) {
        return of(new RankedPassage(ranked.rank(), ranked.score(), Double.NaN, other, article()));
    }

    public Article article() {
        return ranked.article();
    }

    public Passage passage() {
        return ranked.passage();
    }

    /**
     * What it says, with a space for each of its line breaks and every offset as in the passage: what patterns are held
     * against.
     */
    public String sentence() {
        return passage().text().replace('\n', ' ').replace('\r', ' ');
    }

    /** The passage as it stands in its article, between quotation marks. */
    public String quoted() {
        return "“" + passage().text() + "”";
    }

    /**
     * The words of the sentence that answer best; empty where none can, or a sentence is asked for.
     *
     * @param admitted the words that may be the answer
     */
    public Optional<AnswerSpan> answerSpan(Question question, Evidence evidence, Predicate<Span> admitted) {
        return AnswerSpans.best(question, sentence(), evidence.names().mentions(passage()), ranked.reading(), admitted);
    }

    /** The dates that the sentence gives, counted from the day of its article. */
    public List<When> dates() {
        return When.in(
                sentence(),
                ToldTimes.in(passage(), article(), article().published().interval()));
    }

    /** Whether the sentence has a word for the question's action; false where the question has none. */
    public boolean tellsActionOf(Question question) {
        return question.action() != null && question.action().isToldIn(sentence());
    }

    /** Whether it is of another article, and of no copy of the same. */
    public boolean isOfOtherSourceThan(Context other) {
        return !article().id().equals(other.article().id()) && !isOfCopyOf(other);
    }

    public boolean isOfCopyOf(Context other) {
        return article().nearDuplicates().contains(other.article().id());
    }

    /**
     * Whether it only says over again what {@code other} says: with the same numbers, in nearly the same words, or in most of
     * them where one article is a copy of the other.
     */
    public boolean repeats(Context other) {
        double least = isOfOtherSourceThan(other) ? REPEATED : REPEATED_IN_COPY;
        return Lemmas.inCommon(sentence(), other.sentence()) >= least
                && NumberWords.in(sentence()).equals(NumberWords.in(other.sentence()));
    }

    /** The neighbouring sentences, without the passage itself; none for a title or caption, which stands alone. */
    public List<Passage> neighbours() {
        if (passage().kind() != Passage.Kind.BODY || position < 0) {
            return List.of();
        }
        List<Passage> all = article().passages();
        return all.subList(Math.max(0, position - BEFORE), Math.min(all.size(), position + AFTER + 1)).stream()
                .filter(neighbour -> neighbour.kind() == Passage.Kind.BODY && !neighbour.equals(passage()))
                .toList();
    }

    /** The dateline right before the sentence, which says where it happened, or at least was heard of. */
    public Optional<Passage> dateline() {
        return Optional.of(position - 1)
                .filter(before -> before >= 0)
                .map(article().passages()::get)
                .filter(before -> before.kind() == Passage.Kind.DATELINE);
    }

    /** The headline and the neighbouring sentences. */
    public String surroundings() {
        return article().title()
                + "\n"
                + neighbours().stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    public String wholeArticle() {
        return article().title()
                + "\n"
                + article().passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
    }
}
