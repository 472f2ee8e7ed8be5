package dev.dateline.index;

import dev.dateline.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Orders candidates by a weighted sum of their features, each scaled to 0…1 over the question's candidates.
 *
 * <p>The weights were learnt from pairs of sentences, one of which answers, by logistic regression.
 */
final class Ranker {

    private static final double BM25 = 1.31;
    private static final double SIMILARITY = 3.99;

    private Ranker() {}

    /** The score of each of {@code candidates}, in their order; higher is better. */
    static double[] scores(Question question, List<Candidate> candidates) {
        List<double[]> features = new ArrayList<>();
        features.add(weighted(BM25, candidates, Candidate::bm25));
        features.add(weighted(SIMILARITY, candidates, Candidate::similarity));
        double[] scores = new double[candidates.size()];
        for (double[] feature : features) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += feature[i];
            }
        }
        return scores;
    }

    /** Scales from the least value to 0 and the greatest to {@code weight}; what is not known counts as the least. */
    private static double[] weighted(double weight, List<Candidate> candidates, ToDoubleFunction<Candidate> feature) {
        double[] values = candidates.stream().mapToDouble(feature).toArray();
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Double.isNaN(value) ? least : Math.min(least, value);
            greatest = Double.isNaN(value) ? greatest : Math.max(greatest, value);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isNaN(values[i]) || greatest <= least
                    ? 0
                    : weight * (values[i] - least) / (greatest - least);
        }
        return values;
    }
}
