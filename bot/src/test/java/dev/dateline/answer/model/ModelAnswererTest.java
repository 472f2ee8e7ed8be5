package dev.dateline.answer.model;

import static dev.dateline.model.ScriptedServer.cutsOffAfter;
import static dev.dateline.model.ScriptedServer.fallsSilentAfter;
import static dev.dateline.model.ScriptedServer.refuses;
import static dev.dateline.model.ScriptedServer.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.answer.Answer;
import dev.dateline.answer.AnswerListener;
import dev.dateline.answer.Answered;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.Statement;
import dev.dateline.answer.extractive.ExtractiveAnswerer;
import dev.dateline.model.ConnectedModel;
import dev.dateline.model.Environment;
import dev.dateline.model.ModelUnavailableException;
import dev.dateline.model.Patience;
import dev.dateline.model.ScriptedServer;
import dev.dateline.model.ScriptedServer.Act;
import dev.dateline.model.ScriptedServer.Call;
import dev.dateline.model.provider.Models;
import dev.dateline.prompt.Prompts;
import dev.dateline.question.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelAnswererTest {

    private static final Patience WITHOUT_PAUSES =
            new Patience(2, Duration.ofMillis(1), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));
    private static final String WHEN = "When will Putin discuss Syria with Erdogan in Sochi?";

    private static News news;

    @BeforeAll
    static void read(@TempDir Path folder) {
        news = News.of(folder);
    }

    @AfterAll
    static void close() throws Exception {
        news.close();
    }

    private static ConnectedModel connect(Map<String, String> variables) {
        String name = variables.containsKey("OLLAMA_HOST") ? "ollama/llama3.2" : "openai/some-model";
        return new Models(new Environment(variables), WITHOUT_PAUSES).open(name);
    }

    private static ModelAnswerer answerer(ScriptedServer server, ModelAnswerer.Fallback fallback) {
        return new ModelAnswerer(
                connect(server.variables()), Prompts.packaged(), new ExtractiveAnswerer(), fallback, () -> "c0de");
    }

    private static Answered ask(ScriptedServer server, String question) {
        Question read = news.question(question);
        return answerer(server, ModelAnswerer.Fallback.ANSWER).answered(read, news.evidence(read), AnswerListener.NONE);
    }

    /** The number of the first excerpt in a prompt that has {@code words}. */
    private static int numberOf(Call call, String words) {
        Matcher excerpt = Pattern.compile("number=(\\d+)[^\\n]*\\n[^\\n]*" + Pattern.quote(words))
                .matcher(call.user());
        assertThat(excerpt.find()).as("an excerpt with: " + words).isTrue();
        return Integer.parseInt(excerpt.group(1));
    }

    /** Says {@code text} in which {@code {words}} stands for the number of the excerpt that has these words. */
    private static Function<Call, Act> saying(String... texts) {
        List<String> left = new ArrayList<>(List.of(texts));
        return call -> {
            String text = left.size() > 1 ? left.removeFirst() : left.getFirst();
            return says(Pattern.compile("\\{([^}]+)}")
                    .matcher(text)
                    .replaceAll(words -> "[" + numberOf(call, words.group(1)) + "]"));
        };
    }

    @Test
    void keepsWhatTheCitedPassagesSay() {
        try (ScriptedServer server = ScriptedServer.openAi(
                saying(
                        "Putin will discuss the Syrian settlement with Erdogan in Sochi on November 13 {in Sochi on November 13}."))) {
            Answered answered = ask(server, WHEN);

            assertThat(answered.answer()).isInstanceOfSatisfying(Answer.Found.class, found -> {
                assertThat(found.summary()).isNull();
                assertThat(found.statements())
                        .extracting(Statement::text)
                        .containsExactly(
                                "Putin will discuss the Syrian settlement with Erdogan in Sochi on November 13.");
                assertThat(found.citations())
                        .singleElement()
                        .satisfies(citation -> assertThat(citation.quote()).startsWith("Putin will also discuss"));
                assertThat(found.dates())
                        .singleElement()
                        .satisfies(date -> assertThat(date.value()).endsWith("11-13"));
            });
            assertThat(answered.answerer()).isEqualTo("model");
            assertThat(answered.model()).isEqualTo("openai/some-model");
            assertThat(answered.prompt()).matches("[0-9a-f]{64}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Whom did Putin receive a message from? | Vladimir Putin received a message from Emmanuel Macron {received a message}.
            Who conveyed Macron's message? | Jean-Pierre Chevenement, the French special envoy for relations with Russia, conveyed the message {special envoy for relations}.
            How many people has Hayat Tahrir al-Sham arrested? | Hayat Tahrir al-Sham has arrested 184 people since the beginning of September, according to a war monitor {184 people}.
            How long has Imran Khan been in jail? | Imran Khan has been in jail since August last year {in jail since August}.
            When was Imran Khan voted out? | Khan was voted out of power by parliament in 2022 {voted out of power}.
            Who will lead the largest convoy into Islamabad? | Ali Amin Gandapur is expected to lead the largest convoy into Islamabad {largest convoy}.
            Where are the peace talks held? | The peace talks are held in the Kazakh capital of Astana {Kazakh capital}.
            What did Khan call on people to do? | Khan has called on his supporters to "remain there till all our demands are met" {remain there till}.
            How many policemen were killed in the last protest? | One policeman was killed in the last protest by PTI in Islamabad in early October {one policeman killed}.
            What does Iraq refuse? | Iraq refuses for its territory to be used to attack another country {refuses for its territory}.
            When may Putin and Trump meet? | Moscow was ready to hold a meeting between Putin and Trump on the sidelines of the APEC summit in Vietnam on Nov. 11-12 {on Nov. 11-12}.
            What are Russia and Turkey establishing? | Russia and Turkey are establishing a demilitarized zone in Idlib province {last remaining rebel stronghold}.
            """)
    void keepsWhatAModelSaysInItsOwnWords(String question, String sentence) {
        try (ScriptedServer server = ScriptedServer.openAi(saying(sentence))) {
            Answered answered = ask(server, question);

            assertThat(answered.answer().text()).startsWith(sentence.substring(0, sentence.indexOf('{') - 1));
            assertThat(answered.answerer()).isEqualTo("model");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an excerpt that is not there | Putin will discuss Syria with Erdogan in Sochi on November 13 [99].
            no excerpt                   | Putin will discuss Syria with Erdogan in Sochi on November 13.
            another day                  | Putin will discuss the Syrian settlement with Erdogan in Sochi on November 14 {in Sochi on November 13}.
            another name                 | Putin will discuss the Syrian settlement with Rouhani in Sochi on November 13 {in Sochi on November 13}.
            a number of its own          | Putin will discuss the Syrian settlement with 12 others in Sochi on November 13 {in Sochi on November 13}.
            a quotation of its own       | Putin will discuss “a new order” with Erdogan in Sochi on November 13 {in Sochi on November 13}.
            planned told as happened     | Putin discussed the Syrian settlement with Erdogan in Sochi on November 13 {in Sochi on November 13}.
            """)
    void refusesASentenceWith(String what, String sentence) {
        try (ScriptedServer server = ScriptedServer.openAi(saying(sentence))) {
            Answered answered = ask(server, WHEN);

            assertThat(answered.answerer()).isEqualTo("extractive");
            assertThat(answered.answer().text())
                    .startsWith("Nothing that the model openai/some-model wrote is borne out by the articles")
                    .doesNotContain(sentence.replaceFirst(" [\\[{].*", ""));
            assertThat(server.calls()).hasSize(2);
        }
    }

    @Test
    void asksOnceMoreForARefusedSentenceAndTellsTheReason() {
        try (ScriptedServer server = ScriptedServer.openAi(
                saying(
                        "Putin will discuss the Syrian settlement with Erdogan in Sochi on November 14 {in Sochi on November 13}.",
                        "Putin will discuss the Syrian settlement with Erdogan in Sochi on November 13 {in Sochi on November 13}."))) {
            Answered answered = ask(server, WHEN);

            assertThat(server.calls().get(1).user())
                    .contains("on November 14. [")
                    .contains("Reason: ");
            assertThat(answered.answerer()).isEqualTo("model");
            assertThat(answered.answer().text()).contains("November 13").doesNotContain("left out");
        }
    }

    @Test
    void saysHowManySentencesWereLeftOut() {
        try (ScriptedServer server = ScriptedServer.openAi(saying("""
                Putin will discuss the Syrian settlement with Erdogan in Sochi on November 13 {in Sochi on November 13}.
                Zoltan Brakovic will join them [1].
                They will spend 4,713 dollars [1].
                """))) {
            assertThat(ask(server, WHEN).answer().text())
                    .startsWith("2 sentences of the model were left out")
                    .doesNotContain("Brakovic")
                    .doesNotContain("4,713");
        }
    }

    @Test
    void handsOverEachSentenceAsSoonAsItIsProven() {
        List<String> heard = new ArrayList<>();
        List<String> heardBeforeTheEnd = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.openAi(call -> stage -> {
            int n = numberOf(call, "in Sochi on November 13");
            Act first = says(
                    "Putin will discuss the Syrian settlement with Erdogan in Sochi on November 13 [" + n + "].\nP");
            first.play(stage);
        })) {
            Question question = news.question(WHEN);
            answerer(server, ModelAnswerer.Fallback.ANSWER)
                    .answered(question, news.evidence(question), (statement, citations) -> {
                        heard.add(statement.text());
                        statement
                                .citations()
                                .forEach(n -> heardBeforeTheEnd.add(
                                        citations.get(n - 1).quote()));
                    });
        }
        assertThat(heard)
                .containsExactly("Putin will discuss the Syrian settlement with Erdogan in Sochi on November 13.");
        assertThat(heardBeforeTheEnd).hasSize(1);
    }

    @Test
    void keepsWhatWasProvenWhenTheReplyIsCutOff() {
        try (ScriptedServer server = ScriptedServer.openAi(
                call -> cutsOffAfter("Putin will discuss the Syrian settlement with Erdogan in Sochi on November 13 ["
                        + numberOf(call, "in Sochi on November 13") + "].\nHe also"))) {
            Answered answered = ask(server, WHEN);

            assertThat(answered.answerer()).isEqualTo("model");
            assertThat(answered.answer()).isInstanceOfSatisfying(Answer.Found.class, found -> {
                assertThat(found.summary()).startsWith("This answer is not complete: the model");
                assertThat(found.statements()).hasSize(1);
            });
        }
    }

    @Test
    void answersWithoutTheModelWhereItCannotBeReached() {
        ScriptedServer server = ScriptedServer.ollama(says(""));
        server.close();

        Answered answered = ask(server, WHEN);

        assertThat(answered.answerer()).isEqualTo("extractive");
        assertThat(answered.model()).isNull();
        assertThat(answered.answer().text())
                .startsWith(
                        "The model ollama/llama3.2 at " + server.variables().get("OLLAMA_HOST")
                                + " cannot be reached (start it with 'ollama serve', or set OLLAMA_HOST); so this answer is made without it.")
                .contains("13");
    }

    @Test
    void failsWhereNobodyElseIsToAnswer() {
        try (ScriptedServer server = ScriptedServer.openAi(refuses(500, ""))) {
            Question question = news.question(WHEN);
            assertThatExceptionOfType(ModelUnavailableException.class)
                    .isThrownBy(() ->
                            answerer(server, ModelAnswerer.Fallback.FAIL).answer(question, news.evidence(question)))
                    .withMessageContaining("failed (HTTP 500)");
        }
    }

    @Test
    void givesFewerExcerptsToAModelThatCannotReadAll() {
        Act tooLong = refuses(400, "maximum context length is 2048 tokens");
        try (ScriptedServer server = ScriptedServer.openAi(call -> call.user().length() > 9_000
                ? tooLong
                : saying(
                                "Putin will discuss the Syrian settlement with Erdogan in Sochi on November 13 {in Sochi on November 13}.")
                        .apply(call))) {
            assertThat(ask(server, WHEN).answerer()).isEqualTo("model");
        }
    }

    @Test
    void saysThatTheModelCannotReadEvenAFewExcerpts() {
        try (ScriptedServer server = ScriptedServer.openAi(refuses(413, "too large"))) {
            assertThat(ask(server, WHEN).answer().text())
                    .startsWith("The model openai/some-model cannot read even a few excerpts; so");
        }
    }

    @Test
    void takesTheModelsWordThatTheExcerptsDoNotSay() {
        try (ScriptedServer server = ScriptedServer.openAi(says("NOT FOUND"))) {
            assertThat(ask(server, "Who won the football match?").answer()).isInstanceOf(Answer.NotFound.class);
        }
    }

    @Test
    void cancellingStopsTheModel() throws Exception {
        try (ScriptedServer server = ScriptedServer.openAi(fallsSilentAfter("Putin "))) {
            Question question = news.question(WHEN);
            Evidence evidence = news.evidence(question);
            ModelAnswerer answerer = answerer(server, ModelAnswerer.Fallback.ANSWER);
            FutureTask<Answer> answer = new FutureTask<>(() -> answerer.answer(question, evidence));
            Thread asking = Thread.ofPlatform().start(answer);
            server.awaitCall();

            asking.interrupt();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(answer::get)
                    .withCauseInstanceOf(CancellationException.class);
            server.awaitHangUp();
        }
    }
}
