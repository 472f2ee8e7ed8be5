package dev.dateline.evaluation;

import dev.dateline.Checkout;
import dev.dateline.answer.Answer;
import dev.dateline.answer.Answerer;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.extractive.ExtractiveAnswerer;
import dev.dateline.chat.SeedsDateline;
import dev.dateline.question.Question;
import dev.dateline.statistics.Proportion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** What came of asking all questions over {@code seeds/}. */
final class SeedsReports {

    static final QuestionSet QUESTIONS = questions("seeds.jsonl");

    /** The same with a name of another article in place of one of theirs: nothing answers them. */
    static final QuestionSet SWAPPED = questions("seeds-swapped.jsonl");

    /** Gives the same answer to the same question, without the work of finding it once for each model that fails. */
    static final Answerer EXTRACTIVE = new Remembering(new ExtractiveAnswerer(), new HashMap<>());

    private SeedsReports() {}

    private record Remembering(Answerer answerer, Map<Question, Answer> answers) implements Answerer {

        @Override
        public Answer answer(Question question, Evidence evidence) {
            return answers.computeIfAbsent(question, asked -> answerer.answer(asked, evidence));
        }

        @Override
        public String name() {
            return answerer.name();
        }
    }

    static Report of(Answerer answerer) {
        return of(answerer, QUESTIONS);
    }

    static Report of(Answerer answerer, QuestionSet questions) {
        return new Evaluation(recorder -> SeedsDateline.answeredBy(answerer, recorder)).run(questions, done -> {});
    }

    static Proportion figure(Report report, String name) {
        return Report.figures(report.outcomes()).stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static QuestionSet questions(String file) {
        try {
            return QuestionSet.read(Checkout.root().resolve("bot/evaluation").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
