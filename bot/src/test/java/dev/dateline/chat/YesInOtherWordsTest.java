package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence in other words than the question's is a yes or a no if it is read as one and nothing in it speaks against that. */
class YesInOtherWordsTest {

    @RegisterExtension
    private static final TextsDateline dateline =
            new TextsDateline(Map.of("bank.txt", """
                        Ostra keeps its rate

                        The Central Bank of Ostra has left its key interest rate unchanged at 2% for the ninth month in a row.
                        The country's unemployment figure dropped to its lowest level in four years in May. The number of
                        ferries rose again, and the biggest jump was in Tarn, where it doubled.
                        """, "film.txt", """
                        Ten nominations for The Lighthouse

                        The director of The Lighthouse, Mara Stein, has also received a Golden Lamp nomination in the best
                        director category. The film beat its own takings at the box office with the sales of its disc. The
                        Lighthouse will be formally released in Havern next spring.
                        """, "club.txt", """
                        Berg stays at Norgas United

                        Norgas United manager Ivar Berg has won a reprieve from the sack. Chairwoman Rita Sand said she had
                        never thought of another manager. Norgas United are going for their first cup since 1974 after two wins
                        in a row. The club declined to comment on reports that it had sold its ground.
                        """, "chip.txt", """
                        A new chip for telephones

                        The maker Telda said its chip would run many systems, but its engineers would not confirm whether the
                        Petrolia system had been tested on it. The chip is smaller than the one that Norgas makes.
                        """));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did Ostra's unemployment rate fall to a four-year low in May?",
                "Was the biggest jump in ferries in Tarn?",
            })
    void whatIsSurelyReadAsAYesIsOne(String question) {
        assertThat(dateline.ask(question).text()).startsWith("Yes:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Has Ivar Berg been sacked by Norgas United?", "Did Rita Sand think of another manager?"})
    void whatIsSurelyReadAsANoIsOne(String question) {
        assertThat(dateline.ask(question).text()).startsWith("No:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Has the Central Bank of Ostra changed its key interest rate?",
                "Was the biggest jump in ferries in Lindau?",
                "Has Mara Stein won the Golden Lamp for best director?",
                "Has The Lighthouse been formally released in Havern?",
                "Did The Lighthouse earn more at the box office than from its disc?",
                "Have Norgas United won their first cup since 1974?",
                "Has Norgas United sold its ground?",
                "Is the Norgas chip smaller than that of Telda?",
            })
    void whatIsToComeComparedTheOtherWayOrOfAnotherPlaceIsNoYes(String question) {
        assertThat(dateline.ask(question).text()).doesNotContain("Yes:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Was the Petrolia system tested on Telda's chip?", "Has Norgas United sold its ground?"})
    void whatNobodyWouldConfirmIsNoNo(String question) {
        assertThat(dateline.ask(question).text()).doesNotContain("No:");
    }
}
