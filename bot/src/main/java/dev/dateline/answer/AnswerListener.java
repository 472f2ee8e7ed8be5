package dev.dateline.answer;

import dev.dateline.citation.Citation;
import java.util.List;

/** Hears the statements of an answer one by one, each when it is proven: none is ever taken back. */
@FunctionalInterface
public interface AnswerListener {

    /** Hears nothing. */
    AnswerListener NONE = (statement, citations) -> {};

    /**
     * Called on the thread that asked, in the order in which the statements are shown.
     *
     * @param citations all of the answer so far, numbered from 1; those that {@code statement} cites are among them
     */
    void onStatement(Statement statement, List<Citation> citations);
}
