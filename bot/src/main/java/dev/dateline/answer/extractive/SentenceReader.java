package dev.dateline.answer.extractive;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Citations;
import dev.dateline.answer.Context;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.Statement;
import dev.dateline.corpus.Passage;
import dev.dateline.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what, why and how with the sentence or two that say it. */
final class SentenceReader {

    private final Question question;
    private final Evidence evidence;

    SentenceReader(Question question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
    }

    /** @param contexts sentences that speak of what is asked, best first */
    Optional<Answer.Found> answer(List<Context> contexts) {
        List<Context> sentences = contexts.stream()
                .filter(context -> context.passage().kind() != Passage.Kind.TITLE)
                .toList();
        if (sentences.isEmpty()) {
            sentences = contexts;
        }
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        Citations citations = new Citations(evidence.corpus());
        List<Statement> statements = new ArrayList<>();
        FurtherSentences.add(question, sentences, citations, statements);
        return Optional.of(new Answer.Found(null, statements, citations.list(), List.of()));
    }
}
