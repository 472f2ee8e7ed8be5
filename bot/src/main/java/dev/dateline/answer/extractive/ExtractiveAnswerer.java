package dev.dateline.answer.extractive;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Answerer;
import dev.dateline.answer.Context;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.evidence.Sufficiency;
import dev.dateline.answer.timeline.NewsOfTheDay;
import dev.dateline.answer.timeline.Timeline;
import dev.dateline.answer.yesno.YesNo;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers with the articles' own sentences, without any model. */
public final class ExtractiveAnswerer implements Answerer {

    private static final Set<AnswerType> NAMED = EnumSet.of(AnswerType.WHO, AnswerType.WHERE, AnswerType.WHICH);

    @Override
    public String name() {
        return "extractive";
    }

    @Override
    public Answer answer(Question question, Evidence evidence) {
        Answer answer = inSentences(question, evidence);
        return answer instanceof Answer.NotFound && question.type() == AnswerType.WHEN
                ? new NewsOfTheDay(question, evidence)
                        .answer()
                        .<Answer>map(found -> found)
                        .orElse(answer)
                : answer;
    }

    private static Answer inSentences(Question question, Evidence evidence) {
        if (question.type() == AnswerType.WHEN) {
            Optional<Answer.Found> timeline = new Timeline(question, evidence).answer();
            if (timeline.isPresent()) {
                return timeline.get();
            }
        }
        Optional<Answer.Found> definition = new Definition(question, evidence).answer();
        if (definition.isPresent()) {
            return definition.get();
        }
        Sufficiency sufficiency = Sufficiency.of(question, evidence);
        if (sufficiency.contexts().isEmpty()) {
            return inItsOwnWords(question, evidence)
                    .<Answer>map(found -> found)
                    .orElseGet(() -> new Answer.NotFound(sufficiency.reason()));
        }
        List<Context> contexts = sufficiency.contexts();
        if (question.type() == AnswerType.WHEN && !question.time().isUnknown()) {
            return new Timeline(question, evidence)
                    .answer(contexts)
                    .<Answer>map(found -> found)
                    .orElseGet(() ->
                            new Answer.NotFound("The articles don't say: none tells this event of the time asked for, "
                                    + question.time() + "."));
        }
        return read(question, evidence, contexts)
                .<Answer>map(found -> found)
                .orElseGet(() -> new Answer.NotFound(Sufficiency.withoutAnswer(contexts.getFirst())));
    }

    /** A sentence with the very words of a yes-no question settles it, however its evidence is weighed: as planned, or not. */
    private static Optional<Answer.Found> inItsOwnWords(Question question, Evidence evidence) {
        return question.type() == AnswerType.YES_NO
                ? new YesNo(question, evidence).answer(List.of())
                : Optional.empty();
    }

    private static Optional<Answer.Found> read(Question question, Evidence evidence, List<Context> contexts) {
        if (question.type() == AnswerType.YES_NO) {
            return new YesNo(question, evidence).answer(contexts);
        }
        Optional<Answer.Found> words = new SpanReader(question, evidence).answer(contexts);
        // A name may go unrecognised, and the sentence still gives it; a number or a date does not.
        boolean sentenceAnswers = !question.type().isSpan() || NAMED.contains(question.type());
        return words.isEmpty() && sentenceAnswers ? new SentenceReader(question, evidence).answer(contexts) : words;
    }
}
