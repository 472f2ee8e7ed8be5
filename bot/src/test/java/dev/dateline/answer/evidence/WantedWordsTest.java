package dev.dateline.answer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.evidence.WantedWords.Word;
import dev.dateline.question.Action;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedWordsTest {

    private static final WantedWords SOLD_HATS = new WantedWords(
            List.of(new Word("sold", false, 2), new Word("hats", false, 6), new Word("staff", false, 4)),
            new Action("sell"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            penicillin | true  | 40000 | penicillin | no article has it
            penicillin | false | 40000 | ''         | an article has it
            penicillin | true  | 200   | ''         | a small folder lacks many common words
            G7         | true  | 40000 | ''         | a designation may be written in other ways
            """)
    void aWordIsUnheardOf(String text, boolean absent, int passages, String unheardOf, String because) {
        WantedWords words = new WantedWords(List.of(new Word(text, absent, Math.log(1 + passages))), null);

        assertThat(String.join(" ", words.unheardOf())).as(because).isEqualTo(unheardOf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The staff sells hats.         | 0 | in another form the verb is the same
            The staff sold a hat.         | 0 | all are there
            The staff at the sale of hats | 0 | what is done is told by a noun
            They sold everything.         | 6 | of two that are missing the rarer one counts
            """)
    void whatIsMissedMostIsTheRarestWordThatASentenceLacks(String sentence, double missed, String because) {
        assertThat(SOLD_HATS.mostMissed(sentence)).as(because).isEqualTo(missed);
    }

    @Test
    void aQuestionWithoutWordsMissesNone() {
        assertThat(new WantedWords(List.of(), null).mostMissed("Anything.")).isZero();
    }
}
