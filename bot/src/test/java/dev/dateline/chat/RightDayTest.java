package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stories told over months: the day of an event is not that of the news about it, of a plan for it, or of its calling off. */
class RightDayTest {

    @RegisterExtension
    private static final TextsDateline dateline = new TextsDateline(Map.of(
            "trial.txt", """
                        Former mayor Garrick to face trial

                        Published: 17 June 2020

                        Former mayor Tom Garrick will go on trial this autumn. Judge Ann Marsh set Oct. 12 as the opening day
                        of the trial. He has been on bail since his arrest at his home on Dec. 3, 2018.
                        """,
            "verdict.txt", """
                        Ex-mayor Garrick jailed

                        ORVAL, March 12, 2021 (AFP) - Former mayor Tom Garrick was jailed on Friday for taking bribes.

                        Garrick, 62, showed no emotion. The jury convicted him on Tuesday of two counts of bribery.

                        The trial of Garrick had opened on January 18, owing to the illness of his lawyer.
                        """,
            "merger.txt", """
                        Halden and Merrit to merge

                        LINDAU, March 8, 2021 (Reuters) - Halden Ferries said on Monday it had agreed to merge with Merrit.
                        """,
            "off.txt", """
                        Halden and Merrit scrap their deal

                        LINDAU, Feb 4, 2022 (Reuters) - Halden and Merrit on Friday called off their planned merger, eleven
                        months after announcing it.
                        """,
            "rocket.txt", """
                        Launch of Orlan-2 put off again

                        Published: 6 July 2022

                        The rocket Orlan-2 will not fly before the autumn, its maker said on Wednesday, after lightning hit
                        the tower of Cape Tarn.
                        """,
            "strike.txt", """
                        Dockers of Brannic strike

                        Published: 18 May 2023

                        The fire at the gate of Brannic broke out at 9.40 p.m. and burnt until shortly before midnight on Monday.
                        The previous strike at Brannic, in 2008, lasted 17 days. Keith Lomas was dismissed as manager in January.
                        Output fell in 2009 and the owner, Petra Holm - born in Oslo in 1950 - was criticised. The crane at
                        Brannic sank in 1990 and its driver was jailed. Holm's company could win only its second prize, the
                        first since 1998.
                        """));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When was Tom Garrick arrested?            | Monday 3 December 2018
            When was Garrick found guilty?            | Tuesday 9 March 2021
            When was Tom Garrick jailed?              | Friday 12 March 2021
            When did the trial of Garrick open?       | Monday 18 January 2021
            When was Petra Holm born?                 | 1950, in Oslo (reported)
            When did the crane at Brannic sink?       | 1990
            When did Holm's company last win a prize? | 1998 (reported)
            """)
    void theDayIsThatOfTheClauseWithTheEvent(String question, String day) {
        assertThat(dateline.ask(question).text()).startsWith(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When did lightning hit the tower of Cape Tarn?   | Wednesday
            When did the strike at Brannic begin?            | 2008
            When was Keith Lomas appointed manager?          | January
            When was the driver of the crane jailed?         | 1990
            When was Petra Holm criticised?                  | 1950
            When did Halden and Merrit announce the merger?  | 4 February
            """)
    void noDayIsGivenWhereOnlyThatOfSomethingElseIsTold(String question, String notThis) {
        assertThat(dateline.ask(question))
                .isInstanceOfSatisfying(
                        Answer.NotFound.class,
                        answer -> assertThat(answer.text()).doesNotContain(notThis));
    }

    @Test
    void anHourWithoutADayIsOfNoDay() {
        assertThat(dateline.ask("When did the fire at Brannic break out?").text())
                .startsWith("9.40 p.m. (reported; day not stated)");
    }

    @Test
    void whatWasAgreedAndCalledOffHasNoDay() {
        assertThat(dateline.ask("When did Halden merge with Merrit?").text())
                .startsWith("No article reports that it happened. It was planned, and then called off or put off:")
                .contains("called off their planned merger")
                .doesNotContain("8 March 2021");
    }
}
