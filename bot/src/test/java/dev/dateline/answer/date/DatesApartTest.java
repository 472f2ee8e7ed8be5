package dev.dateline.answer.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows hold the event in brackets and the date in braces. */
class DatesApartTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # told as before or after
            The ferry [sailed] {on Monday} after its engine was mended.                  | false
            The ferry sailed {on Monday} after its engine was [mended].                  | true
            The firms {on Friday} dropped the plan, a year after [announcing] it.        | true
            After [finding] a leak the firm put the flight off, it said {on Monday}.     | true
            The rocket will not fly, its maker said {on Monday}, after lightning [hit] it. | true
            # at one time
            She was [arrested] when police raided her house {on Friday}.                 | false
            Police [raided] the house and arrested her {on Friday}.                      | false
            # another thing, told in a relative clause
            Cranes stood idle {on Thursday} at the port, where dockers [began] a strike. | true
            They [suspended] a strike that was to begin {on Saturday}.                   | true
            The [meeting], which was held {on Friday}, was short.                        | false
            The attack {on Monday}, which [killed] two, was the third.                   | false
            # another verb's
            She [left] the firm that she founded {in 1990}.                              | true
            The [summit] will open in a hall completed {in 2012}.                        | true
            The [summit] held {in 2012} was the first.                                   | false
            They [recovered] a painting that was stolen from a museum {in 1994}.         | true
            The trial, which had been due {on 15 May}, [opened] on 22 May.               | true
            The trial, which had been due on 15 May, [opened] {on 22 May}.               | false
            # what somebody is tried for
            A jury convicted Voss of armed [robbery] {yesterday}.                        | true
            The [robbery] was {on Monday}.                                               | false
            He was charged with the [murder] of Ida Voss {3 March 2001}.                 | false
            # no telling at all
            The house of [murdered] editor Ida Voss was sold {in 2012}.                  | true
            """)
    void aDateIsApartFromAnEventInAClauseOfAnotherTime(String marked, boolean apart) {
        String sentence = Marked.text(marked);

        assertThat(DatesApart.has(sentence, Marked.event(marked), Marked.date(marked)))
                .isEqualTo(apart);
    }
}
