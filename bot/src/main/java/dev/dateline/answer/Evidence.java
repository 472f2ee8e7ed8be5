package dev.dateline.answer;

import dev.dateline.corpus.Corpus;
import dev.dateline.index.RankedPassage;
import dev.dateline.names.Names;
import java.util.List;

/**
 * What an answer can be made of.
 *
 * @param corpus the articles
 * @param names who is who in them
 * @param passages the passages nearest to the question, best first
 */
public record Evidence(Corpus corpus, Names names, List<RankedPassage> passages) {

    public Evidence {
        passages = List.copyOf(passages);
    }
}
