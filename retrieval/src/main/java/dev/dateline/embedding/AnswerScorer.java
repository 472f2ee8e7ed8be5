package dev.dateline.embedding;

import java.util.List;

/** Reads a question and a sentence together and says whether the sentence answers it. Safe for many threads. */
public interface AnswerScorer extends AutoCloseable {

    /** Says nothing: what ranks stays in its order. */
    AnswerScorer NONE = new AnswerScorer() {
        @Override
        public List<Double> scores(String question, List<InContext> sentences) {
            return List.of();
        }

        @Override
        public void close() {}
    };

    /**
     * A sentence and what tells of whom and what it speaks.
     *
     * @param sentence what may answer
     * @param context the title of its article and the sentence before it; empty if there are none
     */
    record InContext(String sentence, String context) {}

    /**
     * How surely each of {@code sentences} answers, in their order, as log-odds: above 0 where it rather does. Empty where
     * nothing can be said.
     */
    List<Double> scores(String question, List<InContext> sentences);

    /** Begins to load, in the background, what the first question will need; returns at once. */
    default void prepare() {}

    @Override
    void close();
}
