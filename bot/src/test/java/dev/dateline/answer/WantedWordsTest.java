package dev.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.WantedWords.Word;
import dev.dateline.corpus.Corpus;
import dev.dateline.embedding.Alignment;
import dev.dateline.names.Names;
import dev.dateline.question.Question;
import dev.dateline.question.QuestionReader;
import dev.dateline.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedWordsTest {

    private static final Question WHO_DISCOVERED = QuestionReader.read(
            "Who discovered penicillin?",
            Names.learn(new Corpus(List.of(), List.of(), "no articles")),
            LocalDate.of(2026, 11, 21));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | true  | 40000 | .60 | penicillin | no article has it, nothing near means it
            false | false | 40000 | .60 | ''         | an article has it
            true  | true  | 40000 | .60 | ''         | a name has its own check
            false | true  | 200   | .60 | ''         | a small folder lacks many common words
            false | true  | 40000 | .75 | ''         | a sentence has a word like it
            """)
    void aWordIsUnheardOf(boolean name, boolean absent, int passages, double cosine, String unheardOf, String because) {
        Word word = new Word(new Span(15, 25), name, absent, Math.log(1 + passages));

        List<String> found = new WantedWords(WHO_DISCOVERED, List.of(word))
                .unheardOf(List.of(new Alignment(.8, List.of(.5)), new Alignment(.8, List.of(cosine))));

        assertThat(String.join(" ", found)).as(because).isEqualTo(unheardOf);
    }
}
