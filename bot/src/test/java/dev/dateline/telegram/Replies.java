package dev.dateline.telegram;

import dev.dateline.answer.Answer;
import dev.dateline.answer.DatedEvent;
import dev.dateline.answer.Reply;
import dev.dateline.answer.Statement;
import dev.dateline.citation.Citation;
import dev.dateline.corpus.PublicationDate;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import dev.dateline.text.CodePointRange;
import dev.dateline.time.DateInterval;
import dev.dateline.time.EventStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Replies as the rest of the program gives them. */
final class Replies {

    private Replies() {}

    /** An answer of one statement for each quote, in the extractive answerer's form: claim, colon, the whole quote. */
    static Reply found(String question, String claim, String... quotes) {
        List<Statement> statements = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (String quote : quotes) {
            int n = citations.size() + 1;
            citations.add(citation(n, quote));
            statements.add(new Statement(claim + ": “" + quote + "”", List.of(n), EventStatus.REPORTED));
        }
        return reply(question, new Answer.Found(null, statements, citations, List.of()));
    }

    static Reply notFound(String question, String reason) {
        return reply(question, new Answer.NotFound(reason));
    }

    static Reply reply(String question, Answer answer) {
        Question understood = new Question(
                question, question, AnswerType.WHAT, null, null, List.of(), List.of(), DateInterval.UNKNOWN);
        return new Reply(
                "answer-" + Math.abs(question.hashCode()),
                Instant.parse("2026-11-21T20:00:00Z"),
                understood,
                answer,
                "extractive",
                null,
                null,
                "fingerprint");
    }

    static Citation citation(int n, String quote) {
        return new Citation(
                n,
                "news/00" + n + "_story.txt",
                "ab".repeat(32),
                new CodePointRange(10, 10 + quote.codePointCount(0, quote.length())),
                3,
                quote,
                "Leaders meet in Danang",
                new PublicationDate(
                        DateInterval.on(LocalDate.of(2017, 11, 13)), PublicationDate.Grade.INFERRED, "after 'Nov. 12'"),
                List.of());
    }

    static DatedEvent planned(int citation) {
        return new DatedEvent(
                "2017-11-13", "on Monday", EventStatus.PLANNED, "the Monday after publication", List.of(citation));
    }
}
