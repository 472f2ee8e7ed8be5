package dev.dateline.answer;

import dev.dateline.corpus.Corpus;
import dev.dateline.index.PassageSearcher;
import dev.dateline.index.RankedPassage;
import dev.dateline.names.Names;
import java.util.List;

/**
 * What an answer can be made of.
 *
 * @param articles the articles, who is who in them, and how rare words are
 * @param passages the passages nearest to the question, best first
 */
public record Evidence(PassageSearcher articles, List<RankedPassage> passages) {

    public Evidence {
        passages = List.copyOf(passages);
    }

    public Corpus corpus() {
        return articles.corpus();
    }

    public Names names() {
        return articles.names();
    }

    /** How near {@code ranked} comes to the best passage: 1 for that one, towards 0 the more its score lies below. */
    public double nearnessToBest(RankedPassage ranked) {
        return Math.exp(ranked.score() - passages.getFirst().score());
    }

    /** Whether the best passages were read together with the question. */
    public boolean isRead() {
        return passages.stream().anyMatch(ranked -> ranked.reading() != null);
    }
}
