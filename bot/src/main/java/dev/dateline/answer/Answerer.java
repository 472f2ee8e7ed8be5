package dev.dateline.answer;

import dev.dateline.question.Question;

/** Makes an answer of evidence: from the articles' own sentences, or by a chat model held to them. */
public interface Answerer {

    /** The answer, with citations that were made by {@link Citations} and so are exact. */
    Answer answer(Question question, Evidence evidence);

    /** {@code "extractive"} or {@code "model"}, as in the record of an answer. */
    String name();
}
