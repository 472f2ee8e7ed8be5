package dev.dateline.answer.model;

import java.util.List;

/**
 * A sentence that a model wrote, before it is proven.
 *
 * @param text without markers
 * @param numbers of the excerpts that it cites, in order, each once
 */
record Draft(String text, List<Integer> numbers) {

    Draft {
        numbers = List.copyOf(numbers);
    }

    /** As the model wrote it, for asking it again. */
    @Override
    public String toString() {
        return text + (numbers.isEmpty() ? "" : " " + numbers.toString().replace(", ", "]["));
    }
}
