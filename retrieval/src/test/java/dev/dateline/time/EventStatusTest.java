package dev.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In each row the brackets hold the word of the event; articles are of Tuesday 21 November 2017. */
class EventStatusTest {

    private static final DateInterval PUBLISHED = DateInterval.on(LocalDate.of(2017, 11, 21));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REPORTED | The president [met] his guest in Sochi on Monday.
            REPORTED | The president, who [met] his guest on Monday, will travel to Tehran.
            PLANNED  | The president, who met his guest on Monday, will [travel] to Tehran on Wednesday.
            REPORTED | The two leaders held [talks] on Monday.
            REPORTED | The minister told reporters during a [visit] to Ankara on Monday.
            REPORTED | He spoke of peace after his Monday [meeting] with the envoy.
            PLANNED  | The president will [meet] his guest on Wednesday.
            PLANNED  | They'll [meet] on Wednesday.
            PLANNED  | Their guest came ahead of a trilateral [summit] on Wednesday in Sochi.
            PLANNED  | The leaders are to [meet] tomorrow on the sidelines of an upcoming summit.
            PLANNED  | The party is ready to [hold] a congress next week.
            PLANNED  | They discussed the [talks] scheduled for Wednesday.
            PLANNED  | The treaty is expected to be [signed] on Wednesday.
            PLANNED  | The ministers [meet] on Wednesday to sign it.
            PLANNED  | The album [comes] out on 6 December.
            REPORTED | She broke the record [set] by her rival on Monday.
            UNCLEAR  | He was scheduled to [meet] the envoy on 20 November.
            UNCLEAR  | The president did not [meet] his guest on Monday.
            UNCLEAR  | The [meeting] on Monday was cancelled.
            UNCLEAR  | She flew there to [meet] the envoy on Monday.
            UNCLEAR  | He [met] the envoy, his office said of Wednesday 29 November.
            """)
    void aDatedEventIsReportedOrPlannedWhereItsWordsAndItsDateAgree(EventStatus expected, String marked) {
        List<TimeExpression> dates = TimeExpressions.find(sentence(marked), PUBLISHED);

        assertThat(statusOf(marked, dates.isEmpty() ? null : dates.getLast(), PUBLISHED))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REPORTED | The two leaders [met] in Sochi.
            REPORTED | The envoy, whose son was hurt, [said] she wanted to see peace.
            REPORTED | The striker, who has scored twice since [joining] from Porto, will have an operation.
            UNCLEAR  | In a [speech] of an hour, he said taxes would fall.
            REPORTED | The runner, who [won] the race, was cheered.
            UNCLEAR  | The runner won't [race] again.
            REPORTED | The two leaders have [met] before.
            REPORTED | Nine people are now known to have [died] in the fire.
            UNCLEAR  | Nine people are believed to have [died] in the fire.
            PLANNED  | They hope to have [finished] the bridge by then.
            PLANNED  | The two leaders may [discuss] the war.
            PLANNED  | The two leaders could [meet] in Danang if their timetables allow it.
            PLANNED  | Work is under way to arrange a [meeting] of the leaders.
            PLANNED  | The leaders agreed to [meet] again.
            PLANNED  | The summit to be [held] in Sochi is their third.
            PLANNED  | The two will be formally [sentenced] then.
            REPORTED | The two have been formally [sentenced].
            UNCLEAR  | The [meeting] of the leaders.
            UNCLEAR  | The leaders refused to [meet].
            UNCLEAR  | The leaders never [met].
            UNCLEAR  | They have neither [met] nor spoken.
            UNCLEAR  | The leaders did not later [meet].
            REPORTED | The two not only [met] but talked.
            PLANNED  | The board recommended that the permit be [suspended].
            UNCLEAR  | The [opening] of the bridge was delayed.
            """)
    void withoutADateTheWordsDecide(EventStatus expected, String marked) {
        assertThat(statusOf(marked, null, DateInterval.UNKNOWN)).isEqualTo(expected);
    }

    @Test
    void aDateOfWhichTheYearIsNotKnownLeavesTheWordsToDecide() {
        TimeExpression when =
                TimeExpressions.find("on 27 October", DateInterval.UNKNOWN).getFirst();

        assertThat(statusOf("The leaders will [meet] on 27 October.", when, DateInterval.UNKNOWN))
                .isEqualTo(EventStatus.PLANNED);
    }

    @Test
    void aDayToComeThatIsTheEventsOwnMakesItPlanned() {
        String sentence = "Judge Marsh set Oct. 12 as the opening day.";
        DateInterval published = DateInterval.on(LocalDate.of(2020, 6, 17));
        TimeExpression day = TimeExpressions.find(sentence, published).getFirst();
        int event = sentence.indexOf("opening");

        assertThat(EventStatus.ofDated(sentence, new Span(event, event + 7), day, published))
                .isEqualTo(EventStatus.PLANNED);
    }

    @Test
    void aDateWithinTheDaysOfPublicationLeavesTheWordsToDecide() {
        DateInterval published = DateInterval.of(LocalDate.of(2017, 11, 20), LocalDate.of(2017, 11, 24));
        TimeExpression when =
                TimeExpressions.find("on 22 November 2017", published).getFirst();

        assertThat(statusOf("The leaders will [meet] on 22 November 2017.", when, published))
                .isEqualTo(EventStatus.PLANNED);
    }

    @Test
    void anEventNeedsAWord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventStatus.of("They met.", new Span(4, 5), null, PUBLISHED))
                .withMessageContaining("They met.");
    }

    private static EventStatus statusOf(String marked, @Nullable TimeExpression when, DateInterval published) {
        Span event = new Span(marked.indexOf('['), marked.indexOf(']') - 1);
        return EventStatus.of(sentence(marked), event, when, published);
    }

    private static String sentence(String marked) {
        return marked.replace("[", "").replace("]", "");
    }
}
