package dev.dateline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Inspector Stein said two sailors had been arrested.              | arrested | two sailors
            Dahl scored after Brandt was sent off.                           | sent     | Brandt
            Dahl has not yet resigned.                                       | resigned | Dahl
            Velta, which built ferries, was sold.                            | sold     | Velta, which built ferries,
            The captain of a ferry that sank off Tarn has been arrested.     | arrested | The captain of a ferry that sank off Tarn
            Dahl said he was "very sorry" but would not go.                  | go       | he was "very sorry" but
            Dahl said he was sorry but would not resign.                     | resign   | he was sorry but
            The firm that owns Norgas was not sold.                          | sold     | The firm that owns Norgas
            Dahl tried 5.05m but failed to clear it.                         | clear    | Dahl tried 5.05m but
            """)
    void beginsBehindWhatOpensIt(String sentence, String event, String subject) {
        assertThat(of(sentence, event).beforeVerb().of(sentence).strip()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dahl resigned on Monday.                                 | resigned  | TOLD
            Dahl did not resign.                                     | resign    | DENIED
            No ship sank.                                            | sank      | DENIED
            Dahl refused to resign.                                  | resign    | DENIED
            Dahl denied that he had resigned.                        | resigned  | DENIED
            The board had not asked why Dahl resigned.               | resigned  | TOLD
            The court rejects the appeal as Dahl resigns.            | resigns   | TOLD
            It has not said whether Dahl will resign.                | resign    | OPEN
            Dahl is accused of stealing a boat.                      | stealing  | ALLEGED
            Dahl was charged on Friday with helping a thief.         | helping   | ALLEGED
            Dahl allegedly stole a boat.                             | stole     | ALLEGED
            Dahl stole the boat, prosecutors allege.                 | stole     | ALLEGED
            Dahl was charged with theft and resigned.                | resigned  | TOLD
            Dahl failed to win a seat.                               | win       | DENIED
            A successor has yet to be named.                         | named     | DENIED
            Users cannot pause the film.                             | pause     | DENIED
            Dahl is not a tax lawyer.                                | lawyer    | DENIED
            Dahl is in prison, having been denied bail.              | prison    | TOLD
            Dahl was not the thief but the owner.                    | owner     | TOLD
            Dahl's meeting with Holm did not bring peace.            | meeting   | TOLD
            Dahl's meeting with Holm did not take place.             | meeting   | DENIED
            The opening of the bridge was delayed.                   | opening   | DENIED
            There was no meeting.                                    | meeting   | DENIED
            Dahl, who had dismissed two aides, resigned.             | resigned  | TOLD
            Rejected by parliament, Dahl resigned.                   | resigned  | TOLD
            Dahl dismissed claims that he had met Holm.              | met       | DENIED
            Dahl did not deny that he met Holm.                      | met       | OPEN
            Police arrested no fewer than 40 people.                 | arrested  | TOLD
            Dahl not only sued Holm but won.                         | sued      | TOLD
            Dahl won not once but twice.                             | won       | TOLD
            Dahl met nobody in Oslo.                                 | met       | DENIED
            Dahl claimed her first win.                              | win       | TOLD
            Dahl claimed to have won.                                | won       | ALLEGED
            The council didn't approve the merger.                   | merger    | DENIED
            """)
    void tellsDeniesOrAlleges(String sentence, String event, Modality modality) {
        assertThat(Modality.of(of(sentence, event))).isEqualTo(modality);
    }

    private static Clause of(String sentence, String event) {
        int at = sentence.indexOf(event);
        return Clause.of(sentence, new Span(at, at + event.length()));
    }
}
