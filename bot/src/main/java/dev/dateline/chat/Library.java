package dev.dateline.chat;

import dev.dateline.corpus.Corpus;
import dev.dateline.index.RankedPassage;
import dev.dateline.names.Names;
import dev.dateline.question.Question;
import java.util.List;
import java.util.function.Supplier;

/** The articles as they can be asked now; {@link #refresh} notices what changed in the folder. */
public final class Library {

    private final Supplier<Snapshot> loader;
    private volatile Snapshot current;

    /** @param loader brings the index up to date and gives what it holds then */
    public Library(Supplier<Snapshot> loader) {
        this.loader = loader;
        this.current = loader.get();
    }

    public Snapshot snapshot() {
        return current;
    }

    /** Brings the index up to date with the folder. */
    public synchronized Snapshot refresh() {
        current = loader.get();
        return current;
    }

    /** Ranks passages for a question. */
    @FunctionalInterface
    public interface Searcher {
        /** The {@code k} passages nearest to {@code question}, best first. */
        /** The {@code k} passages nearest to {@code question}, best first. */
        public List<RankedPassage> search(Question question, int k);
    }

    /**
     * The articles at one moment.
     *
     * @param names who is who in {@code corpus}
     * @param searcher ranks its passages
     */
    public record Snapshot(Corpus corpus, Names names, Searcher searcher) {

        /** The {@code k} passages nearest to {@code question}, best first. */
        public List<RankedPassage> search(Question question, int k) {
            return searcher.search(question, k);
        }
    }
}
