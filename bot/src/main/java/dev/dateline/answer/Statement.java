package dev.dateline.answer;

import dev.dateline.time.EventStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of an answer, with the citations that prove it.
 *
 * @param text without markers
 * @param citations numbers of the citations, at least one
 * @param status whether the sources report or plan what it says; null where it tells no event
 */
public record Statement(
        String text, List<Integer> citations, @Nullable EventStatus status) {

    public Statement {
        citations = List.copyOf(citations);
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("a statement without a citation: " + text);
        }
    }
}
