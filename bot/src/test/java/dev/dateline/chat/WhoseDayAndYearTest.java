package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.Answer;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day belongs to whoever the sentence tells of, and a year to the article that tells of it. */
class WhoseDayAndYearTest {

    @RegisterExtension
    private static final TextsDateline dateline = new TextsDateline(Map.of(
            "open.txt", """
                        Dahl beats Renn in Karvel open final

                        KARVEL, Norland, June 8, 2013 (Reuters) - Petra Dahl won the Karvel open on Saturday with a victory
                        over Mona Renn.

                        Renn had beaten Ida Strand in the semi-final. Dahl will meet the king on June 20.
                        """,
            "telda.txt", """
                        Telda makes new bid for Norgas

                        LINDAU, May 7, 2013 (Reuters) - Telda Group said it would make a second offer for its rival Norgas.

                        The cartel office blocked Telda's purchase of Brell Foods in 2004. House prices in Lindau fell 4.1%
                        in April, the steepest drop since 1991.
                        """,
            "mayor.txt", """
                        Mayor of Havern quits

                        HAVERN, March 5, 2014 (Reuters) - The mayor of Havern, Nils Orr, has resigned over a tunnel.

                        He had led the town since 2006. A plan of the tunnel was published in 2011.
                        """));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When did Mona Renn win the Karvel open?",
                "When did Telda buy Brell Foods?",
                "Who won the Karvel open in 2010?",
            })
    void theDayOrYearOfSomethingElseIsNoAnswer(String question) {
        assertThat(dateline.ask(question)).isInstanceOf(Answer.NotFound.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When did Petra Dahl win the Karvel open?                 | Saturday 8 June 2013
            When will Petra Dahl meet the king?                      | Thursday 20 June 2013 (planned
            Who won the Karvel open in 2013?                         | Petra Dahl
            When did Nils Orr resign?                                | Wednesday 5 March 2014 at the latest (reported; the day is not stated
            How much did house prices in Lindau fall in April 2013?  | 4.1%
            """)
    void thatOfTheVeryThingIs(String question, String says) {
        assertThat(dateline.ask(question).text()).startsWith(says);
    }
}
