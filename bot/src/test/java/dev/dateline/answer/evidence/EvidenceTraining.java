package dev.dateline.answer.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Learns the weights of the evidence check from the rows of {@link EvidenceRows}, by logistic regression with momentum on
 * standardised features. The same rows give the same weights: nothing in it is random.
 *
 * <p>Arguments: ENOUGH OUT.txt ROWS.tsv…
 */
public final class EvidenceTraining {

    private static final int STEPS = 600;
    private static final double RATE = 0.5;
    private static final double MOMENTUM = 0.9;
    private static final double RIDGE = 0.002;

    /** What ranks first is what is shown first. */
    private static final double WEIGHT_OF_FIRST = 3;

    private static final int FEATURES_FROM = 5;
    private static final int RANK = 3;
    private static final int ANSWERS = 4;

    private record Row(double[] features, double answers, double weight) {}

    private EvidenceTraining() {}

    public static void main(String[] args) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String file : Arrays.asList(args).subList(2, args.length)) {
            Files.readAllLines(Path.of(file)).stream()
                    .skip(1)
                    .map(EvidenceTraining::row)
                    .forEach(rows::add);
        }
        int count = EvidenceFeatures.NAMES.length;
        double[] mean = new double[count];
        double[] deviation = new double[count];
        for (int i = 0; i < count; i++) {
            int feature = i;
            mean[i] = rows.stream()
                    .mapToDouble(row -> row.features()[feature])
                    .average()
                    .orElseThrow();
            double squares = rows.stream()
                    .mapToDouble(row -> Math.pow(row.features()[feature] - mean[feature], 2))
                    .average()
                    .orElseThrow();
            deviation[i] = Math.max(1e-6, Math.sqrt(squares));
        }
        double[] weights = fit(rows, mean, deviation);
        try (PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
            out.println(
                    "# Logistic regression over EvidenceFeatures, learnt from bot/evaluation/*.jsonl by EvidenceTraining:");
            out.println("# docs/evaluation.md says how.");
            out.println("enough\t" + args[0]);
            double bias = weights[count];
            for (int i = 0; i < count; i++) {
                bias -= weights[i] * mean[i] / deviation[i];
            }
            out.printf(Locale.ROOT, "bias\t%.4f%n", bias);
            for (int i = 0; i < count; i++) {
                out.printf(Locale.ROOT, "%s\t%.4f%n", EvidenceFeatures.NAMES[i], weights[i] / deviation[i]);
            }
        }
    }

    private static Row row(String line) {
        String[] fields = line.split("\t", -1);
        double[] features = IntStream.range(FEATURES_FROM, fields.length)
                .mapToDouble(i -> Double.parseDouble(fields[i]))
                .toArray();
        return new Row(features, Double.parseDouble(fields[ANSWERS]), fields[RANK].equals("1") ? WEIGHT_OF_FIRST : 1);
    }

    /** One weight for each standardised feature, and the bias last. */
    private static double[] fit(List<Row> rows, double[] mean, double[] deviation) {
        int count = mean.length;
        double all = rows.stream().mapToDouble(Row::weight).sum();
        double[] weights = new double[count + 1];
        double[] speed = new double[count + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[count + 1];
            for (Row row : rows) {
                double sum = weights[count];
                double[] z = new double[count];
                for (int i = 0; i < count; i++) {
                    z[i] = (row.features()[i] - mean[i]) / deviation[i];
                    sum += weights[i] * z[i];
                }
                double error = (1 / (1 + Math.exp(-sum)) - row.answers()) * row.weight() / all;
                for (int i = 0; i < count; i++) {
                    slope[i] += error * z[i];
                }
                slope[count] += error;
            }
            for (int i = 0; i <= count; i++) {
                double ridge = i < count ? RIDGE * weights[i] : 0;
                speed[i] = MOMENTUM * speed[i] + slope[i] + ridge;
                weights[i] -= RATE * speed[i];
            }
        }
        return weights;
    }
}
