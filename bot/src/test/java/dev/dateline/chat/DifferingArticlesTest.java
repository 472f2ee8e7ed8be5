package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

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

                The suspect Nils Orr was arrested in %s, police chief Tove Ask said. The market is closed.
                """;

    @RegisterExtension
    private static final TextsDateline dateline = new TextsDateline(Map.of(
            "one.txt", STORY.formatted("three", "three", "Lindau"),
            "copy.txt", STORY.formatted("three", "three", "Lindau"),
            "other.txt", STORY.formatted("seven", "seven", "Basel")));

    @ParameterizedTest
    @CsvSource({
        "How many people did the bomb in Sarnia kill?, three people:, seven people:",
        "Where was Nils Orr arrested?, Lindau:, Basel:",
    })
    void bothAreAnswered(String question, String one, String other) {
        assertThat(dateline.ask(question).text())
                .startsWith("The articles give more than one answer")
                .containsOnlyOnce(one)
                .containsOnlyOnce(other);
    }

    @Test
    void whatTheyAgreeOnIsOneAnswer() {
        assertThat(dateline.ask("Who is the police chief of Sarnia?").text()).doesNotContain("more than one answer");
    }
}
