package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.Answer;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever stands near an event is not who did it, or to whom it was done; and what one did says nothing of another. */
class WhoDoesWhatTest {

    @RegisterExtension
    private static final TextsDateline dateline = new TextsDateline(Map.of(
            "race.txt", """
                        Mayor of Port Arle wins third term

                        Published: 12 May 2019

                        Mayor Dora Falk has been re-elected in Port Arle, beating the builder Ricky Stroud by 1,900 votes.
                        Her campaign was run by Ida Moen, a former teacher.
                        """,
            "fraud.txt", """
                        Husband jailed over harbour fraud

                        Published: 14 May 2019

                        Dominic Sarne was jailed for six years on Monday over the harbour fraud.
                        His wife, Melanie Sarne, was cleared by the jury.
                        Harbour master Olaf Rist said a clerk had copied the keys.
                        Detectives in Havern arrested a locksmith, Peter Lund, last week.
                        """,
            "works.txt", """
                        Kettel to close its Brond line

                        Published: 20 May 2019

                        Kettel Works, led by Anna Brod, will close its Brond line and open a depot in Lindau.
                        Kettel was founded by Walter Strand in 1931. Its rival Norgas has never said who owns it.
                        The schools minister, Rolf Deen, opened the depot; sports minister Ada Linn was there. A fire at the
                        works started at noon. The group will have 212 ships. Its ferry Morna can sail at 40 knots.
                        """));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who won the race in Port Arle?          | Dora Falk:
            Who was arrested in Havern?             | Peter Lund:
            Who leads Kettel Works?                 | Anna Brod:
            Who is the schools minister?            | Rolf Deen:
            How many ships will the group have?     | 212 ships:
            How fast does the ferry Morna sail?     | 40 knots:
            Who founded Kettel?                     | Walter Strand:
            By whom was Kettel founded?             | Walter Strand:
            When was Kettel Works founded?          | 1931
            How long was Dominic Sarne jailed for?  | six years:
            """)
    void theOneWhoHasThePartThatIsAskedForAnswers(String question, String beginning) {
        assertThat(dateline.ask(question).text()).startsWith(beginning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who was cleared over the harbour fraud? | Olaf Rist:
            Who copied the keys?                    | Olaf Rist:
            Who arrested the locksmith?             | Peter Lund:
            Who is the sports minister?             | Rolf Deen:
            Who started the fire at the works?      | Kettel
            How many ships does the group have?     | 212 ships:
            """)
    void whoOnlyStandsNearDoesNotAnswer(String question, String wrong) {
        assertThat(dateline.ask(question).text()).doesNotStartWith(wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How long was Melanie Sarne jailed for?  | six years:
            When was Norgas founded?                | 1931
            """)
    void whatIsToldOfAnotherIsNoAnswer(String question, String wrong) {
        Answer answer = dateline.ask(question);

        assertThat(answer.text()).doesNotStartWith(wrong);
    }
}
