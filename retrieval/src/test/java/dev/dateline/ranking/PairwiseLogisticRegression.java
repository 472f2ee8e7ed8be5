package dev.dateline.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns the weights that put sentences that answer above those that don't: logistic regression on the differences of
 * their features, every question counting alike. Deterministic: full gradients from zero, no random numbers.
 */
final class PairwiseLogisticRegression {

    private static final double L2 = 0.003;
    private static final double STEP = 0.6;
    private static final int STEPS = 3000;

    private final List<double[]> differences = new ArrayList<>();
    private final List<Double> weightOfDifference = new ArrayList<>();

    /** @param features one row a candidate */
    void add(double[][] features, boolean[] answers) {
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            for (int j = 0; j < answers.length; j++) {
                if (answers[i] && !answers[j]) {
                    double[] difference = new double[features[i].length];
                    for (int k = 0; k < difference.length; k++) {
                        difference[k] = features[i][k] - features[j][k];
                    }
                    pairs.add(difference);
                }
            }
        }
        pairs.forEach(pair -> {
            differences.add(pair);
            weightOfDifference.add(1.0 / pairs.size());
        });
    }

    double[] weights() {
        int size = differences.getFirst().length;
        double questions = weightOfDifference.stream().mapToDouble(w -> w).sum();
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size];
            for (int i = 0; i < differences.size(); i++) {
                double[] difference = differences.get(i);
                double margin = 0;
                for (int k = 0; k < size; k++) {
                    margin += weights[k] * difference[k];
                }
                double wrong = weightOfDifference.get(i) / questions / (1 + Math.exp(margin));
                for (int k = 0; k < size; k++) {
                    gradient[k] += wrong * difference[k];
                }
            }
            for (int k = 0; k < size; k++) {
                weights[k] += STEP * (gradient[k] - L2 * weights[k]);
            }
        }
        return weights;
    }
}
