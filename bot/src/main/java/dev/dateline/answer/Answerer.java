package dev.dateline.answer;

import dev.dateline.question.Question;

/** Makes an answer of evidence: from the articles' own sentences, or by a chat model held to them. */
public interface Answerer {

    /** The answer, with citations that were made by {@link Citations} and so are exact. */
    Answer answer(Question question, Evidence evidence);

    /** {@code "extractive"} or {@code "model"}, as in the record of an answer. */
    String name();

    /** The answer and how it came about; {@code listener} hears its statements as soon as they are certain. */
    default Answered answered(Question question, Evidence evidence, AnswerListener listener) {
        Answer answer = answer(question, evidence);
        if (answer instanceof Answer.Found found) {
            found.statements().forEach(statement -> listener.onStatement(statement, found.citations()));
        }
        return new Answered(answer, name(), null, null, null);
    }
}
