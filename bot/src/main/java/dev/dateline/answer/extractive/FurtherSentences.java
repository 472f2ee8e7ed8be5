package dev.dateline.answer.extractive;

import dev.dateline.answer.Citations;
import dev.dateline.answer.Context;
import dev.dateline.answer.Statement;
import dev.dateline.answer.evidence.Statuses;
import dev.dateline.corpus.Passage;
import dev.dateline.question.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * Quotes the next-best sentences after an answer: where the first doesn't say what was asked, one of them often does, and a
 * reader sees that at a glance.
 */
final class FurtherSentences {

    /** More are a list to read, not an answer. */
    private static final int MOST_STATEMENTS = 4;

    private FurtherSentences() {}

    private static boolean isQuoted(Context context, List<Statement> statements) {
        return statements.stream().anyMatch(statement -> statement.text().contains(context.quoted()));
    }

    /** @param contexts sentences that speak of what is asked, best first, also those that {@code statements} quote */
    static void add(Question question, List<Context> contexts, Citations citations, List<Statement> statements) {
        List<Context> quoted = new ArrayList<>(contexts.stream()
                .filter(context -> isQuoted(context, statements))
                .toList());
        for (Context context : contexts) {
            if (statements.size() < MOST_STATEMENTS
                    && context.passage().kind() != Passage.Kind.TITLE
                    && !isQuoted(context, statements)
                    && !citations.contain(context.passage())
                    && quoted.stream().noneMatch(context::repeats)) {
                quoted.add(context);
                int n = citations.cite(context.passage());
                statements.add(new Statement(context.quoted(), List.of(n), Statuses.of(question, context)));
            }
        }
    }
}
