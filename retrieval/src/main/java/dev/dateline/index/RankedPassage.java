package dev.dateline.index;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.embedding.AnswerScorer;
import java.util.List;

/**
 * A passage with its place in a ranking.
 *
 * @param rank 1 for the best
 * @param score higher is better; comparable only within one ranking
 * @param similarity cosine of question and passage embedding, −1 to 1, or NaN where the passage has no embedding yet
 * @param answers log-odds that it answers, as read together with the question; NaN where it was not read so
 * @param passage what was ranked
 * @param article the article in which it stands
 * @param duplicates passages with the same words that share its place, better ones first
 */
public record RankedPassage(
        int rank,
        double score,
        double similarity,
        double answers,
        Passage passage,
        Article article,
        List<Passage> duplicates) {

    public RankedPassage {
        duplicates = List.copyOf(duplicates);
    }

    /** A passage that stands for itself alone and was not read with the question. */
    public RankedPassage(int rank, double score, double similarity, Passage passage, Article article) {
        this(rank, score, similarity, Double.NaN, passage, article, List.of());
    }

    /** @param evidence what it adds to the score */
    RankedPassage answering(double answers, double evidence) {
        return new RankedPassage(rank, score + evidence, similarity, answers, passage, article, duplicates);
    }

    RankedPassage at(int rank) {
        return new RankedPassage(rank, score, similarity, answers, passage, article, duplicates);
    }

    /** The passage under its article's title and after the sentence before it. */
    public AnswerScorer.InContext inContext() {
        if (passage.kind() == Passage.Kind.TITLE) {
            return new AnswerScorer.InContext(passage.text(), "");
        }
        int before = article.passages().indexOf(passage) - 1;
        String preceding = before >= 0 && article.passages().get(before).kind() == Passage.Kind.BODY
                ? " . " + article.passages().get(before).text()
                : "";
        return new AnswerScorer.InContext(passage.text(), article.title() + preceding);
    }
}
