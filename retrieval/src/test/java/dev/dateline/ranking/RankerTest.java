package dev.dateline.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.corpus.Corpus;
import dev.dateline.names.Names;
import dev.dateline.question.Question;
import dev.dateline.question.QuestionReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankerTest {

    private static final Names NO_NAMES = Names.learn(new Corpus(List.of(), List.of(), "no articles"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When did the ferry sink?     | The ferry sank on 3 March.            | The ferry sank with all hands.
            Who designed the bridge?     | Otto Lindqvist designed the bridge.   | The bridge was designed in a hurry.
            Who designed the bridge?     | Otto Lindqvist designed the bridge.   | Otto Lindqvist, who is 71, lives near a bridge that others designed.
            How many people were killed? | The flood killed 40 people.           | The flood killed 40 sheep and many people fled.
            Where did Kos meet Berg?     | Kos met Berg in Riga.                 | Kos met Berg twice.
            Where did Kos meet Berg?     | Kos met Berg in Riga.                 | Kos met Olsen in Riga.
            """)
    void ofTwoThatAreEquallySimilarTheOneThatAnswersComesFirst(String question, String answering, String other) {
        List<Evidence> candidates = List.of(evidence(other, .8), evidence(answering, .8));

        double[] scores = Ranker.learnt().scores(read(question), candidates);

        assertThat(scores[1]).isGreaterThan(scores[0]);
    }

    @Test
    void theMoreSimilarOfTwoEqualsComesFirst() {
        List<Evidence> candidates =
                List.of(evidence("The ferry sank on 3 March.", .7), evidence("The ferry sank on 9 March.", .8));

        double[] scores = Ranker.learnt().scores(read("When did the ferry sink?"), candidates);

        assertThat(scores[1]).isGreaterThan(scores[0]);
    }

    @Test
    void anAnswerThatOthersGiveTooComesFirst() {
        List<Evidence> candidates = List.of(
                evidence("The ferry sank on 3 March.", .8),
                evidence("The ferry sank on 9 March.", .8),
                evidence("It was on 9 March that the ferry sank.", .8),
                evidence("Schools close in winter.", .3));

        double[] scores = Ranker.learnt().scores(read("When did the ferry sink?"), candidates);

        assertThat(scores[1]).isGreaterThan(scores[0]);
    }

    @Test
    void copiesOfOneSentenceDoNotAgreeWithEachOther() {
        Question question = read("When did the ferry sink?");
        Evidence copy = evidence("The ferry sank on 9 March.", .8);

        double[][] features = Features.of(question, List.of(copy, copy, evidence("The ferry sank on 3 March.", .8)), 3);

        assertThat(List.of(features))
                .allSatisfy(row -> assertThat(row[Feature.AGREEMENT.ordinal()]).isZero());
    }

    @Test
    void bm25StandsInWhereNoSentenceHasAnEmbeddingYet() {
        List<Evidence> candidates = List.of(
                new Evidence("article 1", "The ferry sank on 3 March.", "", 2, Double.NaN),
                new Evidence("article 2", "The ferry sank on 9 March.", "", 5, Double.NaN));

        double[] scores = Ranker.learnt().scores(read("When did the ferry sink?"), candidates);

        assertThat(scores[1]).isGreaterThan(scores[0]);
    }

    @Test
    void theTitleSaysWhatASentenceIsAbout() {
        List<Evidence> candidates = List.of(
                new Evidence("article 3", "It sank on 9 March.", "Storm closes schools", 1, .8),
                new Evidence("article 4", "It sank on 9 March.", "Ferry sinks off Bergen", 1, .8));

        double[] scores = Ranker.learnt().scores(read("When did the ferry sink off Bergen?"), candidates);

        assertThat(scores[1]).isGreaterThan(scores[0]);
    }

    @Test
    void anArticleThatHasTheQuestionsOtherWordsSpeaksForItsSentences() {
        List<Evidence> candidates = List.of(
                new Evidence("about a bridge", "It sank on 9 March.", "", 1, .8),
                new Evidence("about the ferry", "It sank on 3 March.", "", 1, .8),
                new Evidence("about the ferry", "The ferry to Bergen was old.", "", 1, .5),
                new Evidence("about a bridge", "The crane to the harbour was old.", "", 1, .5));

        double[] scores = Ranker.learnt().scores(read("When did the ferry to Bergen sink?"), candidates);

        assertThat(scores[1]).isGreaterThan(scores[0]);
    }

    @Test
    void everyFeatureIsAShare() {
        double[][] features = Features.of(
                read("Who met Anna Kos in Riga in 2004?"),
                List.of(
                        evidence("Jon Berg met Anna Kos in Riga in 2004.", .9),
                        evidence("", -.3),
                        evidence("Nothing of the kind.", .1)),
                3);

        assertThat(Arrays.stream(features).flatMapToDouble(Arrays::stream))
                .allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
    }

    @Test
    void onlyTheMostSimilarCandidatesAreRead() {
        double[][] features = Features.of(
                read("Who met Anna Kos?"),
                List.of(
                        evidence("Ida Voss met Anna Kos.", .1),
                        evidence("Jon Berg met Anna Kos.", .9),
                        evidence("Nils Dahl met Anna Kos.", .8)),
                2);

        for (Feature feature : List.of(Feature.TYPE, Feature.COVERAGE)) {
            assertThat(Arrays.stream(features).mapToDouble(row -> row[feature.ordinal()]))
                    .as("%s", feature)
                    .containsExactly(0.0, 1.0, 1.0);
        }
        assertThat(features[0][Feature.AGREEMENT.ordinal()]).isZero();
    }

    @Test
    void theBestByWordsIsReadHoweverUnlikeTheQuestion() {
        List<Evidence> candidates = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            candidates.add(evidence("Jon Berg met somebody on day " + i + ".", .9));
        }
        candidates.add(new Evidence("long", "Ida Voss met Anna Kos.", "", 5, .1));

        double[][] features = Features.of(read("Who met Anna Kos?"), candidates, 8);

        assertThat(features[9][Feature.COVERAGE.ordinal()]).isPositive();
        assertThat(features[8][Feature.COVERAGE.ordinal()]).isZero();
    }

    @Test
    void nothingToRankIsNoError() {
        assertThat(Ranker.learnt().scores(read("Who won?"), List.of())).isEmpty();
    }

    @Test
    void regressionLearnsWhatTellsAnswersApart() {
        ListwiseRegression regression = new ListwiseRegression();
        double[][] features = IntStream.range(0, 10)
                .mapToObj(i -> new double[] {i % 2, i / 10.0})
                .toArray(double[][]::new);
        boolean[] answers = new boolean[10];
        for (int i = 1; i < 10; i += 2) {
            answers[i] = true;
        }
        regression.add(features, answers, 1);

        double[] weights = regression.weights();

        assertThat(weights[0]).isGreaterThan(3);
        assertThat(Math.abs(weights[1])).isLessThan(weights[0] / 4);
    }

    @Test
    void refusesWeightsOfOtherFeatures() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ranker(new double[] {1, 2}));
    }

    private static Evidence evidence(String sentence, double similarity) {
        return new Evidence("article of " + sentence, sentence, "", 1, similarity);
    }

    private static Question read(String utterance) {
        return QuestionReader.read(utterance, NO_NAMES, LocalDate.of(2026, 11, 21));
    }
}
