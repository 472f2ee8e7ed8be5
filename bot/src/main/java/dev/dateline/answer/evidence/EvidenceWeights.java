package dev.dateline.answer.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Weighs evidence as it was learnt from questions whose answers are known; how, {@code evidence-weights.txt} says. */
final class EvidenceWeights {

    /** Evidence from which on an answer is given: the log-odds at which few answerable questions are turned away. */
    static final double ENOUGH;

    private static final double BIAS;
    private static final double[] WEIGHTS;

    static {
        List<String[]> lines = read();
        ENOUGH = Double.parseDouble(lines.get(0)[1]);
        BIAS = Double.parseDouble(lines.get(1)[1]);
        WEIGHTS = new double[EvidenceFeatures.NAMES.length];
        for (int i = 0; i < WEIGHTS.length; i++) {
            String[] line = lines.get(i + 2);
            if (!line[0].equals(EvidenceFeatures.NAMES[i])) {
                throw new IllegalStateException(
                        "evidence-weights.txt has " + line[0] + " where " + EvidenceFeatures.NAMES[i] + " belongs");
            }
            WEIGHTS[i] = Double.parseDouble(line[1]);
        }
    }

    private EvidenceWeights() {}

    /** Log-odds that a passage with these features answers. */
    static double of(EvidenceFeatures features) {
        double sum = BIAS;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * features.values()[i];
        }
        return sum;
    }

    private static List<String[]> read() {
        List<String[]> lines = new ArrayList<>();
        try (InputStream in = EvidenceWeights.class.getResourceAsStream("evidence-weights.txt")) {
            if (in == null) {
                throw new IllegalStateException("evidence-weights.txt is not on the class path");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.split("\t", 2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
