package dev.dateline.evaluation;

import static dev.dateline.evaluation.SeedsReports.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.model.ModelAnswerer;
import dev.dateline.evaluation.LyingModel.Way;
import dev.dateline.model.Environment;
import dev.dateline.model.Patience;
import dev.dateline.model.ScriptedServer;
import dev.dateline.model.ScriptedServer.Act;
import dev.dateline.model.ScriptedServer.Call;
import dev.dateline.model.provider.Models;
import dev.dateline.prompt.Prompts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All questions over {@code seeds/}, put to the extractive answerer, to a model that answers perfectly and to one that lies. */
class SeedsEvaluationTest {

    private static final PerfectModel PERFECT = PerfectModel.answering(SeedsReports.QUESTIONS);
    private static final LyingModel LYING = new LyingModel();

    private static Report extractive;
    private static Report perfect;
    private static Report lying;
    private static long refused;

    @BeforeAll
    static void askEveryQuestion(TestReporter reporter) {
        extractive = SeedsReports.of(SeedsReports.EXTRACTIVE);
        perfect = report(PERFECT);
        lying = report(LYING);
        List.of("extractive", "perfect", "lying")
                .forEach(name -> Report.figures(of(name).outcomes())
                        .forEach(figure -> reporter.publishEntry(
                                name + ": " + figure.name(), figure.value().toString())));
        reporter.publishEntry("perfect: sentences asked for again", "" + refused);
    }

    private static Report report(Function<Call, Act> model) {
        try (ScriptedServer server = ScriptedServer.openAi(model)) {
            Report report = SeedsReports.of(new ModelAnswerer(
                    new Models(new Environment(server.variables()), Patience.DEFAULT).open("openai/scripted"),
                    Prompts.packaged(),
                    SeedsReports.EXTRACTIVE,
                    ModelAnswerer.Fallback.ANSWER,
                    () -> "c0de"));
            if (model == PERFECT) {
                refused = server.calls().stream().filter(PerfectModel::isRepair).count();
            }
            return report;
        }
    }

    private static Report of(String name) {
        return switch (name) {
            case "extractive" -> extractive;
            case "perfect" -> perfect;
            default -> lying;
        };
    }

    /** The floors under which the extractive answers must not fall; the last run is a little above. */
    @Nested
    class Extractive {

        @Test
        void rightAnswersAreShown() {
            assertThat(figure(extractive, "right answer shown").share()).isGreaterThan(.74);
        }

        @Test
        void whatTheArticlesDontSayIsNotAnswered() {
            assertThat(figure(extractive, "right abstentions").share()).isGreaterThan(.77);
        }

        @Test
        void whatTheArticlesSayOfOthersIsNotAnswered() {
            Report swapped = SeedsReports.of(SeedsReports.EXTRACTIVE, SeedsReports.SWAPPED);

            assertThat(figure(swapped, "right abstentions").share()).isGreaterThan(.75);
        }

        @Test
        void fewQuestionsThatHaveAnAnswerGetNone() {
            assertThat(figure(extractive, "wrong abstentions").share()).isLessThan(.16);
        }

        @Test
        void everyCitationIsExact() {
            assertThat(figure(extractive, "exact citations").share()).isEqualTo(1);
            assertThat(figure(extractive, "exact citations").of()).isGreaterThan(100);
        }

        @Test
        void passagesThatAnswerAreFound() {
            assertThat(figure(extractive, "success@5").share()).isGreaterThan(.84);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"right answer shown", "right in the answer's own text", "right abstentions"})
    void aPerfectModelIsAtLeastAsRightAsTheExtractiveAnswerer(String name) {
        assertThat(figure(perfect, name).share())
                .isGreaterThanOrEqualTo(figure(extractive, name).share());
    }

    @Test
    void aPerfectModelIsRightThroughout() {
        assertThat(perfect.failures()).extracting(Outcome::text).isEmpty();
    }

    @Test
    void nothingThatAPerfectModelSaysIsLeftOut() {
        assertThat(perfect.outcomes())
                .extracting(Outcome::text)
                .noneMatch(text -> text.contains("left out") || text.contains("made without it"));
        assertThat(refused)
                .as("sentences in words that only a thesaurus would know")
                .isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"perfect", "lying"})
    void everyCitationIsExactWhateverTheModelSays(String name) {
        assertThat(figure(of(name), "exact citations").share())
                .isEqualTo(1)
                .isGreaterThanOrEqualTo(figure(extractive, "exact citations").share());
        assertThat(figure(of(name), "exact citations").of()).isGreaterThan(100);
    }

    @Test
    void nothingThatALyingModelSaysIsShown() {
        assertThat(LYING.told()).hasSizeGreaterThanOrEqualTo(8);
        Map<Way, List<String>> shown = new EnumMap<>(Way.class);
        LYING.told().forEach((way, sentences) -> {
            List<String> reached = sentences.stream()
                    .filter(sentence -> lying.outcomes().stream()
                            .anyMatch(outcome -> outcome.text().contains(sentence.replaceFirst("[.!?]$", ""))))
                    .toList();
            if (!reached.isEmpty()) {
                shown.put(way, reached);
            }
        });
        assertThat(shown).isEmpty();
    }
}
