package dev.dateline.answer.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.DatedEvent;
import dev.dateline.answer.Statement;
import dev.dateline.citation.Citation;
import dev.dateline.corpus.PublicationDate;
import dev.dateline.text.CodePointRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedDatesTest {

    @Test
    void aDateInTheDigitsOfAnotherIsNotStated() {
        String quote = "It opened on 1 May 2017 and closed on 21 May 2017.";
        Citation citation = new Citation(
                1,
                "a.txt",
                "",
                new CodePointRange(0, quote.length()),
                1,
                quote,
                "",
                PublicationDate.UNKNOWN,
                List.of());
        Statement statement = new Statement("It closed on 21 May 2017.", List.of(1), null);

        assertThat(StatedDates.of(List.of(statement), List.of(citation)))
                .extracting(DatedEvent::value)
                .containsExactly("2017-05-21");
    }
}
