package dev.dateline.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.embedding.E5Embedder;
import dev.dateline.ranking.TrecQa.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Learns the ranker's weights from the training questions of TREC QA and from questions over whole articles, both kinds
 * counting alike, and measures them on the other questions of TREC QA.
 *
 * <p>{@code ./mvnw -pl retrieval test -Dtest.excluded.groups= -Dgroups=benchmark -Dtest=RankerTrainingTest
 * -Dtest.jvm.args="-Xmx3g --enable-native-access=ALL-UNNAMED -Ddateline.trecqa=FOLDER -Ddateline.ranking.rows=FILE"}; the
 * rows are written by {@code RankingRows} in {@code bot}.
 */
@Tag("benchmark")
class RankerTrainingTest {

    private static final List<Task> TRAINING = new ArrayList<>();
    private static final List<Task> CHOOSING = new ArrayList<>();
    private static final List<Task> RETRIEVING = new ArrayList<>();

    @BeforeAll
    static void read() throws Exception {
        try (E5Embedder embedder = new E5Embedder()) {
            TrecQa data = new TrecQa(Path.of(System.getProperty("dateline.trecqa")), embedder);
            CHOOSING.addAll(data.choosing("dev"));
            TRAINING.addAll(data.choosing("train"));
            List<Task> train = data.retrieving("train");
            TRAINING.addAll(train);
            RETRIEVING.addAll(train);
            RETRIEVING.addAll(data.retrieving("dev"));
        }
    }

    @Test
    void theWeightsAreThoseThatTheTrainingQuestionsTeach() throws IOException {
        ListwiseRegression regression = new ListwiseRegression();
        List<Listing> articles = rows(Path.of(System.getProperty("dateline.ranking.rows")));
        articles.forEach(listing -> regression.add(listing.features(), listing.answers(), 1.0 / articles.size()));
        List<Task> sentences = TRAINING.stream().filter(Task::isClean).toList();
        for (Task task : sentences) {
            double[][] features = Features.of(
                    task.question(), task.candidates(), task.candidates().size());
            regression.add(features, task.answers(), 1.0 / sentences.size());
        }
        double[] weights = regression.weights();
        for (Feature feature : Feature.values()) {
            System.out.printf(
                    Locale.ROOT, "%s=%.2f%n", feature.name().toLowerCase(Locale.ROOT), weights[feature.ordinal()]);
        }
        System.out.println("learnt:  " + measure(new Ranker(weights)));
        System.out.println("shipped: " + measure(Ranker.learnt()));
        for (Feature feature : Feature.values()) {
            assertThat(Ranker.learnt().weight(feature))
                    .as("weight of %s", feature)
                    .isCloseTo(weights[feature.ordinal()], within(0.05));
        }
    }

    @Test
    void choosesTheSentenceThatAnswers() {
        Measured measured = measure(Ranker.learnt());

        assertThat(measured.meanAveragePrecision()).isGreaterThanOrEqualTo(.89);
        assertThat(measured.meanReciprocalRank()).isGreaterThanOrEqualTo(.94);
    }

    @Test
    void findsTheSentenceThatAnswersAmongAll() {
        Measured measured = measure(Ranker.learnt());

        assertThat(measured.successAt1()).isGreaterThanOrEqualTo(.72);
        assertThat(measured.successAt10()).isGreaterThanOrEqualTo(.98);
    }

    private record Listing(double[][] features, boolean[] answers) {}

    /** The candidates of each question some of whose candidates answer. */
    private static List<Listing> rows(Path file) throws IOException {
        Map<String, List<String[]>> questions = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t", -1);
            questions.computeIfAbsent(columns[0], none -> new ArrayList<>()).add(columns);
        }
        return questions.values().stream()
                .map(rows -> new Listing(
                        rows.stream().map(RankerTrainingTest::features).toArray(double[][]::new), answers(rows)))
                .toList();
    }

    private static double[] features(String[] columns) {
        return Arrays.stream(columns).skip(2).mapToDouble(Double::parseDouble).toArray();
    }

    private static boolean[] answers(List<String[]> rows) {
        boolean[] answers = new boolean[rows.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = rows.get(i)[1].equals("1");
        }
        return answers;
    }

    private record Measured(
            double meanAveragePrecision, double meanReciprocalRank, double successAt1, double successAt10) {}

    private static Measured measure(Ranker ranker) {
        List<List<Boolean>> chosen = CHOOSING.stream()
                .filter(Task::isClean)
                .map(task -> ranked(ranker, task))
                .toList();
        List<List<Boolean>> found =
                RETRIEVING.stream().map(task -> ranked(ranker, task)).toList();
        return new Measured(
                chosen.stream()
                        .mapToDouble(RankerTrainingTest::averagePrecision)
                        .average()
                        .orElseThrow(),
                chosen.stream()
                        .mapToDouble(ranks -> 1.0 / (ranks.indexOf(true) + 1))
                        .average()
                        .orElseThrow(),
                found.stream()
                        .mapToDouble(ranks -> ranks.getFirst() ? 1 : 0)
                        .average()
                        .orElseThrow(),
                found.stream()
                        .mapToDouble(ranks ->
                                ranks.subList(0, Math.min(10, ranks.size())).contains(true) ? 1 : 0)
                        .average()
                        .orElseThrow());
    }

    private static List<Boolean> ranked(Ranker ranker, Task task) {
        double[] scores = ranker.scores(task.question(), task.candidates());
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .map(i -> task.answers()[i])
                .toList();
    }

    private static double averagePrecision(List<Boolean> ranks) {
        int answering = 0;
        double sum = 0;
        for (int i = 0; i < ranks.size(); i++) {
            if (ranks.get(i)) {
                answering++;
                sum += (double) answering / (i + 1);
            }
        }
        return sum / answering;
    }
}
