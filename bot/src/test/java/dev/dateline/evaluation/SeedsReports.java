package dev.dateline.evaluation;

import dev.dateline.Checkout;
import dev.dateline.answer.Answerer;
import dev.dateline.answer.ExtractiveAnswerer;
import dev.dateline.chat.SeedsDateline;
import dev.dateline.statistics.Proportion;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What came of asking all questions over {@code seeds/}. */
final class SeedsReports {

    static final QuestionSet QUESTIONS = questions();

    private SeedsReports() {}

    /** Asked once for all tests of the process. */
    private static final class Extractive {
        static final Report REPORT = of(new ExtractiveAnswerer());
    }

    static Report extractive() {
        return Extractive.REPORT;
    }

    static Report of(Answerer answerer) {
        return new Evaluation(SeedsDateline.answeredBy(answerer)).run(QUESTIONS, done -> {});
    }

    static Proportion figure(Report report, String name) {
        return Report.figures(report.outcomes()).stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static QuestionSet questions() {
        try {
            return QuestionSet.read(Checkout.root().resolve("bot/evaluation/seeds.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
