package dev.dateline.index;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.embedding.AnswerReader;
import dev.dateline.embedding.Reading;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A passage with its place in a ranking.
 *
 * @param rank 1 for the best
 * @param score higher is better; comparable only within one ranking
 * @param similarity cosine of question and passage embedding, −1 to 1, or NaN where the passage has no embedding yet
 * @param reading what it says to the question; null where the two were not read together
 * @param passage what was ranked
 * @param article the article in which it stands
 * @param duplicates passages with the same words that share its place, better ones first
 */
public record RankedPassage(
        int rank,
        double score,
        double similarity,
        @Nullable Reading reading,
        Passage passage,
        Article article,
        List<Passage> duplicates) {

    public RankedPassage {
        duplicates = List.copyOf(duplicates);
    }

    /** A passage that stands for itself alone and was not read with the question. */
    public RankedPassage(int rank, double score, double similarity, Passage passage, Article article) {
        this(rank, score, similarity, null, passage, article, List.of());
    }

    /** @param evidence what it adds to the score */
    RankedPassage saying(@Nullable Reading reading, double evidence) {
        return new RankedPassage(rank, score + evidence, similarity, reading, passage, article, duplicates);
    }

    RankedPassage at(int rank) {
        return new RankedPassage(rank, score, similarity, reading, passage, article, duplicates);
    }

    /** The passage under its article's title and after the sentence before it. */
    public AnswerReader.InContext inContext() {
        int place = article.passages().indexOf(passage);
        String before = PassageDocuments.neighbours(article, place).stream()
                .filter(neighbour -> neighbour < place)
                .map(neighbour -> article.passages().get(neighbour).text())
                .collect(Collectors.joining());
        String title = passage.kind() == Passage.Kind.TITLE ? "" : article.title();
        return new AnswerReader.InContext(passage.text(), title, before);
    }
}
