package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question that names nothing goes on about what the conversation is about, unless only other articles speak of it. */
class ThreadTest {

    @RegisterExtension
    private static final TextsDateline dateline = new TextsDateline(Map.of(
            "landslide.txt",
            """
                        Landslide in Ostrow kills nine

                        A landslide destroyed a street in Ostrow on Monday, killing nine people, the mayor said.
                        Police arrested the quarry owner, Stefan Holt, on Tuesday. Holt, 61, denied that his quarry had caused
                        the landslide. His wife, Magda Holt, runs the quarry's office. A dog named Bruno found two survivors.
                        """,
            "robbery.txt",
            """
                        Two arrested after robbery at Kessel bank

                        Police in Kessel arrested two brothers, Ivo and Matej Lukac, after a robbery at the Harbour Bank on
                        Friday. A guard, Petra Sand, was shot in the arm. The robbers took 80,000 crowns.
                        """,
            "crash.txt",
            """
                        Four die as bus crashes near Velm

                        Four people died when a bus left the road near Velm on Saturday, the fire service said.
                        The driver, Jan Perle, was arrested. The bus was built in Lindau.
                        """,
            "lottery.txt",
            """
                        Nurse wins the Nordmark lottery

                        A nurse, Olga Wend, won the Nordmark lottery on Sunday. She said she would buy a boat.
                        """,
            "work.txt",
            """
                        More people out of work in Westria

                        The number of people out of work in Westria rose by 7,000 to 410,000 in May, or 9.3% of the workforce,
                        labour minister Rolf Deen said. In the east of the country the rate is 14.2%. A plan for the
                        young has helped, Deen told the meeting in Lindau. The firm that runs the plan employs 60 people.
                        """,
            "film.txt",
            """
                        Film workers want more

                        The workforce of the film industry is largely in Lindau, with 78% in the capital. About 5% of the
                        workforce are women. Some 2,000 people came to the meeting. The actress Mia Holm was injured when a
                        light fell on her. She employs 12 people.
                        """));

    @ParameterizedTest(name = "{0} … {1} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    When did the landslide in Ostrow happen? | how many people died?  | About Ostrow: how many people died?  | nine
                    When did the landslide in Ostrow happen? | who was arrested?      | About Ostrow: who was arrested?      | Stefan Holt
                    What happened at the Harbour Bank?       | who was shot?          | About the Harbour Bank: who was shot? | Petra Sand
                    When did the bus crash near Velm?      | who was arrested?      | About Velm: who was arrested?        | Jan Perle
                    When did the bus crash near Velm?      | where was it built?    | About Velm: where was the bus built?      | Lindau
                    When did the landslide in Ostrow happen? | who won the lottery?   | who won the lottery?                 | Olga Wend
                    """)
    void asksTheArticlesThatSpeakOfIt(String first, String then, String understood, String answer) {
        Reply reply = dateline.askInTurn(List.of(first, then));

        assertThat(reply.question().understood()).isEqualTo(understood);
        assertThat(reply.answer())
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found ->
                                assertThat(found.statements().getFirst().text()).contains(answer));
    }

    @ParameterizedTest(name = "{0} … {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    How many people are out of work in Westria? | what share of the workforce is that?     | 9.3%
                    How many people are out of work in Westria? | and in the east of the country?          | 14.2%
                    How many people are out of work in Westria? | who is the labour minister?              | Rolf Deen
                    How many people are out of work in Westria? | how many people does the firm employ?    | 60
                    How many people are out of work in Westria? | how many people does Mia Holm employ?    | 12
                    How many people are out of work in Westria? | which guard was shot by the robbers of a bank? | Petra Sand
                    """)
    void asksFirstTheArticleThatHasAnswered(String first, String then, String answer) {
        assertThat(dateline.askInTurn(List.of(first, then)).answer().text()).contains(answer);
    }

    @ParameterizedTest(name = "{0} … {1} not {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    How many people are out of work in Westria? | how many people came to the meeting? | 2,000
                    How many people are out of work in Westria? | was he injured?                      | Mia Holm
                    """)
    void asksNoOtherArticleWhatIsMeantOfThisOne(String first, String then, String elsewhere) {
        assertThat(dateline.askInTurn(List.of(first, then)).answer().text()).doesNotContain(elsewhere);
    }

    @ParameterizedTest(name = "{0} … {1} … {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    Who was arrested in Ostrow? | how old is he?  | Stefan Holt
                    Who was arrested in Ostrow? | how old is she? | she
                    """)
    void takesAManForNoWoman(String first, String then, String who) {
        assertThat(dateline.askInTurn(List.of(first, then)).question().understood())
                .contains(who);
    }

    @ParameterizedTest(name = "{0} … {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    back to the lottery, who won it?     | About the lottery: who won the lottery?
                    OK back to Velm: who was arrested?   | About Velm: who was arrested?
                    """)
    void goesBackToWhatIsNamed(String back, String understood) {
        assertThat(dateline.askInTurn(List.of("Who was arrested in Ostrow?", back))
                        .question()
                        .understood())
                .isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What were the Harbour Bank rules?          | who spoke of it? | the Harbour Bank rules
                    When did the new Nordmark rules come in?   | who broke it?    | the new Nordmark rules
                    """)
    void aNameBeforeANounIsNotWhatItMeans(String first, String then, String meant) {
        assertThat(dateline.askInTurn(List.of(first, then)).question().understood())
                .contains(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "About Kessel: who was arrested? | Lukac")
    void readsATopicBeforeTheFirstQuestionToo(String question, String answer) {
        assertThat(dateline.ask(question))
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found ->
                                assertThat(found.statements().getFirst().text()).contains(answer));
    }
}
