package dev.dateline.answer;

import dev.dateline.citation.Citation;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the articles say to a question, or that they don't say it. */
public sealed interface Answer {

    /**
     * The articles say something.
     *
     * @param summary a line about the answer as a whole, such as that nothing is reported as happened; null where the
     *     statements speak for themselves
     * @param statements at least one, in the order in which they are shown
     * @param citations numbered 1, 2, 3 …, each exact
     * @param dates the dates that the answer gives, in calendar order
     */
    record Found(@Nullable String summary, List<Statement> statements, List<Citation> citations, List<DatedEvent> dates)
            implements Answer {

        public Found {
            statements = List.copyOf(statements);
            citations = List.copyOf(citations);
            dates = List.copyOf(dates);
            if (statements.isEmpty()) {
                throw new IllegalArgumentException("an answer without statements");
            }
            for (Statement statement : statements) {
                for (int n : statement.citations()) {
                    if (n < 1 || n > citations.size() || citations.get(n - 1).n() != n) {
                        throw new IllegalArgumentException(
                                "[" + n + "] is not among the citations: " + statement.text());
                    }
                }
            }
        }

        /** All of it in one text, with {@code [1]} markers after each statement. */
        @Override
        public String text() {
            String lines = statements.stream()
                    .map(statement -> statement.text() + " " + markers(statement.citations()))
                    .collect(Collectors.joining("\n"));
            return summary == null ? lines : summary + "\n" + lines;
        }

        private static String markers(List<Integer> numbers) {
            return numbers.stream().map(n -> "[" + n + "]").collect(Collectors.joining());
        }
    }

    /**
     * The articles don't say.
     *
     * @param reason what was looked for, what was found and what was not, for a reader
     */
    record NotFound(String reason) implements Answer {

        @Override
        public String text() {
            return reason;
        }
    }

    /** What is shown. */
    String text();
}
