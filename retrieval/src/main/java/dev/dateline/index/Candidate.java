package dev.dateline.index;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.ranking.Evidence;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A passage that may answer, with the raw features that rank it; each is comparable only among one question's candidates.
 *
 * @param passage what may answer
 * @param article the article in which it stands
 * @param bm25 BM25 of its own words, 0 or more
 * @param title BM25 of its article's title
 * @param neighbours BM25 of the sentences before and after it
 * @param names BM25 of the names of those that it mentions, in full
 * @param similarity cosine of question and passage embedding, −1 to 1, or NaN where the passage has no embedding yet
 */
public record Candidate(
        Passage passage,
        Article article,
        double bm25,
        double title,
        double neighbours,
        double names,
        double similarity) {

    /** What the ranker is told of it. */
    public Evidence evidence() {
        int place = article.passages().indexOf(passage);
        String context = Stream.concat(
                        Stream.of(article.title()),
                        PassageDocuments.neighbours(article, place).stream()
                                .map(neighbour ->
                                        article.passages().get(neighbour).text()))
                .collect(Collectors.joining(" "));
        return new Evidence(article.id(), passage.text(), context, bm25, similarity);
    }
}
