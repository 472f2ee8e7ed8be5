package dev.dateline.evaluation;

import dev.dateline.statistics.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The figures of an evaluation.
 *
 * @param outcomes one for each question, in order
 */
public record Report(List<Outcome> outcomes) {

    private static final int RESAMPLES = 2000;

    public Report {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * A share of the questions that meet a condition.
     *
     * @param name for people, and as it is in JSON
     */
    public record Figure(String name, Proportion value) {}

    /** All shares over {@code outcomes}. */
    public static List<Figure> figures(List<Outcome> outcomes) {
        List<Outcome> answerable =
                outcomes.stream().filter(o -> o.item().isAnswerable()).toList();
        List<Outcome> unanswerable =
                outcomes.stream().filter(o -> !o.item().isAnswerable()).toList();
        return List.of(
                new Figure("right answer shown", of(answerable, Outcome::rightShown)),
                new Figure("right in the answer's own text", of(answerable, Outcome::rightInText)),
                new Figure("right before the first excerpt", of(answerable, Outcome::rightInLead)),
                new Figure("right abstentions", of(unanswerable, o -> !o.answered())),
                new Figure("wrong abstentions", of(answerable, o -> !o.answered())),
                new Figure(
                        "exact citations",
                        new Proportion(sum(outcomes, Outcome::exact), sum(outcomes, Outcome::citations))),
                new Figure("success@1", of(answerable, o -> o.rank() == 1)),
                new Figure("success@5", of(answerable, o -> o.rank() >= 1 && o.rank() <= 5)),
                new Figure("success@10", of(answerable, o -> o.rank() >= 1)));
    }

    /**
     * A mean over questions, with its 95 % interval.
     *
     * @param value 0 to 1, as are the ends of the interval
     */
    public record Mean(double value, double low, double high) {

        /** {@code 0.873 [0.812, 0.926]}. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value, low, high);
        }
    }

    /**
     * Mean reciprocal rank among ten of the first passage that says the answer, with a bootstrap interval; empty where no
     * question has an answer.
     */
    public static Optional<Mean> meanReciprocalRank(List<Outcome> outcomes) {
        double[] reciprocal = outcomes.stream()
                .filter(o -> o.item().isAnswerable())
                .mapToDouble(o -> o.rank() == 0 ? 0 : 1.0 / o.rank())
                .toArray();
        if (reciprocal.length == 0) {
            return Optional.empty();
        }
        Random random = new Random(1);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            means[i] = random.ints(reciprocal.length, 0, reciprocal.length)
                    .mapToDouble(j -> reciprocal[j])
                    .average()
                    .orElseThrow();
        }
        Arrays.sort(means);
        double mean = Arrays.stream(reciprocal).average().orElseThrow();
        return Optional.of(new Mean(mean, means[(int) (RESAMPLES * 0.025)], means[(int) (RESAMPLES * 0.975)]));
    }

    /** The outcomes of each type of question, by name of the type. */
    public TreeMap<String, List<Outcome>> byType() {
        return outcomes.stream().collect(Collectors.groupingBy(Outcome::type, TreeMap::new, Collectors.toList()));
    }

    /** The questions that went wrong: answered wrongly, answered without being answerable, or left unanswered. */
    public List<Outcome> failures() {
        return outcomes.stream()
                .filter(o -> o.item().isAnswerable() ? !o.rightShown() : o.answered())
                .toList();
    }

    /** Lines for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(outcomes.size() + " questions");
        figures(outcomes).forEach(figure -> lines.add(line(figure.name(), figure.value())));
        meanReciprocalRank(outcomes).ifPresent(mean -> lines.add(line("MRR@10", mean)));
        byType().forEach((type, of) -> {
            lines.add(type);
            figures(of).stream()
                    .filter(figure -> figure.value().of() > 0)
                    .forEach(figure -> lines.add(line(figure.name(), figure.value())));
            meanReciprocalRank(of).ifPresent(mean -> lines.add(line("MRR@10", mean)));
        });
        return lines;
    }

    private static String line(String name, Object value) {
        return String.format(Locale.ROOT, "  %-32s %s", name, value);
    }

    private static Proportion of(List<Outcome> outcomes, Predicate<Outcome> condition) {
        return new Proportion((int) outcomes.stream().filter(condition).count(), outcomes.size());
    }

    private static int sum(List<Outcome> outcomes, ToIntFunction<Outcome> count) {
        return outcomes.stream().mapToInt(count).sum();
    }
}
