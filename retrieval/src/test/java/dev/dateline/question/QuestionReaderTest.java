package dev.dateline.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.corpus.Corpus;
import dev.dateline.names.Names;
import dev.dateline.time.DateInterval;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything is asked on Saturday 21 November 2026, of a folder without articles. */
class QuestionReaderTest {

    private static final Names NO_NAMES = Names.learn(new Corpus(List.of(), List.of(), "no articles"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            WHEN     | -          | When did Putin meet Erdogan?
            WHEN     | -          | when did putin meet erdogan
            WHEN     | -          | wen did putin meet erdogan
            WHEN     | -          | hi, can you tell me when the talks begin?
            WHEN     | -          | since when has the port been closed
            WHEN     | -          | how long ago did the strike begin?
            WHEN     | -          | remind me when the vote is
            WHEN     | -          | According to the Kremlin, when will Putin meet Erdogan?
            WHEN     | year       | In which year did the treaty lapse?
            WHEN     | year       | what year was the stadium built
            WHEN     | time       | What time does the match start?
            WHEN     | day        | on what day does the summit open
            WHEN     | date       | Putin Erdogan meeting date
            WHERE    | -          | Where will Putin and Erdogan meet?
            WHERE    | -          | were did they meet
            WHERE    | -          | could you please tell me where the ship sank?
            WHERE    | city       | In which city was the treaty signed?
            WHERE    | country    | what country does the striker play for
            WHERE    | city       | What is the largest city in Anatolia?
            WHERE    | capital    | name the capital of Kazakhstan
            WHERE    | country    | list the countries that restored relations with Syria
            WHO      | -          | Who conveyed Macron's message to Russia?
            WHO      | -          | who won the race
            WHO      | -          | By whom was the bridge designed?
            WHO      | -          | whose plan was rejected?
            WHO      | -          | do you know who leads the committee?
            WHO      | -          | Does anyone remember who won the race?
            WHO      | -          | In 2004, who won the race?
            WHO      | -          | When the talks failed, who resigned?
            WHO      | -          | After the talks, which lasted for days, who resigned?
            HOW_MANY | people     | In Tarn, where the fire broke out, how many people died?
            WHEN     | -          | When, according to Peskov, will Putin meet Erdogan?
            WHEN     | -          | When, if ever, did they meet?
            YES_NO   | -          | Does anyone who won the race live in Oslo?
            YES_NO   | -          | let me know if Putin met Erdogan
            YES_NO   | -          | I'm not sure whether the ceasefire has collapsed
            WHO      | president  | Who's the Turkish president?
            WHO      | mayor      | who is the mayor of izmir
            WHO      | director   | What is the name of the museum's director?
            WHO      | spokesman  | please name the spokesman of the ministry
            WHO      | actor      | which actor plays the detective
            WHO      | star       | Which pop star won the award?
            WHO      | president  | president of Kazakhstan
            HOW_MANY | people     | How many people has HTS arrested since September?
            HOW_MANY | store      | how many Marks and Spencer stores are there
            HOW_MANY | life       | How many lives were lost in the flood?
            HOW_MANY | game       | how many consecutive home games did the club win
            HOW_MANY | population | what's the population of Idlib
            HOW_MANY | policeman  | How many policemen were hurt?
            HOW_MANY | specimen   | How many specimen does it have?
            HOW_MANY | number     | number of people arrested in Idlib
            HOW_MUCH | money      | How much did the bank pay for its rival?
            HOW_MUCH | oil        | how much oil does the field produce
            HOW_MUCH | percentage | What percentage of shares did he sell?
            HOW_MUCH | revenue    | What is the airline's annual revenue?
            HOW_MUCH | distance   | How far is Homs from Damascus?
            HOW_MUCH | height     | how tall is the tower
            HOW_LONG | -          | How much longer will he be out?
            HOW      | -          | How deep in debt is the airline?
            WHO      | -          | What was the name of the 16-year-old he hit?
            HOW_MUCH | speed      | How fast does the train go?
            HOW_MUCH | frequency  | How often does the committee meet?
            HOW_MUCH | size       | how big is the deficit
            HOW_MUCH | length     | How long is the bridge?
            HOW_LONG | -          | How long did the trial last?
            HOW_LONG | -          | how long has the war been raging
            HOW_LONG | -          | In what time did Nils Dahl win the race?
            HOW_OLD  | -          | How old is the prime minister?
            HOW_OLD  | age        | At what age did she retire?
            WHICH    | company    | Which company bought Mannesmann?
            WHICH    | film       | what film opened the festival
            WHICH    | building   | What is the tallest building in Tallinn?
            WHICH    | river      | What is the name of the river that burst its banks?
            WHAT     | animal     | What kind of animal is an okapi?
            WHAT     | -          | What happened in Danang?
            WHAT     | -          | what did Peskov say about Syria
            WHAT     | -          | tell me about Idlib
            WHAT     | -          | Who is Ibrahim Kalin?
            WHAT     | -          | who is ibrahim kalin
            WHAT     | -          | What's APEC?
            WHY      | -          | Why did Italy send an ambassador to Syria?
            WHY      | -          | how come the vote was delayed
            HOW      | -          | How did the fire start?
            YES_NO   | -          | Did Putin meet Erdogan?
            YES_NO   | -          | has the ceasefire collapsed
            YES_NO   | -          | Putin met Erdogan?
            YES_NO   | -          | please tell me if Putin met Erdogan
            YES_NO   | -          | I wonder whether the ceasefire has collapsed
            YES_NO   | -          | In 2017, did Putin meet Erdogan?
            """)
    void readsWhatIsAskedFor(AnswerType type, String focus, String utterance) {
        Question question = read(utterance);

        assertThat(question.type()).isEqualTo(type);
        assertThat(question.focus()).isEqualTo(focus);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            meet    | putin meet erdogan            | when did putin meet erdogan
            meet    | leaders meet                  | Where will the leaders meet?
            convey  | conveyed Macron message Russia | Who conveyed Macron's message to Russia?
            arrest  | people HTS arrested September | How many people has HTS arrested since September?
            last    | murder trial last             | How long did the murder trial last?
            win     | star won award                   | Which star won the award?
            stop    | stop writing novels           | At what age did she stop writing novels?
            meet    | Putin Erdogan meeting         | Putin Erdogan meeting date
            meet    | APEC summit Vietnam           | When is the APEC summit in Vietnam?
            -       | tower                         | how tall is the tower
            sue     | Norgas sue Telda talks failed | If the talks failed, did Norgas sue Telda?
            go      | Erdogan going Sochi           | Is Erdogan going to Sochi?
            stay    | Erdogan stay                  | Is Erdogan going to stay?
            open    | bridge opened March           | Was the bridge opened in March?
            enter   | visitor refuses searched enter building | Will a visitor who refuses to be searched enter the building?
            arrest  | man robbed bank arrested      | Was the man who robbed the bank arrested?
            -       | woman found ring nurse        | Is the woman who found the ring a nurse?
            -       | gun found Oslo murder weapon  | Was the gun found in Oslo the murder weapon?
            lead    | lead singer Telda             | Who is the lead singer / musician in Telda?
            kick    | Dwayne Peel kick              | Who did Dwayne Peel kick?
            win     | Ireland last win title        | When did Ireland last win the title?
            resign  | minister step                 | Did the minister step down?
            stay    | airport stay open             | Did the airport stay open?
            find    | painting found                | Was the painting found?
            found   | Berg found club               | When did Berg found the club?
            convict | Berg found guilty             | When was Berg found guilty?
            strike  | strike take place             | When did the strike take place?
            begin   | strike port begin             | When did the strike at the port begin?
            meet    | yearly meeting held           | When was the yearly meeting held?
            fly     | flight scheduled              | When was the flight scheduled?
            shrink  | economy shrink 2004           | Did the economy shrink in 2004?
            appoint | Berg appointed manager        | When was Berg appointed manager?
            pause   | customers pause programmes    | Can customers pause their programmes?
            update  | lock updated thieves way | Can the lock be updated if thieves find a way?
            slip    | Thai currency slip            | Did the Thai currency slip?
            coach   | triple jumper coach           | Who is the triple jumper's coach?
            inform  | police inform owners          | Did the police inform the owners?
            -       | information office            | Where is the information office?
            """)
    void keepsTheWordsThatAnAnswerShouldShare(String action, String terms, String utterance) {
        Question question = read(utterance);

        assertThat(question.action()).isEqualTo(action == null ? null : new Action(action));

        assertThat(question.terms()).containsExactly(terms.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown                  | When did Putin meet Erdogan?
            2017-11-01 to 2017-11-30 | What happened in Danang in November 2017?
            2025-01-01 to 2025-12-31 | who won the cup last year
            until 2017-12-31         | Which treaties were signed before 2018?
            from 2017-01-01          | How many ships have sunk since 2017?
            unknown                  | How many people has HTS arrested since September?
            unknown                  | What did the court decide on Monday?
            unknown                  | Which shops stay shut at Christmas and New Year?
            2025-12-25               | Which shops stayed shut last Christmas?
            2015-01-01 to 2017-12-31 | Which ships sank between 2015 and 2017?
            2015-01-01 to 2017-12-31 | Which ships sank from 2015 to 2017?
            2015-01-01 to 2017-12-31 | Which ships sank 2015–2017?
            2015-01-01 to 2017-12-31 | Which ships sank in 2015-2017?
            2017-03-01 to 2017-05-31 | Which ships sank from March 2017 until May 2017?
            2016-01-01 to 2017-12-31 | Which ships sank in 2016 or 2017?
            2016-01-01 to 2017-12-31 | Which ships sank in 2017 or in 2016?
            until 2015-12-31         | Which ships sank before 2016 or 2017?
            2017-05-03               | Which ships sank in 2017 on May 3, 2017?
            unknown                  | Which festivals were held in the summer?
            unknown                  | What did the firm earn in the third quarter?
            unknown                  | What did the firm earn in the first half?
            unknown                  | Which shops stay shut on Thanksgiving?
            unknown                  | Who spoke on Independence Day?
            2026-11-26               | Which shops stay shut next Thanksgiving?
            2026-06-01 to 2026-08-31 | Which festivals were held this summer?
            2026-11-20               | Who spoke yesterday?
            """)
    void restrictsTheTimeOnlyWhereTheQuestionSaysTheYear(String days, String utterance) {
        assertThat(read(utterance).time()).hasToString(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | Who is Ibrahim Kalin?
            true  | what is apec
            true  | tell me about Idlib
            false | Who is the mayor of Izmir?
            false | What is the capital of Norway?
            false | What did Peskov say?
            """)
    void tellsADefinitionFromAnEvent(boolean definition, String utterance) {
        assertThat(read(utterance).asksForDefinition()).isEqualTo(definition);
    }

    @Test
    void namesThatNoArticleHasAreNamesStill() {
        Question question = read("Did Olga Ivanova visit Uzhhorod?");

        assertThat(question.names())
                .extracting(mention -> mention.span().of(question.standalone()))
                .containsExactly("Olga Ivanova", "Uzhhorod");
    }

    @ParameterizedTest
    @CsvSource({"''", "?", "'   '", "🙂", "who", "how many", "what is", "did", "the", "tell me about"})
    void anythingCanBeTyped(String utterance) {
        assertThat(read(utterance).time()).isEqualTo(DateInterval.UNKNOWN);
    }

    private static Question read(String utterance) {
        return QuestionReader.read(utterance, NO_NAMES, LocalDate.of(2026, 11, 21));
    }
}
