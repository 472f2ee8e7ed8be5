package dev.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.corpus.Corpus;
import dev.dateline.embedding.Reading;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import dev.dateline.question.QuestionReader;
import dev.dateline.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In each row the brackets hold the span that answers best. */
class AnswerSpansTest {

    private static final Names NO_NAMES = Names.learn(new Corpus(List.of(), List.of(), "no articles"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When did the ferry sink?                    | The ferry sank on [March 3, 1998] with all hands, the harbour master said on Tuesday.
            When did the ferry sink?                    | The ferry sank on [3 March].
            when was the library founded                | Founded in [1887], the library moved twice before 1950.
            When will the ministers meet?               | The ministers will meet on [Nov. 11-12], an aide said.
            When will the ministers meet?               | The ministers will meet [next week] in Oslo.
            What year did the mine close?               | The mine, opened in 1904, closed in [1986].
            What time does the match start?             | The match on 4 May starts at [3 p.m.].
            When did the glaciers retreat?              | The glaciers retreated [some 12,000 years ago].
            When is the vote?                           | RIGA, May 2 - The vote is on [June 9].
            """)
    void when(String question, String marked) {
        assertBest(question, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who conveyed the king's message?            | The government's special envoy, [Jean-Claude Marchand], conveyed the king's message on Wednesday.
            Who won the marathon?                       | [Aisha Bekele] won the marathon in Rotterdam ahead of Paul Kiprop.
            Who won the marathon?                       | The marathon was won by Ethiopian runner [Aisha Bekele], 24.
            Who designed the bridge?                    | The bridge, designed by [Otto Lindqvist], opened in Bergen.
            Who is the foreign minister of Norway?      | Norway's Foreign Minister [Ingrid Dahl] spoke in Geneva.
            who is the head of the committee            | "We are late," said [Maria Ruiz], the head of the committee.
            Who heads the observatory?                  | The observatory, headed by Dr. [Alan P. Weiss], is closed.
            Who wrote the novel?                        | Meanwhile [Hiroshi Tanaka] wrote the novel in Kyoto.
            Who did Olsen beat in the final?            | Olsen beat [Carla Mendes] in the final.
            Who coaches Olsen?                          | Olsen's coach, [Peter Brandt], was not in Oslo.
            Who resigned?                               | Turkish Prime Minister [Selim Kaya] resigned on Monday.
            which actor plays the detective             | The detective is played by actor [Tom Harding] in the BBC series.
            Who was arrested?                           | Police arrested [Viktor Orlov] in Warsaw.
            """)
    void who(String question, String marked) {
        assertBest(question, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Where will Petrov and Aydin meet?           | Petrov and Aydin, pictured in Moscow last year, will meet in [Sochi] on Monday.
            Where was Lindqvist born?                   | Lindqvist was born in [Trondheim, Norway], and studied in Berlin.
            Where was Lindqvist born?                   | Born in [Trondheim], Lindqvist grew up in Bergen, where he studied.
            Where was Lindqvist born?                   | Born in the village of [Hjelmeland], Lindqvist later moved to Oslo.
            Where is the company based?                 | The [Philadelphia]-based company sold its plant.
            Where did the plane crash?                  | The plane crashed near [Lake Inari], killing two.
            Where did the plane crash?                  | [KATHMANDU] (AFP) - The plane crashed on landing.
            In which country is the mine?               | The mine lies near Kolwezi in [Congo].
            What country won the cup?                   | [Uruguay] won the cup at home in Montevideo.
            Which city hosts the games?                 | The games will be hosted by [Barcelona], Spain's second city.
            Where is the headquarters of the bank?      | The bank, with headquarters in [Frankfurt], cut 200 jobs.
            Where will the device be tried out?         | Trials of the device start this month in the Indian state of [Andhra Pradesh].
            Where did Lindqvist take his degree?        | Lindqvist took a degree from the [Norrland Institute of Technology].
            """)
    void where(String question, String marked) {
        assertBest(question, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many people died in the crash?          | [Two people] were killed and 57 injured in the crash near Rosario.
            How many people were injured in the crash?  | Two people were killed and [57] injured in the crash near Rosario.
            How many people were hurt in the crash?     | The crash, killing two people and injuring [57], closed the line.
            How many were injured in the blast that killed nine? | Nine people were killed and [57] injured in the blast.
            How many officers were hurt?                | One policeman was killed, [dozens] of security personnel injured and protesters arrested.
            How many people died?                       | [Nine people] are now known to have died; 14 were hurt.
            How many people lost their lives in it?     | The crash injured 57 people; [two] died.
            How many people lost their homes?           | At least 18 people died and [4,800 people] were left homeless.
            How many people died on the ferry?          | The ferry carried 143 passengers, of whom [twelve] drowned.
            How many people has the militia arrested since May? | The militia has arrested [184 people] since the beginning of May, in 3 raids.
            How many people were killed in the flood?   | The flood of 1953 killed [1,836 people] and 30,000 animals.
            How many people were killed in the flood?   | [At least 12 villagers] were killed in the flood.
            How many people died in the war?            | The war, which has killed [nearly half a million people], is frozen.
            What is the population of the country?      | The country's population of [23 million] is growing.
            What is the population of the country?      | The war killed half a million people in a country with a population of [23 million].
            What was the death toll?                    | The quake injured 900 people, and the death toll rose to [41].
            How many seats does the hall have?          | The hall, built in 1967 for $3m, has [2,400 seats].
            How many seats did the Alliance win?        | The Alliance won [33] of the 65 seats in the assembly.
            How long did the match last?                | The match lasted [two hours and 51 minutes] and was interrupted twice.
            How much does the robot weigh?              | The robot weighs [190 milligrams], less than two grains of rice.
            How many stores does the chain have?        | The chain has [some 190 stores] and plans 30 more.
            how many goals did she score                | She scored [three goals] in the second half.
            How many songs are in the Kestrel box?      | The box has [68 unreleased Kestrel songs] and a book of 60 pages.
            How many passengers did the airline carry?  | The airline ordered 30 jets and carried [4 million].
            For how many years did Berg sign?           | Berg, 29, signed a [three-and-a-half year] contract with 2 clubs.
            How many ships were lost?                   | [Twenty-two ships] were lost in 2 days.
            how many days did the siege last            | The siege lasted [900 days].
            """)
    void howMany(String question, String marked) {
        assertBest(question, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How much did the bank pay for its rival?    | The bank paid [$1.13bn] for its rival, 12% more than in 2003.
            How much did the bank pay for its rival?    | The bank paid [£20 million] for its rival.
            How much was the fine?                      | The fine was [more than 5,000 euros].
            How big is the hard drive?                  | It has a 1.4GHz chip and an [80 gigabyte] hard drive.
            How much did profits rise?                  | Profits rose [12%] in 2004.
            What share of voters said no?               | Of 3,000 voters, [eight out of 10] said no.
            How far below the leaders are Telda?        | In May Telda are [12 places] below the leaders.
            What percentage of voters said no?          | Of 3,000 voters, [62.5 per cent] said no.
            How far is the camp from the border?        | The camp is [about 15 km] from the border.
            How tall is the tower?                      | The tower, finished in 1931, is [381 metres] tall.
            How fast does the train go?                 | The train goes at [350 km/h] for 200 miles.
            How often does the committee meet?          | The committee meets [twice a year] for 3 days.
            How often does the comet return?            | The comet returns [every 76 years].
            How long is the bridge?                     | The bridge is [7.8 km] long and cost $5bn.
            What annual saving does the minister expect? | The minister said closing 9 embassies would save [£6m a year].
            What is the airline's annual revenue?       | The airline, with annual revenue of [$4 billion], has 60 jets.
            """)
    void howMuch(String question, String marked) {
        assertBest(question, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How long did the trial last?                | The trial lasted [nine months].
            How long was the strike?                    | The strike of 1984 went on for [almost a year].
            how long has the war been raging            | The war has been raging [since March 2011].
            How long was he in prison?                  | He spent [27 years] in prison.
            How old is Elif Demir?                      | Elif Demir, [35], lives in Bursa.
            How old was the driver?                     | The driver, a [41]-year-old from Leeds, was unhurt.
            How old was Berg when he went blind?        | Mr Berg, who has 3 sons, has been blind from the age of [seven].
            How old is the winner?                      | The winner, a [twenty-one]-year-old, had 2 falls.
            How old was she when she died?              | She died in Nice at the age of [93].
            """)
    void howLongAndHowOld(String question, String marked) {
        assertBest(question, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Which company bought Telvia?                | In May [Nordcom Group] bought Telvia, its chief executive Jon Berg said.
            What film opened the festival?              | The festival opened with "[The Long Winter]" by Anna Kos.
            Which film won the prize?                   | [Winter Light], a film about a priest, won the prize.
            What sport does Demir play?                 | Demir, who took up [volleyball] at school, plays for Izmir.
            What nationality is the driver?             | The driver, a [Finnish] student, was unhurt.
            Which bank collapsed?                       | [Banco Central] collapsed after a run in Quito.
            What colour is the flag?                    | The flag is [green] with a star.
            What disease killed the bees?               | A disease called [nosemosis] killed the bees.
            Which team did Kovac join?                  | Kovac joined [Hajduk Split] from Milan.
            Which university did she attend?            | She attended the [University of Tartu].
            Which hospital was Berg taken to?           | Berg was taken from Vanguard Studios to [Haukeland Hospital].
            Which university did Berg go to?            | Berg, of Vanguard Studios, went to [Cambridge].
            """)
    void which(String question, String marked) {
        assertBest(question, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When did the ferry sink?     | The ferry sank with all hands.
            Who designed the bridge?     | The bridge was designed long ago.
            Who beat Olsen?              | Olsen was beaten.
            How many people were killed? | Several were killed.
            How many people were killed? | No one was killed, but eleven workers were hurt.
            How much did it cost?        | It cost them dear.
            How tall is Mathew Kos?      | Mathew Kos is 18.
            How often does Kos fly home? | The 25-year-old Kos flew home.
            What share of the vote did Kos get? | Kos, the third guest to leave, had odds of 40-1.
            Why did the ferry sink?      | The ferry sank on 3 March because of ice.
            Did the ferry sink?          | The ferry sank on 3 March.
            """)
    void findsNothingWhereNoWordsAreOfTheKind(String question, String sentence) {
        assertThat(AnswerSpans.best(read(question), sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "What did the owners call the ferry?, true",
        "What happened to the ferry?, false",
        "Tell me about the ferry, false"
    })
    void noFewWordsAnswerWhereAnAccountIsAskedFor(String question, boolean words) {
        String sentence = "The ferry was called Aurora.";
        Reading reading = new Reading(5, 0, List.of(new Reading.Piece(new Span(21, 27), .9, .9)));

        assertThat(AnswerSpans.best(read(question), sentence, List.of(), reading, any -> true)
                        .isPresent())
                .isEqualTo(words);
    }

    @Test
    void curlyQuotationMarksDoNotMoveSpans() {
        String sentence = "The festival’s first film was “The Long Winter” by Anna Kos.";

        assertThat(AnswerSpans.best(read("What film opened the festival?"), sentence))
                .hasValueSatisfying(
                        answer -> assertThat(answer.span().of(sentence)).isEqualTo("The Long Winter"));
    }

    @Test
    void aPlaceThatTheArticlesKnowIsOneWhateverStandsBeforeIt() {
        String sentence = "Kent is likely to be the site of the first network.";
        Mention kent = new Mention(new Span(0, 4), new Entity("Kent", Entity.Kind.PLACE, List.of()));

        assertThat(AnswerSpans.best(
                        read("Where will the first network be built?"), sentence, List.of(kent), null, any -> true))
                .hasValueSatisfying(
                        answer -> assertThat(answer.span().of(sentence)).isEqualTo("Kent"));
    }

    @Test
    void nobodyWhomTheQuestionMeansIsItsAnswer() {
        String sentence = "The Turkish president met Angela Hoffmann.";
        Question question = read("Who did Kaya meet?");
        Entity kaya = new Entity("Kaya", Entity.Kind.PERSON, List.of("Turkish president"));

        assertThat(AnswerSpans.best(question, sentence, List.of(new Mention(new Span(4, 21), kaya)), null, any -> true))
                .hasValueSatisfying(
                        answer -> assertThat(answer.span().of(sentence)).isEqualTo("Angela Hoffmann"));
    }

    @Test
    void whatTheArticlesKnowOfANameOutweighsItsForm() {
        String sentence = "Jordan met Lindqvist in Jordan Lake.";
        Entity person = new Entity("Jordan", Entity.Kind.PERSON, List.of());

        assertThat(AnswerSpans.best(
                        read("Who met Lindqvist?"),
                        sentence,
                        List.of(new Mention(new Span(0, 6), person)),
                        null,
                        any -> true))
                .hasValueSatisfying(answer -> assertThat(answer.span()).isEqualTo(new Span(0, 6)));
    }

    @Test
    void findsEveryWordOfTheKindInOrder() {
        String sentence = "On 3 May Anna Kos and Jon Berg flew from Oslo to Riga for $200.";

        assertThat(AnswerSpans.find(AnswerType.WHERE, null, sentence))
                .extracting(span -> span.of(sentence))
                .containsExactly("Oslo", "Riga");
        assertThat(AnswerSpans.find(AnswerType.HOW_MUCH, "money", sentence))
                .extracting(span -> span.of(sentence))
                .containsExactly("$200");
        assertThat(AnswerSpans.find(AnswerType.WHEN, null, sentence))
                .extracting(span -> span.of(sentence))
                .containsExactly("3 May");
    }

    private static void assertBest(String question, String marked) {
        String sentence = marked.replaceAll("[\\[\\]]", "");
        Span expected = new Span(marked.indexOf('['), marked.indexOf(']') - 1);

        assertThat(AnswerSpans.best(read(question), sentence))
                .hasValueSatisfying(
                        answer -> assertThat(answer.span().of(sentence)).isEqualTo(expected.of(sentence)));
    }

    private static Question read(String utterance) {
        return QuestionReader.read(utterance, NO_NAMES, LocalDate.of(2026, 11, 21));
    }
}
