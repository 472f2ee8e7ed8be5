package dev.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CancellationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister has cancelled a visit to Oslo planned for Tuesday.",
                "The talks were called off after the bombing.",
                "King postpones trip to Ghana",
                "The concert, planned for May, was scrapped.",
                "She pulled out of the race on Friday."
            })
    void isToldByWhatIsNotToBe(String sentence) {
        assertThat(Cancellation.isToldIn(sentence)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The firms called off their planned [merger].                          | true
            The [visit] planned for Tuesday has been put back.                    | true
            The union suspended a two-day [walkout].                              | true
            The club cancelled training after its captain [died].                 | false
            The [merger] went ahead and a dinner was cancelled.                   | false
            The firms have not called off their [merger].                         | false
            """)
    void isOfWhatIsCalledOffNotOfWhatElseASentenceTells(String marked, boolean of) {
        int begin = marked.indexOf('[');
        Span event = new Span(begin, marked.indexOf(']') - 1);

        assertThat(Cancellation.isOf(marked.replaceAll("[\\[\\]]", ""), event)).isEqualTo(of);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister has not cancelled her visit.",
                "The talks could be called off.",
                "She asked whether the trip was postponed.",
                "The match will be abandoned if it rains.",
                "They met in Oslo on Tuesday."
            })
    void isNotToldByWhatMayBeOrIsDenied(String sentence) {
        assertThat(Cancellation.isToldIn(sentence)).isFalse();
    }
}
