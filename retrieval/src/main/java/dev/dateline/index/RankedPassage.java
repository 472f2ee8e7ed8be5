package dev.dateline.index;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;

/**
 * A passage with its place in a ranking.
 *
 * @param rank 1 for the best
 * @param score higher is better; comparable only within one ranking
 * @param similarity cosine of question and passage embedding, −1 to 1, or NaN where the passage has no embedding yet
 * @param passage what was ranked
 * @param article the article in which it stands
 */
public record RankedPassage(int rank, double score, double similarity, Passage passage, Article article) {}
