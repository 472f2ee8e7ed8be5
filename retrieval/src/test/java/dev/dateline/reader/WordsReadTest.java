package dev.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.corpus.Corpus;
import dev.dateline.embedding.Reading;
import dev.dateline.embedding.Reading.Piece;
import dev.dateline.names.Names;
import dev.dateline.question.QuestionReader;
import dev.dateline.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers where a reading of question and sentence together points at words. */
class WordsReadTest {

    private static final Names NO_NAMES = Names.learn(new Corpus(List.of(), List.of(), "no articles"));
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final double SURELY = .95;

    /** The words that answer, as they stand in the sentence; {@code read} are those that the reading points at. */
    private static Optional<String> best(String question, String sentence, String read, double surely) {
        Span words = new Span(sentence.indexOf(read), sentence.indexOf(read) + read.length());
        List<Span> spans = WORD.matcher(sentence)
                .results()
                .map((MatchResult match) -> new Span(match.start(), match.end()))
                .toList();
        double rest = (1 - surely) / spans.size();
        Reading reading = new Reading(
                1,
                0,
                spans.stream()
                        .map(span -> new Piece(
                                span,
                                span.start() == words.start() ? surely : rest,
                                span.end() == words.end() ? surely : rest))
                        .toList());
        return AnswerSpans.best(
                        QuestionReader.read(question, NO_NAMES, LocalDate.of(2026, 11, 21)),
                        sentence,
                        List.of(),
                        reading,
                        any -> true)
                .map(answer -> answer.span().of(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When did the mine reopen?        | The mine closed in 1986, reopened in 1991 and closed again in 1999. | 1999
            Who beat Olsen?                  | Carla Mendes saw Ada Kos beat Olsen.                                | Carla Mendes
            Where is the ferry now?          | The ferry left Oslo for Bergen by way of Stavanger.                 | Stavanger
            How many passengers were saved?  | Of 300 passengers and 40 cars, 212 passengers and 3 cars were saved. | 300
            """)
    void itDecidesBetweenWordsOfTheKindThatIsAskedFor(String question, String sentence, String read) {
        assertThat(best(question, sentence, read, SURELY))
                .hasValueSatisfying(words -> assertThat(words).contains(read));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Which countries oppose the tax? | The tax is opposed by Norland, Sudmark and Westria. | Norland, Sudmark and Westria
            Who runs the ferry?             | The ferry is run by the brother of its founder.     | the brother of its founder
            Where is the wreck?             | The wreck lies two miles off the lighthouse.        | two miles off the lighthouse
            What is the ferry called?       | The ferry, the Sea Queen, carried 300 passengers.   | Sea Queen
            """)
    void itFindsWordsWhoseFormSaysNothing(String question, String sentence, String read) {
        assertThat(best(question, sentence, read, SURELY)).contains(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many people work at the yard? | The yard has boats, staff and a pier.           | boats, staff
            When did the ferry sink?          | The ferry sank after the pilot had left.        | after the pilot had left
            How much did the pier cost?       | The pier cost more than anybody had thought.    | more than anybody
            Why did the ferry sink?           | The ferry sank because it was too old.          | it was too old
            """)
    void numbersAndDatesAreKnownByTheirFormAndReasonsAreSentences(String question, String sentence, String read) {
        assertThat(best(question, sentence, read, SURELY)).isEmpty();
    }

    @Test
    void aNumberIsNobody() {
        assertThat(best("Who bought the suits?", "Four suits were sold at an auction.", "Four", SURELY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Where was Lindqvist born?    | Lindqvist, born April 27, 1822, in a home in Hjelmeland.  | April 27, 1822 | Hjelmeland
            Where is the highest point?  | The highest point, at 8,100ft, is in Lom.                 | 8,100ft        | Lom
            """)
    void neitherADateNorAHeightIsAPlace(String question, String sentence, String read, String place) {
        assertThat(best(question, sentence, read, SURELY)).contains(place);
    }

    @Test
    void whatIsAskedForWithWhatIsAnsweredBySureWordsOnly() {
        assertThat(best("What is the ferry called?", "The ferry, the Sea Queen, carried 300 people.", "Sea Queen", .5))
                .isEmpty();
    }

    @Test
    void wordsOfTheQuestionAreNoAnswerHoweverSurelyRead() {
        assertThat(best("Who runs the Sea Queen?", "The Sea Queen carried 300 people.", "Sea Queen", SURELY))
                .isEmpty();
    }

    @Test
    void partsOfWordsAreMadeWhole() {
        String sentence = "The ferry is the Westqueen of Oslo.";
        Reading reading =
                new Reading(1, 0, List.of(new Piece(new Span(17, 21), 1, 1), new Piece(new Span(21, 26), 0, 0)));

        assertThat(AnswerSpans.best(
                        QuestionReader.read("What is the ferry called?", NO_NAMES, LocalDate.of(2026, 11, 21)),
                        sentence,
                        List.of(),
                        reading,
                        any -> true))
                .hasValueSatisfying(
                        answer -> assertThat(answer.span().of(sentence)).isEqualTo("Westqueen"));
    }
}
