package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.Answer;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be taken for an answer, over articles written for that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersOverTextsTest {

    private static final Map<String, String> ARTICLES = Map.of(
            "borsten.txt",
            """
            Borsten festival returns to the castle

            The Borsten festival comes back to the castle park on 20 August, its organisers said on Monday.
            Tickets for the Borsten festival go on sale on Friday. They will be sold on the internet only.
            """,
            "lindau.txt",
            """
            Lindau festival sells out in a day

            All 112,000 tickets for the Lindau festival were sold in 24 hours, the organisers said on Sunday.
            The festival on the island will last three days.
            """,
            "norgas.txt",
            """
            Norgas and Velta become one

            The gas company Norgas is taking over its rival Velta, both said on Tuesday.
            Yukonneft will stay a company of its own, the minister told reporters. Instead, the merged Norgas-Velta group
            will rank alongside Petrolia with 7% of the market. Ida Voss left Norgas in May, having been a special adviser
            to chief executive Jon Berg. Jon Berg said that he was sorry. "Ida Voss is the best," Jon Berg added.
            """,
            "pebble.txt",
            """
            Tarn Labs shows a smaller music player

            Tarn Labs unveiled the Pebble on Tuesday, a music player that uses memory chips rather than the disks of
            dearer players. The Pebble goes on sale in Norland, Sudmark and Westria in May.
            """,
            "court.txt",
            """
            Court hears Telda's case

            The shipyard Telda sued Petrolia in March over an unpaid tanker. A tanker of the Borsten line was seized by
            the port of Lindau in April. Petrolia rejected an offer of Telda in May. None of the ships that Petrolia had
            ordered were delivered.
            """,
            "ferry.txt",
            """
            Telda sells a ferry

            Telda sold the ferry Aurora in June, a spokesman said on Monday.
            """,
            "nosale.txt",
            """
            Ferry stays in Lindau

            Telda has not sold the ferry Aurora, its chief executive told a newspaper on Friday. The ferry will be repaired.
            """,
            "velora.txt",
            """
            Velora earns less

            Profits at Velora fell by a third in April, the shipping line said on Wednesday.
            Velora, which belongs to Petrolia, has not paid the port of Lindau so far. Velora owns twelve ships.
            Velora denies all charges against it. Sales of Velora may fall in May.
            """,
            "prize.txt",
            """
            Sudmark prize for a bridge

            Engineers must hand in their designs for the Sudmark prize by 14 March.
            The Norland medal was handed to a harbour pilot on 3 May 2011.
            """,
            "tarn.txt",
            """
            Nils Dahl to stand in Tarn

            Nils Dahl said on Monday that he will stand in Tarn at the next election.
            The Green Party won 31% of the vote in Tarn last year, with Nils Dahl among its candidates.
            """);

    @RegisterExtension
    private static final TextsDateline dateline = new TextsDateline(ARTICLES);

    @Test
    void aNameThatOnlySaysOfWhichKindItIsRefusesNoArticle() {
        assertThat(ask("Which Skagerrak company is Norgas taking over?").text())
                .contains("The nearest, “Norgas and Velta become one”");
        assertThat(ask("Which company is Skagerrak Holdings taking over?").text())
                .contains("none of them mentions Skagerrak Holdings");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many tickets were sold for the Lindau festival? | 112,000 tickets
            Which countries get the Pebble first?               | Norland, Sudmark and Westria
            What does the Pebble use instead of disks?          | memory chips
            Which company is Norgas taking over?                | Velta
            What did Norgas take over?                          | its rival Velta
            """)
    void fewWordsAnswer(String question, String words) {
        assertThat(ask(question).text()).startsWith(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many tickets were sold for the Borsten festival?       | 112,000 tickets
            Which company did Ida Voss join after she had left Norgas? | Jon Berg
            Will Yukonneft be part of the merged Norgas-Velta group?   | Yes
            Did Nils Dahl win Tarn?                                    | Yes
            Is Jon Berg leaving Norgas?                                | Yes
            Was Jon Berg the adviser of Ida Voss?                      | Yes
            Did Petrolia sue Telda?                                    | Yes
            Was Telda sued by Petrolia?                                | Yes
            Was Telda sued in March?                                   | Yes
            Did Petrolia reject an offer of Telda?                     | No
            Were the ships that Petrolia had ordered delivered?        | Yes
            Will the Pebble be dearer than other players?              | Yes
            Did sales of Velora rise in May?                           | No
            """)
    void whatIsTrueOfAnotherIsNoAnswer(String question, String wrong) {
        assertThat(ask(question).text()).doesNotStartWith(wrong).doesNotContain(wrong + ":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Was Ida Voss an adviser to Jon Berg?",
                "Did Telda sue Petrolia?",
                "tell me whether Telda sued Petrolia",
                "Was Petrolia sued by Telda?",
                "Was Petrolia sued?",
                "Does Velora own twelve ships?",
            })
    void whatIsToldOfTheSameIsAYes(String question) {
        assertThat(ask(question).text()).startsWith("Yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did Petrolia accept an offer of Telda?",
                "Did profits at Velora rise in April?",
                "Has Velora paid the port of Lindau?",
                "Does Velora admit the charges against it?",
            })
    void whatDeniesItIsANo(String question) {
        assertThat(ask(question).text()).startsWith("No");
    }

    @Test
    void articlesThatSayTheOppositeAreBothQuoted() {
        Answer answer = ask("Has Telda sold the ferry Aurora?");

        assertThat(answer.text())
                .startsWith("The articles differ:")
                .contains("Yes: “Telda sold the ferry Aurora in June")
                .contains("No: “Telda has not sold the ferry Aurora");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When did a harbour pilot receive the Norland medal in 2011? | 3 May 2011
            When did a harbour pilot receive the Norland medal in 2014? | none tells this event of the time asked for
            What is the last day for engineers to submit drawings for the 2026 Sudmark prize? | year not stated
            """)
    void aDateMustLieInTheTimeAskedForAndSaysWhatItLeavesOpen(String question, String says) {
        assertThat(ask(question).text()).contains(says);
    }

    private Answer ask(String question) {
        return Objects.requireNonNull(dateline).ask(question);
    }
}
