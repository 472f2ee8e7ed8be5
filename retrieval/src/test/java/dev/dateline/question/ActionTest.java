package dev.dateline.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            meet   | The envoys [met] twice before the [summit].
            meet   | [Talks] were held, and another [meeting] will follow.
            win    | Her [victory] surprised the favourites, who had [won] every year.
            begin  | The strike [started] in May.
            begin  | Since the [outbreak] nobody has left.
            die    | Two miners were [killed] and one [died] later.
            buy    | The [takeover] was the largest of the decade.
            found  | The club was [founded] in a pub by its later [founder].
            build  | [Construction] of the dam took a year.
            resign | The chairman has [quit].
            readmit | The country was [re-admitted] last year.
            locate | The [Philadelphia-based] maker of paints owns a newly-based one.
            meet   | Nothing was said about it.
            """)
    void isToldByFormsOfItsVerbAndByItsNouns(String lemma, String marked) {
        String sentence = marked.replaceAll("[\\[\\]]", "");

        assertThat(new Action(lemma).tellings(sentence))
                .extracting(span -> span.of(sentence))
                .containsExactlyElementsOf(marked(marked));
    }

    private static List<String> marked(String sentence) {
        return Pattern.compile("\\[(.*?)]")
                .matcher(sentence)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rise   | The shares [fell] by a tenth, then [dropped] again.
            fall   | Profits [rose] on Monday.
            deny   | She [admitted] it.
            rise   | The shares rose.
            finish | Nobody has begun.
            """)
    void isDeniedByVerbsThatTellItsOpposite(String lemma, String marked) {
        String sentence = marked.replaceAll("[\\[\\]]", "");

        assertThat(new Action(lemma).opposites(sentence))
                .extracting(span -> span.of(sentence))
                .containsExactlyElementsOf(marked(marked));
    }

    @Test
    void aVerbThatTheListLacksIsToldByItsOwnForms() {
        assertThat(new Action("overhaul").isToldIn("They were overhauling the engine."))
                .isTrue();
    }

    @Test
    void needsAVerb() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Action(" "));
    }
}
