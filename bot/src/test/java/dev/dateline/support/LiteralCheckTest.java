package dev.dateline.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"He said \"\" to them.", "He said “…” to them.", "He said «?!» to them.", "He said \""})
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aQuotationWithoutWordsIsInEverySource(String statement) {
        String article = "He said nothing to them.";
        Excerpt excerpt = new Excerpt(1, article, new Span(0, article.length()), "", DateInterval.UNKNOWN);

        assertThat(LiteralCheck.reasons(statement, List.of(excerpt), name -> true))
                .isEmpty();
    }
}
