package dev.dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.statistics.Proportion;
import org.junit.jupiter.api.Test;

/** The floors under which the answers to the questions over {@code seeds/} must not fall; the last run is a little above. */
class SeedsEvaluationTest {

    @Test
    void rightAnswersAreShown() {
        assertThat(figure("right answer shown").share()).isGreaterThan(.74);
    }

    @Test
    void whatTheArticlesDontSayIsNotAnswered() {
        assertThat(figure("right abstentions").share()).isGreaterThan(.77);
    }

    @Test
    void fewQuestionsThatHaveAnAnswerGetNone() {
        assertThat(figure("wrong abstentions").share()).isLessThan(.16);
    }

    @Test
    void everyCitationIsExact() {
        assertThat(figure("exact citations").share()).isEqualTo(1);
        assertThat(figure("exact citations").of()).isGreaterThan(100);
    }

    @Test
    void passagesThatAnswerAreFound() {
        assertThat(figure("success@5").share()).isGreaterThan(.84);
    }

    private static Proportion figure(String name) {
        return SeedsReports.figure(SeedsReports.extractive(), name);
    }
}
