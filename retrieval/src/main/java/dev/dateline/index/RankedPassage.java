package dev.dateline.index;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import java.util.List;

/**
 * A passage with its place in a ranking.
 *
 * @param rank 1 for the best
 * @param score higher is better; comparable only within one ranking
 * @param similarity cosine of question and passage embedding, −1 to 1, or NaN where the passage has no embedding yet
 * @param passage what was ranked
 * @param article the article in which it stands
 * @param duplicates passages with the same words that share its place, better ones first
 */
public record RankedPassage(
        int rank, double score, double similarity, Passage passage, Article article, List<Passage> duplicates) {

    public RankedPassage {
        duplicates = List.copyOf(duplicates);
    }

    /** A passage that stands for itself alone. */
    public RankedPassage(int rank, double score, double similarity, Passage passage, Article article) {
        this(rank, score, similarity, passage, article, List.of());
    }
}
