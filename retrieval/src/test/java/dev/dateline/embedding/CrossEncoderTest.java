package dev.dateline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dateline.embedding.AnswerScorer.InContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossEncoderTest {

    private static final CrossEncoder CROSS_ENCODER = new CrossEncoder();

    @AfterAll
    static void close() {
        CROSS_ENCODER.close();
    }

    private static double score(String question, String sentence, String context) {
        return CROSS_ENCODER
                .scores(question, List.of(new InContext(sentence, context)))
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who runs the bank of Norland?  | The governor of Norland's central bank is Ada Holm.     | The"
                        + " central bank of Norland left interest rates alone.",
                "When did the ferry sink?       | The ferry went down on the night of 3 March.           | The"
                        + " ferry carried 300 passengers and 40 cars.",
                "How many people work at Tarn?  | Tarn, which makes boats, has a staff of 300.           | Tarn,"
                        + " which makes boats, was founded in 1974.",
                "Why did the mine close?        | The mine was shut because of repeated flooding.        | The"
                        + " mine was shut at the end of last year.",
                "Where is the film set?         | The story takes place in a village near Lisbon.        | The"
                        + " film opens in May and lasts three hours."
            })
    void whatAnswersScoresHigherThanWhatIsOnlyAboutIt(String question, String answer, String other) {
        assertThat(score(question, answer, "")).isGreaterThan(score(question, other, ""));
    }

    @Test
    void theContextTellsOfWhomASentenceSpeaks() {
        String question = "How old is Nils Dahl?";
        String sentence = "He is 41 and has two children.";

        assertThat(score(question, sentence, "Minister resigns . Nils Dahl had held the office since May."))
                .isGreaterThan(score(question, sentence, "Rain in the north . Farmers fear for the harvest."));
    }

    @Test
    void aScoreDoesNotDependOnTheSentencesAround() {
        InContext one = new InContext("The ferry sank on 3 March.", "Ferry lost");
        InContext other = new InContext("Nobody knows why.", "");

        List<Double> together = CROSS_ENCODER.scores("When did the ferry sink?", List.of(other, one, other));

        assertThat(together).hasSize(3);
        assertThat(together.get(1))
                .isEqualTo(CROSS_ENCODER
                        .scores("When did the ferry sink?", List.of(one))
                        .getFirst());
    }

    @Test
    void ofLongTextsTheBeginningIsReadAndOfTheContextTheEnd() {
        String question = "When did the ferry sink?";
        String sentence = "It went down on 3 March.";
        String rest = " and so on".repeat(400);

        assertThat(Stream.of(question + rest, question + rest + rest)
                        .map(it -> score(it, sentence, ""))
                        .distinct())
                .hasSize(1);
        assertThat(score(question, sentence + rest, "")).isEqualTo(score(question, sentence + rest + rest, ""));
        assertThat(score(question, sentence, rest + " The ferry was old."))
                .isEqualTo(score(question, sentence, rest + rest + " The ferry was old."));
    }

    @Test
    void textsWithoutWordsAreRead() {
        assertThat(score("", "", "")).isFinite();
    }

    @Test
    void namesOfSpecialTokensAreWordsLikeAnyOther() {
        String question = "When did the ferry sink?";

        assertThat(score(question, "[SEP] It sank on 3 March.", ""))
                .isNotEqualTo(score(question, "It sank on 3 March.", ""));
    }

    @Test
    void whatIsAskedAfterItWasClosedIsRefused() {
        CrossEncoder closed = new CrossEncoder();
        List<InContext> sentences = List.of(new InContext("The ferry sank.", ""));
        closed.scores("What sank?", sentences);

        closed.close();
        closed.close();

        assertThatIllegalStateException().isThrownBy(() -> closed.scores("What sank?", sentences));
    }
}
