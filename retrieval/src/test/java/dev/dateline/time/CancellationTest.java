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
                "She pulled out of the race on Friday.",
                "The visit to Norland was called off.",
                "The summit in May was postponed.",
                "The launch has been shelved."
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
            The [visit], which was to have been this week, was called off.        | true
            The [hearing] had been set for June 14 but was put back.              | true
            The [merger] with Norgas of Tarn, which was called off, cost a lot.   | true
            Voss attended the [meeting] but was suspended.                        | false
            The vote was put off when a [leak] was found.                         | false
            The [crash] on the M6 meant thousands of drivers were delayed.        | false
            """)
    void isOfWhatIsCalledOffNotOfWhatElseASentenceTells(String marked, boolean of) {
        int begin = marked.indexOf('[');
        Span event = new Span(begin, marked.indexOf(']') - 1);

        assertThat(Cancellation.isOf(marked.replaceAll("[\\[\\]]", ""), event)).isEqualTo(of);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The visit was called off on [11 May].                                    | on
            The firms called off their merger in [June 2017].                        | on
            The vote was put off until [28 June].                                    | neither
            The vote, set for [12 June], was put off.                                | before
            The vote had been set for [12 June] but was put off when a leak was found. | before
            In [1997] a debate was called off.                                       | neither
            The bridge opened on [9 December] after it had been put off by floods.   | neither
            Voss met Hale on [12 June], hours after a dinner was called off.         | neither
            The minister came on [Monday] and the talks were postponed.              | neither
            The postponed match began on [Friday].                                   | neither
            """)
    void hasItsOwnDayAndTheOneThatWasPlanned(String marked, String which) {
        int begin = marked.indexOf('[');
        Span date = new Span(begin, marked.indexOf(']') - 1);
        String sentence = marked.replaceAll("[\\[\\]]", "");

        assertThat(Cancellation.isOn(sentence, date)).isEqualTo(which.equals("on"));
        assertThat(Cancellation.isBefore(sentence, date)).isEqualTo(which.equals("before"));
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
