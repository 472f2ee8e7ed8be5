package dev.dateline.answer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftSplitterTest {

    private static List<Draft> split(String reply) {
        List<Draft> drafts = new ArrayList<>();
        DraftSplitter splitter = new DraftSplitter(drafts::add);
        splitter.add(reply);
        splitter.end();
        return drafts;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOT FOUND                                           | ''
            The excerpts do not say who won.                    | ''
            Not found. It rained [2].                           | It rained.
            The excerpts do not give the exact time. Putin met Erdogan on 13 November [1]. | Putin met Erdogan on 13 November.
            Putin met Erdogan [1]. The articles don't say when. | Putin met Erdogan.
            The articles contained no mistakes [1].             | The articles contained no mistakes.
            """)
    void onlyTheSentenceThatSaysThatNothingIsFoundIsLeftOut(String reply, String kept) {
        assertThat(split(reply))
                .extracting(Draft::text)
                .containsExactlyElementsOf(kept.isEmpty() ? List.of() : List.of(kept));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Putin met Erdogan [3].           | 3
            Putin met Erdogan [3; 4].        | 3 4
            Putin met Erdogan [12345678901]. | ''
            """)
    void citesTheNumbersThatExcerptsCanHave(String reply, String numbers) {
        List<Integer> cited = numbers.isEmpty()
                ? List.of()
                : List.of(numbers.split(" ")).stream().map(Integer::valueOf).toList();

        assertThat(split(reply)).singleElement().extracting(Draft::numbers).isEqualTo(cited);
    }
}
