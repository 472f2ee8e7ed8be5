package dev.dateline.record;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import dev.dateline.time.DateInterval;
import java.time.Instant;
import java.util.List;

/** Replies for tests of the log. */
final class Replies {

    private Replies() {}

    static Reply notFound(String id) {
        Question question = new Question(
                "Who won? 🏆", "Who won?", AnswerType.WHO, null, null, List.of("won"), List.of(), DateInterval.UNKNOWN);
        return new Reply(
                id,
                Instant.parse("2026-11-21T20:00:00Z"),
                question,
                new Answer.NotFound("The articles don't say who won."),
                "extractive",
                null,
                null,
                "f1");
    }

    static LogEntry entry(String id) {
        return new LogEntry(notFound(id), "telegram", "chat-7", "user-42", List.of(), null);
    }
}
