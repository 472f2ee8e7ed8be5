package dev.dateline.embedding;

import java.util.ArrayList;
import java.util.List;

/**
 * The vectors of a text's tokens, as the model's last layer gives them.
 *
 * @param vectors one for each position, those that begin and end the sequence too; each of the model's length
 */
record TokenVectors(float[][] vectors) {

    /** The text's own vector: their mean, of length 1. */
    float[] mean() {
        float[] sum = new float[vectors[0].length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return Vectors.normalised(sum);
    }

    /** The same directions, each of length 1. */
    TokenVectors normalised() {
        float[][] units = new float[vectors.length][];
        for (int i = 0; i < units.length; i++) {
            units[i] = Vectors.normalised(vectors[i].clone());
        }
        return new TokenVectors(units);
    }

    /**
     * For each of {@code words}, the mean over its tokens of the cosine with the nearest token of {@code text}. Both must be
     * normalised.
     *
     * @param words positions in this
     * @param from the first position of {@code text} that counts; its last, which ends the sequence, doesn't
     */
    List<Double> nearest(List<Range> words, TokenVectors text, int from) {
        List<Double> nearest = new ArrayList<>(words.size());
        for (Range word : words) {
            double sum = 0;
            for (int position = word.from(); position < word.to(); position++) {
                double best = 0;
                for (int other = from; other < text.vectors.length - 1; other++) {
                    best = Math.max(best, Vectors.dot(vectors[position], text.vectors[other]));
                }
                sum += best;
            }
            nearest.add(sum / Math.max(1, word.to() - word.from()));
        }
        return nearest;
    }

    /** Positions from {@code from}, counted from 0, to {@code to}, excluded. */
    record Range(int from, int to) {}
}
