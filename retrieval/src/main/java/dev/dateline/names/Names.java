package dev.dateline.names;

import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.Passage;
import java.util.List;

/** The names of a corpus. */
public final class Names {

    private Names() {}

    /** Learns the names, aliases and offices that the articles of {@code corpus} use. */
    public static Names learn(Corpus corpus) {
        return new Names();
    }

    /** The names in {@code passage}, resolved in the light of its article; spans count from the passage's beginning. */
    public List<Mention> mentions(Passage passage) {
        return List.of();
    }

    /** The names in a text from outside the articles, such as a question; sorted, not overlapping. */
    public List<Mention> mentions(String text) {
        return List.of();
    }
}
