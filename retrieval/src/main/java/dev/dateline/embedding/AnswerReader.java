package dev.dateline.embedding;

import java.util.List;

/** Reads a question and a sentence together: whether the sentence answers it, and in which words. Safe for many threads. */
public interface AnswerReader extends AutoCloseable {

    /** Says nothing: what ranks stays in its order. */
    AnswerReader NONE = new AnswerReader() {
        @Override
        public List<Reading> read(String question, List<InContext> sentences) {
            return List.of();
        }

        @Override
        public void close() {}
    };

    /**
     * A sentence and what tells of whom and what it speaks.
     *
     * @param sentence what may answer
     * @param title that of its article; empty if it has none, or is the sentence
     * @param before the sentence before it; empty if there is none
     */
    record InContext(String sentence, String title, String before) {

        /** The title and the sentence before. */
        public String context() {
            return before.isEmpty() ? title : title + " . " + before;
        }
    }

    /** What each of {@code sentences} says to the question, in their order. Empty where nothing can be said. */
    List<Reading> read(String question, List<InContext> sentences);

    /** Begins to load, in the background, what the first question will need; returns at once. */
    default void prepare() {}

    @Override
    void close();
}
