package dev.dateline.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.date.When;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.EventStatus;
import dev.dateline.time.TimeExpressions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer notes in brackets before it quotes is no claim about the articles. */
class AnswerNotesTest {

    private static final DateInterval FRIDAY = DateInterval.on(LocalDate.of(2017, 11, 10));

    private static SupportVerdict verdict(String statement, String article, DateInterval published) {
        Excerpt excerpt = new Excerpt(1, article, new Span(0, article.length()), "", published);
        return new SupportCheck().check(statement, List.of(excerpt)).verdict();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            The mayor of Orford resigned on Tuesday.
            The mayor of Orford resigned on November 7.
            The mayor of Orford resigned yesterday.
            The mayor of Orford resigned at 9:40 p.m.
            """)
    void howADateIsKnown(String article) {
        for (DateInterval published : List.of(FRIDAY, DateInterval.UNKNOWN)) {
            When when =
                    When.in(article, TimeExpressions.find(article, published)).getFirst();
            for (EventStatus status : EventStatus.values()) {
                assertNoClaim(when.words() + when.note(status), article, published);
            }
            assertNoClaim(when.words() + when.note(null), article, published);
        }
    }

    private static void assertNoClaim(String words, String article, DateInterval published) {
        String statement = words + ": “" + article + "”";
        assertThat(verdict(statement, article, published)).as(statement).isEqualTo(SupportVerdict.SUPPORTED);
    }

    @Test
    void thatNewsIsOfTheDayOfItsArticle() {
        assertNoClaim(
                "Friday 10 November 2017 at the latest (reported; the day is not stated, the article is of that day)",
                "The mayor of Orford has resigned.",
                FRIDAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thursday 9 November 2017 at the latest (reported; the day is not stated, the article is of that day)",
                "The mayor (reported; he had stolen 4,000 dollars)",
            })
    void butWhatIsNotSoIsOne(String words) {
        String article = "The mayor of Orford has resigned.";

        assertThat(verdict(words + ": “" + article + "”", article, FRIDAY)).isNotEqualTo(SupportVerdict.SUPPORTED);
    }
}
