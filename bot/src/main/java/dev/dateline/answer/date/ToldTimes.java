package dev.dateline.answer.date;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.util.List;
import java.util.Optional;

/** The times that a passage tells of. */
public final class ToldTimes {

    private ToldTimes() {}

    /**
     * In order, their spans counted in the passage's text. The day of a dateline is left out: on it something was written.
     *
     * @param reference the day or days from which "yesterday" counts
     */
    public static List<TimeExpression> in(Passage passage, Article article, DateInterval reference) {
        List<TimeExpression> times = TimeExpressions.find(passage.text(), reference);
        Optional<Span> dateline = times.isEmpty() ? Optional.empty() : article.dateline();
        return dateline.isEmpty()
                ? times
                : times.stream()
                        .filter(time -> !dateline.get()
                                .contains(time.span().shift(passage.span().start())))
                        .toList();
    }
}
