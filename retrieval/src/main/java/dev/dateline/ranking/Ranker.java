package dev.dateline.ranking;

import dev.dateline.question.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Orders the sentences that may answer a question by a weighted sum of their features. The weights were learnt from pairs
 * of sentences, one of which answers; the file of weights says from which data and how.
 */
public final class Ranker {

    private static final String WEIGHTS = "weights.properties";
    private static final Ranker LEARNT = new Ranker(learntWeights());

    /** The other candidates are too unlike the question to rank first, whatever their words. */
    static final int READ = 40;

    private final double[] weights;

    /** @param weights one for each {@link Feature}, in their order */
    Ranker(double[] weights) {
        if (weights.length != Feature.values().length) {
            throw new IllegalArgumentException("not one weight for each feature: " + Arrays.toString(weights));
        }
        this.weights = weights.clone();
    }

    /** The ranker with the weights that come with the program. */
    public static Ranker learnt() {
        return LEARNT;
    }

    /** The score of each of {@code candidates}, in their order; higher is better, comparable only among them. */
    public double[] scores(Question question, List<Evidence> candidates) {
        return Arrays.stream(Features.of(question, candidates, READ))
                .mapToDouble(this::score)
                .toArray();
    }

    double weight(Feature feature) {
        return weights[feature.ordinal()];
    }

    private double score(double[] features) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * features[i];
        }
        return score;
    }

    private static double[] learntWeights() {
        Properties properties = new Properties();
        try (InputStream in = Ranker.class.getResourceAsStream(WEIGHTS)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: no " + WEIGHTS);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + WEIGHTS, e);
        }
        return Arrays.stream(Feature.values())
                .map(feature -> properties.getProperty(feature.name().toLowerCase(Locale.ROOT)))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
