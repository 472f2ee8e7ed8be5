package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that tell the same thing otherwise are shown as differing, however alike they are else. */
class DifferingArticlesTest {

    private static final String STORY = """
                Bomb kills %s in Sarnia

                SARNIA, April 9, 2017 (AP)

                A bomb exploded in the Sarnia market on Saturday, killing %s people, police said.

                The suspect Nils Orr was arrested in %s, police chief Tove Ask said. The market is closed for
                %s.
                """;

    private static final String FERRY = """
            Ferry sinks off Tarn

            Published: 10 May 2019

            The ferry Morna sank off Tarn on Thursday in waves of five metres; two people drowned and 57 were injured.
            The ferry carried 143 passengers, harbour master Jens Kroll of Port Arle said.

            A survivor, Ada Linn, 38, was pulled from the sea by a trawler of 34 metres. The island of Tarn has 1,987 people.
            """;

    @RegisterExtension
    private static final TextsDateline dateline = new TextsDateline(Map.of(
            "one.txt",
            STORY.formatted("three", "three", "Lindau", "three days"),
            "copy.txt",
            STORY.formatted("three", "three", "Lindau", "three days"),
            "other.txt",
            STORY.formatted("seven", "seven", "Basel", "three weeks"),
            "ferry.txt",
            FERRY,
            "edited.txt",
            FERRY.replace("metres", "meters").replace("Ferry sinks off", "Ferry goes down near"),
            "early.txt",
            """
            Fire in Hemby

            Published: 3 June 2019

            A fire at the Hemby mill killed 12 people on Sunday, police said.
            """,
            "late.txt",
            """
            Hemby buries its dead

            Published: 9 June 2019

            Last Sunday's fire at the Hemby mill killed 19 people, police said.
            """,
            "survivor.txt",
            """
            Survivor of the Morna tells her story

            Published: 12 May 2019

            The teacher Ada Linn, 36, was pulled from the sea off Tarn when the ferry Morna went down. Harbour master Jens
            Kroll of Port Arle, who met her there, put the passengers aboard at 158; about 2,000 people live on Tarn, he said.
            """));

    @ParameterizedTest
    @CsvSource({
        "How many people did the bomb in Sarnia kill?, three people:, seven people:",
        "Where was Nils Orr arrested?, Lindau:, Basel:",
        "How long is the Sarnia market closed?, three days:, three weeks:",
    })
    void bothAreAnswered(String question, String one, String other) {
        assertThat(dateline.ask(question).text())
                .startsWith("The articles give more than one answer")
                .containsOnlyOnce(one)
                .containsOnlyOnce(other);
    }

    @ParameterizedTest
    @CsvSource({
        "How old is Ada Linn?, 38:, 36:",
        "How many passengers were aboard the ferry Morna?, 143 passengers:, 158:",
    })
    void whatAnotherSourceOfTheStoryMeasuresOtherwiseIsShownToo(String question, String one, String other) {
        assertThat(dateline.ask(question).text()).contains(one).contains(other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many people drowned when the Morna sank?   | two people:
            How many people were injured on the Morna?     | 57:
            How high were the waves when the Morna sank?   | five met
            """)
    void editedCopiesAreOneSource(String question, String words) {
        assertThat(dateline.ask(question))
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> assertThat(found.statements())
                                .first()
                                .satisfies(first -> assertThat(first.text()).startsWith(words))
                                .satisfies(
                                        first -> assertThat(first.citations()).hasSize(1)))
                .satisfies(answer -> assertThat(answer.text()).doesNotContain("more than one answer"));
    }

    @Test
    void theLatestCountComesFirst() {
        assertThat(dateline.ask("How many people did the fire at the Hemby mill kill?")
                        .text())
                .startsWith("The articles give more than one answer, the latest first:\n19 people:")
                .contains("12 people:");
    }

    @Test
    void aRoundedNumberIsNoOtherNumber() {
        assertThat(dateline.ask("How many people live on Tarn?").text()).doesNotContain("more than one answer");
    }

    @Test
    void whatTheyAgreeOnIsOneAnswer() {
        assertThat(dateline.ask("Who is the police chief of Sarnia?").text()).doesNotContain("more than one answer");
    }
}
