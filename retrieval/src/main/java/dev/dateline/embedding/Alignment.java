package dev.dateline.embedding;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a text meets a question, as the vectors of their single words tell.
 *
 * @param similarity cosine of the whole question and the whole text, −1 to 1
 * @param words for each word that was looked for, the cosine of its vector and the nearest one in the text: in e5 about .9
 *     for the word itself, .75 to .9 for one that means the same, and mostly below .7 where there is neither
 */
public record Alignment(double similarity, List<Double> words) {

    public Alignment {
        words = List.copyOf(words);
    }

    /** Of each word, and of the whole, the better of two texts for the same question. */
    public static Alignment best(Alignment one, Alignment other) {
        return new Alignment(
                Math.max(one.similarity(), other.similarity()),
                IntStream.range(0, one.words().size())
                        .mapToObj(
                                i -> Math.max(one.words().get(i), other.words().get(i)))
                        .toList());
    }
}
