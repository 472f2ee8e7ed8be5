package dev.dateline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dateline.embedding.AnswerReader.InContext;
import dev.dateline.text.Span;
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

    private static Reading read(String question, String sentence, String context) {
        return CROSS_ENCODER
                .read(question, List.of(new InContext(sentence, context, "")))
                .getFirst();
    }

    private static double score(String question, String sentence, String context) {
        return read(question, sentence, context).answers();
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who runs the bank of Norland?   | Ada Holm, who is 52, has been governor of Norland's central bank since May. | Ada Holm
            How many people work at Tarn?   | Tarn, which has made boats for 40 years, has a staff of 300.                | 300
            What did Nils Dahl study?       | Before he was elected Nils Dahl, 41, studied law in Oslo.                   | law
            Which countries oppose the tax? | The tax is opposed by Norland, Sudmark and Westria, said Mr Holm.           | Norland, Sudmark and Westria
            """)
    void theWordsThatAnswerAreTheLikeliest(String question, String sentence, String answer) {
        Span words = read(question, sentence, "").words().orElseThrow();

        assertThat(words.of(sentence)).contains(answer).hasSizeLessThan(answer.length() + 10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Did Ada Holm resign?                | Ada Holm resigned on Monday.                    | Ada Holm has not resigned, her office said.
            Does the player have a screen?      | The player comes with a screen.                 | The player has no display.
            Will the ferry sail again?          | The ferry will sail again in May.               | The ferry will never sail again.
            Is Tarn selling its yard in Lindau? | Tarn is selling its yard in Lindau to a rival.  | Tarn has no plans to sell its yard in Lindau.
            """)
    void aDenialIsLessOfAYes(String question, String yes, String no) {
        assertThat(read(question, yes, "").affirms())
                .isGreaterThan(read(question, no, "").affirms());
    }

    @Test
    void sharesOfBeginningsAndEndsAddUpToOneAtMost() {
        List<Reading.Piece> pieces =
                read("When did the ferry sink?", "It went down on 3 March.", "").pieces();

        assertThat(pieces.stream().mapToDouble(Reading.Piece::begins).sum()).isBetween(0.5, 1 + 1e-6);
        assertThat(pieces.stream().mapToDouble(Reading.Piece::ends).sum()).isBetween(0.5, 1 + 1e-6);
    }

    @Test
    void theContextTellsOfWhomASentenceSpeaks() {
        String question = "How old is Nils Dahl?";
        String sentence = "He is 41 and has two children.";

        assertThat(score(question, sentence, "Minister Nils Dahl resigns"))
                .isGreaterThan(score(question, sentence, "Rain in the north"));
    }

    @Test
    void theTitleAndTheSentenceBeforeAreTheContext() {
        assertThat(new InContext("It sank.", "Ferry lost", "The ferry left Oslo.").context())
                .isEqualTo("Ferry lost . The ferry left Oslo.");
        assertThat(new InContext("It sank.", "Ferry lost", "").context()).isEqualTo("Ferry lost");
    }

    @Test
    void aScoreDoesNotDependOnTheSentencesAround() {
        InContext one = new InContext("The ferry sank on 3 March.", "Ferry lost", "");
        InContext other = new InContext("Nobody knows why.", "", "");

        List<Reading> together = CROSS_ENCODER.read("When did the ferry sink?", List.of(other, one, other));

        assertThat(together).hasSize(3);
        assertThat(together.get(1))
                .isEqualTo(CROSS_ENCODER
                        .read("When did the ferry sink?", List.of(one))
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
        // And these parts are read.
        assertThat(score(question + rest, sentence, "")).isNotEqualTo(score("Who owns it?" + rest, sentence, ""));
        assertThat(score(question, sentence + rest, "")).isNotEqualTo(score(question, "It is old." + rest, ""));
        assertThat(score(question, sentence, rest + " The ferry was old."))
                .isNotEqualTo(score(question, sentence, rest));
    }

    @Test
    void textsWithoutWordsAreRead() {
        assertThat(score("", "", "")).isFinite();
        assertThat(read("", "", "").words()).isEmpty();
    }

    @Test
    void whatIsAskedAfterItWasClosedIsRefused() {
        CrossEncoder closed = new CrossEncoder();
        List<InContext> sentences = List.of(new InContext("The ferry sank.", "", ""));
        closed.read("What sank?", sentences);

        closed.close();
        closed.close();

        assertThatIllegalStateException().isThrownBy(() -> closed.read("What sank?", sentences));
    }
}
