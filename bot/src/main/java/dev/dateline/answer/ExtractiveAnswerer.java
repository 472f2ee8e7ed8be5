package dev.dateline.answer;

import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import java.util.List;
import java.util.Optional;

/** Answers with the articles' own sentences, without any model. */
public final class ExtractiveAnswerer implements Answerer {

    @Override
    public String name() {
        return "extractive";
    }

    @Override
    public Answer answer(Question question, Evidence evidence) {
        if (question.type() == AnswerType.WHEN) {
            Optional<Answer.Found> timeline = new Timeline(question, evidence).answer();
            if (timeline.isPresent()) {
                return timeline.get();
            }
        }
        if (evidence.passages().isEmpty()) {
            return new Answer.NotFound("The articles don't say: nothing in them is about this.");
        }
        Citations citations = new Citations(evidence.corpus());
        int n = citations.cite(evidence.passages().getFirst().passage());
        Statement statement = new Statement(
                "“" + evidence.passages().getFirst().passage().text() + "”", List.of(n), null);
        return new Answer.Found(null, List.of(statement), citations.list(), List.of());
    }
}
