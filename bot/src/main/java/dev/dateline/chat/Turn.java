package dev.dateline.chat;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.answer.Statement;
import dev.dateline.names.Names;
import dev.dateline.question.Question;
import dev.dateline.question.QuestionReader;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * A question and its answer, as far as later questions can lean on them. All of it is words, so that it can be kept over a
 * restart and is read with whatever names the articles have by then.
 *
 * @param question stands alone
 * @param answer the whole text of the answer
 * @param statement its first statement, or empty
 * @param date the first date that it tells, or empty
 */
public record Turn(String question, String answer, String statement, String date) {

    /** Who and what a question names does not depend on the day. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    static Turn of(Reply reply) {
        Answer answer = reply.answer();
        String statement = "";
        String date = "";
        if (answer instanceof Answer.Found found) {
            statement =
                    found.statements().stream().limit(1).map(Statement::text).collect(Collectors.joining());
            date = found.dates().isEmpty() ? "" : found.dates().getFirst().text();
        }
        return new Turn(reply.question().standalone(), answer.text(), statement, date);
    }

    Question read(Names names) {
        return QuestionReader.read(question, names, ANY_DAY);
    }
}
