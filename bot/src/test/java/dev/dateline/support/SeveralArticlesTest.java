package dev.dateline.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two articles of different weeks, of which the first says nothing of the day. */
class SeveralArticlesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The mayor of Orford resigned on Monday.           | SUPPORTED
            The mayor of Orford resigned on 13 November 2017. | SUPPORTED
            The mayor of Orford resigned on Tuesday.          | CONTRADICTED
            """)
    void aWeekdayIsThatOfAnyOfTheirWeeks(String statement, SupportVerdict verdict) {
        List<Excerpt> cited = List.of(
                excerpt(1, "2017-11-03", "The mayor of Orford is accused of theft."),
                excerpt(2, "2017-11-15", "The mayor of Orford resigned on Monday."));

        assertThat(new SupportCheck().check(statement, cited))
                .satisfies(support -> assertThat(support.verdict())
                        .as("%s", support.reasons())
                        .isEqualTo(verdict));
    }

    private static Excerpt excerpt(int n, String published, String article) {
        return new Excerpt(n, article, new Span(0, article.length()), "", DateInterval.on(LocalDate.parse(published)));
    }
}
