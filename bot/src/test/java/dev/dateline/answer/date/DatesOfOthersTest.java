package dev.dateline.answer.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.question.Action;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows hold the date in braces. */
class DatesOfOthersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            marry | When did he marry Edith Crane?   | His wife, Edith Crane, died {in 2006}.          | true
            found | When was Telda founded?          | Its founder retired {in 2006}.                  | true
            found | When was Telda founded?          | Ida Voss founded it {in 1990}.                  | false
            strike | When was the strike?            | The previous strike, {in 2008}, lasted a week.  | true
            begin | When did the strike begin?       | The previous strike, {in 2008}, lasted a week.  | true
            fly   | When was the first cargo flight?  | The first test flight was {in 1969}.            | true
            fly   | When was the first cargo flight?  | The first cargo flight was {in 1976}.           | false
            fly   | When was the first cargo flight?  | The first flight was {in 1969}.                 | false
            strike | When was the previous strike?   | The previous strike, {in 2008}, lasted a week.  | false
            """)
    void aDateIsOfNoTellingWhereOnlySomebodyOrAnEarlierOneIsNamed(
            String verb, String question, String marked, boolean none) {
        String sentence = Marked.text(marked);

        assertThat(DatesOfOthers.isOfNoTelling(sentence, new Action(verb), Marked.date(marked), question))
                .isEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Since when was he mayor?   | He was mayor from {2009} until 2017.  | false
            Since when was he mayor?   | He was mayor from 2009 until {2017}.  | true
            Until when was he mayor?   | He was mayor from {2009} until 2017.  | true
            Until when was he mayor?   | He was mayor from 2009 until {2017}.  | false
            Since when was he mayor?   | He became mayor in {2009}.            | false
            """)
    void ofABeginningAndAnEndTheOneIsMeantThatIsAskedFor(String question, String marked, boolean other) {
        assertThat(DatesOfOthers.has(Marked.text(marked), Marked.date(marked), question))
                .isEqualTo(other);
    }
}
