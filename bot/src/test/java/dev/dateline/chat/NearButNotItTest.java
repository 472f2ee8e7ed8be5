package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that come near to a question and tell of something else: another day, the other end of it, what came to nothing. */
class NearButNotItTest {

    @RegisterExtension
    private static final TextsDateline dateline = new TextsDateline(Map.of(
            "storm.txt", """
                        Ferry sinks off Tarn in storm

                        PORT ARLE, Tarn, Sept 16, 2019 (Reuters) - The ferry Morna sank off the island of Tarn on Saturday,
                        drowning at least 32 people, the coast guard said.

                        The storm over Tarn began on Friday. Harbour master Lena Foss said the pier was damaged.
                        """,
            "toll.txt", """
                        Tarn ferry toll rises

                        PORT ARLE, Tarn, Sept 18, 2019 (Reuters) - Divers said on Wednesday that 47 people drowned when the
                        ferry Morna sank off Tarn.

                        Another Tarn ferry sank in 1988.
                        """,
            "visit.txt", """
                        Queen puts off trip to Lindau

                        OSLO, March 5, 2019 (AFP) - Queen Astrid has postponed a visit to Lindau planned for next Monday
                        because of a strike, the palace said.
                        """,
            "chief.txt", """
                        Council chief Lars Moss under fire

                        Published: 3 July 2019

                        The head of Brond council, Lars Moss, has apologised and said he will not resign.
                        """,
            "quits.txt", """
                        Brond council chief Lars Moss quits over bridge

                        Published: 20 July 2019

                        The leader of the council has stepped down over the bridge report. A woman from Havern was hurt.
                        """,
            "fraud.txt", """
                        Broker Vesely jailed for six years over fraud

                        Published: 9 May 2019

                        Anton Vesely, 44, of Havern, pleaded guilty to fraud. Vesely had bought six racehorses.

                        His wife, Klara Vesely, was cleared of money laundering last month. Vesely's brother Tomas wept.
                        """,
            "bid.txt", """
                        Kalmar turns to the courts

                        Published: 4 June 2019

                        Kalmar rejected a bid of 1.9bn crowns from Norgas. Kalmar said Norgas wanted it on the cheap.

                        Kalmar has sued its rival Ostra. Its chairman, Rolf Bye, left a meeting with a broken wrist. Kalmar's dockers last walked out in 1998
                        and stayed away nine days. In the last match of the Kalmar club Nils Roe kicked Jan Amdal.
                        """,
            "trade.txt", """
                        Velta sells more cars

                        Published: 8 April 2019

                        The carmaker Velta sold 2,300 cars in Finland last year. Its chairman comes from Sweden.

                        Snow closed roads on Sunday. Havern airport cancelled 140 flights. The road to Lindau was open.
                        """,
            "works.txt", """
                        Kettel Works turns one hundred

                        HAVERN, May 2, 2019 (AP) - Kettel Works, based in Brond, was founded in 1919 by Ida Kettel. It won
                        the Norland medal in 1994. The central bank of Tarn raised interest rates on Tuesday. The price
                        index of Tarn fell to 95.5 in February from 97.5 in January.
                        """));

    @Test
    void theDayOfADatelineIsNotTheDayOfTheEvent() {
        assertThat(dateline.ask("When did the ferry Morna sink?").text())
                .startsWith("Saturday 14 September 2019")
                .doesNotContain("PORT ARLE");
    }

    @Test
    void aRefusalToComeDoesNotDenyWhatAHeadlineTells() {
        assertThat(dateline.ask("Did Lars Moss resign?").text())
                .startsWith("Yes: “Brond council chief Lars Moss quits");
    }

    @Test
    void thePlaceSomebodyIsFromIsNotTheirName() {
        assertThat(dateline.ask("Who was hurt at the bridge?").text()).doesNotStartWith("Havern");
    }

    @Test
    void aReasonTellsWhatTheArticleLacksFromWhatItHasElsewhere() {
        assertThat(dateline.ask("How many houses did the storm over Tarn destroy?")
                        .text())
                .contains("doesn't mention “houses”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the other end of it, the other direction, another year
            When did the storm over Tarn end?               | “began”
            When did the central bank of Tarn cut rates?    | “raised”
            Which medal did Kettel Works win in 1995?       | another year
            What was the price index of Tarn in December?   | another month
            # the other part in it, and not who is asked for
            Who sued Kalmar?                                | not who
            Who broke Rolf Bye's wrist?                     | not who
            Who did Jan Amdal kick?                         | not who
            # another of its kind
            How many flights did Lindau airport cancel?     | don't say
            How many cars did Velta sell in Sweden?         | another country
            # a namesake's news
            How long was Klara Vesely jailed for?           | “Broker Vesely jailed
            How old is Tomas Vesely?                        | “Tomas Vesely”
            How many racehorses did Klara Vesely buy?       | of Anton Vesely
            """)
    void whatIsToldInsteadIsNoAnswerButItsReason(String question, String reason) {
        assertThat(dateline.ask(question))
                .isInstanceOfSatisfying(
                        Answer.NotFound.class,
                        answer -> assertThat(answer.text()).contains(reason));
    }

    @Test
    void whyItHappenedTheOtherWayRoundIsNoQuestionForTheArticles() {
        assertThat(dateline.ask("Why did Norgas reject Kalmar's bid?").text()).contains("tells this of others");
        assertThat(dateline.ask("Why did Kalmar reject the bid from Norgas?").text())
                .contains("on the cheap");
    }

    @Test
    void somebodyWhoIsOnlyNamedNearbyDidNotDoIt() {
        assertThat(dateline.ask("Who repaired the pier of Tarn?").text()).doesNotStartWith("Lena Foss");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How long was Anton Vesely jailed for?           | six years
            How long was Vesely jailed for?                 | six years
            How old is Anton Vesely?                        | 44
            How old is Sir Anton Vesely?                    | 44
            How many racehorses did Anton Vesely buy?       | six
            """)
    void aSurnameAloneIsWhomItsArticleNamesFirst(String question, String words) {
        assertThat(dateline.ask(question).text()).startsWith(words);
    }

    @Test
    void whatWasPlannedAndPutOffIsToldAsThat() {
        assertThat(dateline.ask("When did Queen Astrid visit Lindau?").text())
                .startsWith("No article reports that it happened. It was planned, and then called off or put off:")
                .contains("has postponed a visit to Lindau");
    }

    @Test
    void countsThatDifferStandBesideOneAnother() {
        assertThat(dateline.ask("How many people drowned when the ferry Morna sank?")
                        .text())
                .contains("more than one answer", "32 people: “", "47 people: “");
    }

    @Test
    void whoseNameTheFirmHasMayHaveFoundedIt() {
        assertThat(dateline.ask("Who founded Kettel Works?").text()).startsWith("Ida Kettel: “");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "thanks!", "???", "😀😀", "who are you?", "zzz zzz", "привет как дела"})
    void whatAsksNothingOfTheArticlesGetsNothing(String talk) {
        assertThat(dateline.ask(talk)).isInstanceOf(Answer.NotFound.class);
    }
}
