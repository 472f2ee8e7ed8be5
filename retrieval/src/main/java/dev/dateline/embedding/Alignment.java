package dev.dateline.embedding;

import java.util.List;

/**
 * How a text meets a question, as the vectors of their single words tell.
 *
 * @param similarity cosine of the whole question and the whole text, −1 to 1
 * @param words for each word that was looked for, the cosine of its vector and the nearest one in the text: in e5 about .9
 *     for the word itself or one that means the same, .7 and below where there is neither
 */
public record Alignment(double similarity, List<Double> words) {

    public Alignment {
        words = List.copyOf(words);
    }
}
