package dev.dateline.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns the weights under which a sentence drawn by its score is likeliest to be one that answers: multinomial logistic
 * regression over each question's candidates (Cao et al. 2007, "Learning to Rank: From Pairwise Approach to Listwise
 * Approach"). Deterministic: full gradients from zero, no random numbers.
 */
final class ListwiseRegression {

    private static final double L2 = 0.003;
    private static final double STEP = 0.3;
    private static final double MOMENTUM = 0.9;
    private static final int STEPS = 800;

    private record Listing(double[][] features, boolean[] answers, double weight) {}

    private final List<Listing> listings = new ArrayList<>();

    /**
     * @param features one row a candidate
     * @param answers which of them answer; if all or none do, nothing is learnt
     * @param weight how much the question counts
     */
    void add(double[][] features, boolean[] answers, double weight) {
        long answering =
                IntStream.range(0, answers.length).filter(i -> answers[i]).count();
        if (answering > 0 && answering < answers.length) {
            listings.add(new Listing(features, answers, weight));
        }
    }

    double[] weights() {
        int size = listings.getFirst().features()[0].length;
        double all = listings.stream().mapToDouble(Listing::weight).sum();
        double[] weights = new double[size];
        double[] speed = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[size];
            for (Listing listing : listings) {
                addSlope(listing, weights, slope);
            }
            for (int k = 0; k < size; k++) {
                speed[k] = MOMENTUM * speed[k] + slope[k] / all - L2 * weights[k];
                weights[k] += STEP * speed[k];
            }
        }
        return weights;
    }

    /** Adds to {@code slope} by how much more the answering candidates have of each feature than the likely ones. */
    private static void addSlope(Listing listing, double[] weights, double[] slope) {
        double[] odds = new double[listing.answers().length];
        double all = 0;
        double answering = 0;
        for (int i = 0; i < odds.length; i++) {
            double score = 0;
            for (int k = 0; k < weights.length; k++) {
                score += weights[k] * listing.features()[i][k];
            }
            odds[i] = Math.exp(score);
            all += odds[i];
            answering += listing.answers()[i] ? odds[i] : 0;
        }
        for (int i = 0; i < odds.length; i++) {
            double wanted = listing.answers()[i] ? odds[i] / answering : 0;
            for (int k = 0; k < weights.length; k++) {
                slope[k] += listing.weight() * (wanted - odds[i] / all) * listing.features()[i][k];
            }
        }
    }
}
