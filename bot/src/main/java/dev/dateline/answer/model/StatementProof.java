package dev.dateline.answer.model;

import dev.dateline.answer.Evidence;
import java.util.List;

/** Compares what a statement says with the passages that it cites. */
@FunctionalInterface
interface StatementProof {

    /**
     * Why {@code statement} cannot be shown, each a phrase that a model understands; empty if it can.
     *
     * @param cited the passages that it cites, at least one
     */
    List<String> problems(String statement, List<Excerpt> cited, Evidence evidence);
}
