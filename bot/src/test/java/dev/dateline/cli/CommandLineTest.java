package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Checkout;
import dev.dateline.cli.Sandbox.Result;
import dev.dateline.cli.config.Setting;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands in pipes and scripts: numbers are those of the behaviours that every command-line tool owes its users. */
final class CommandLineTest {

    private static final String QUESTION = "when did Putin meet Erdogan?";
    private static final String ESCAPE = "\u001b";

    @TempDir
    static Path home;

    private static Sandbox sandbox;

    @BeforeAll
    static void indexTheSeeds() {
        sandbox = Sandbox.overSeeds(home);
    }

    @Test
    void t01_aQuestionInAPipeGetsTheAnswerAlone() {
        Result result = sandbox.run(QUESTION + "\n", "ask");

        assertThat(result.out())
                .startsWith("No article reports that it happened.")
                .contains("13 November 2017")
                .doesNotContain(ESCAPE)
                .doesNotContain("dateline:");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void t02_jsonIsOneDocumentALineAndNothingElse() throws IOException {
        Result result = sandbox.run(QUESTION + "\nwho painted the Mona Lisa?\n", "ask", "--json");

        assertThat(result.out().lines()).hasSize(2);
        for (String line : result.out().lines().toList()) {
            assertThat(new ObjectMapper().readTree(line).path("schema").asText())
                    .isEqualTo("dateline.answer/1");
        }
    }

    static Stream<Arguments> exitCodes() {
        return Stream.of(
                Arguments.of(0, new String[] {"ask", QUESTION}),
                Arguments.of(2, new String[] {"ask", "--no-such-flag"}),
                Arguments.of(2, new String[] {"aks", QUESTION}),
                Arguments.of(2, new String[] {"ask", "--model", "nobody/nothing", QUESTION}),
                Arguments.of(3, new String[] {"ask", "who painted the Mona Lisa?"}),
                Arguments.of(4, new String[] {"ask", "--model", "ollama/any", "--no-fallback", QUESTION}));
    }

    @ParameterizedTest
    @MethodSource("exitCodes")
    void t03_exitCodesAreThoseThatAreDocumented(int code, String[] arguments) {
        Result result = sandbox.run("", false, Map.of("OLLAMA_HOST", "http://127.0.0.1:9"), arguments);

        assertThat(result.code()).as(result.err()).isEqualTo(code);
        if (code != 0 && code != 3) {
            assertThat(result.err()).isNotBlank().doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource({"NO_COLOR, 1", "TERM, dumb"})
    void t04_noEscapesWhereNobodyWantsThem(String variable, String value) {
        Result result = sandbox.run("", true, Map.of(variable, value), "ask", QUESTION);

        assertThat(result.out()).contains("13 November 2017").doesNotContain(ESCAPE);
    }

    @Test
    @DisplayName("t05, t15: nothing on standard error, also where the reader of a pipe leaves early")
    void t05_t15_aCleanRunSaysNothingOnStandardError() throws IOException, InterruptedException {
        Result result = sandbox.shell("dateline ask " + QUESTION.replace("?", "") + " | head -1");

        assertThat(result.out().lines()).hasSize(1);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void t07_questionsArriveAsTheyWereTyped() throws IOException {
        String question = "Who said it's C:\\new\\table!! \"now\"?";

        Result result = sandbox.run("", "ask", "--json", question);

        JsonNode answer = new ObjectMapper().readTree(result.out());
        assertThat(answer.path("question").asText()).isEqualTo(question);
    }

    @Test
    void t13_citationsShowPathAndLineAndAreLinkedOnlyOnATerminal() {
        String terminal = sandbox.run("", true, Map.of(), "ask", QUESTION).out();
        String pipe = sandbox.run("", "ask", QUESTION).out();

        assertThat(pipe).contains("000_38773b743b8fa480.txt:24").doesNotContain("]8;;");
        assertThat(terminal).contains("000_38773b743b8fa480.txt:24").contains(ESCAPE + "]8;;file://");
    }

    @Test
    void t14_progressIsForTerminals(@TempDir Path fresh, @TempDir Path other) {
        Result terminal = new Sandbox(fresh).run("", true, Map.of(), "index");
        Result pipe = new Sandbox(other).run("", "index");

        assertThat(terminal.err()).contains("reading 5 of 5").contains("embedding");
        assertThat(pipe.err()).isEmpty();
        assertThat(terminal.out()).isEqualTo(pipe.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void t15_theCompletionScriptIsOneOfItsShell(String shell) throws IOException, InterruptedException {
        Path script = completion(shell);

        assertThat(script).content().contains("as-of", "articles", "telegram");
        assertThat(said(shell, "-n", script.toString())).isEmpty();
    }

    @Test
    void fishOffersTheValuesOfAnOptionAndNoFilesWhereNoneAreMeant() throws IOException, InterruptedException {
        String completed = "source '" + completion("fish") + "'; complete -C '%s' | string replace -r '\\t.*' ''";

        assertThat(said("fish", "-c", completed.formatted("dateline audit --format ")))
                .isEqualTo("html\njson\njunit\ntext\n");
        assertThat(said("fish", "-c", completed.formatted("dateline ask --as-of ")))
                .isEmpty();
    }

    private static Path completion(String shell) throws IOException, InterruptedException {
        assumeTrue(!said("sh", "-c", "command -v " + shell).isEmpty(), shell + " is not installed");
        return Files.writeString(
                home.resolve("completion." + shell),
                sandbox.run("", "completion", shell).out());
    }

    /** What a program prints. */
    private static String said(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(sandbox.environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void settingsAreStrongestAsFlagsAndWeakestInTheFile() throws IOException {
        Path file = Files.writeString(home.resolve("mine.properties"), "as-of = 2017-01-01\n");
        String[] articles = {"--config", file.toString(), "articles", "--json"};

        assertThat(sandbox.run("", articles).out()).isEmpty();
        assertThat(sandbox.run("", false, Map.of("DATELINE_AS_OF", "2018-01-01"), articles)
                        .out())
                .isNotEmpty();
        assertThat(sandbox.run("", "--config", file.toString(), "articles", "--json", "--as-of", "2018-01-01")
                        .out())
                .isNotEmpty();
        assertThat(sandbox.run("", "--config", file.toString(), "config").out())
                .contains("as-of                = 2017-01-01  # " + file);
    }

    @Test
    void theTokenIsStrongestInAFileOnTheCommandLineAndWeakestInAConfiguredOne() throws IOException {
        Path file = Files.writeString(home.resolve("token.properties"), "telegram-token-file = nowhere\n");
        // The address is looked at after the token.
        Map<String, String> environment = Map.of("TELEGRAM_BOT_TOKEN", "1:x", "TELEGRAM_API_URL", "telegram");

        assertThat(sandbox.run("", false, environment, "--config", file.toString(), "telegram")
                        .err())
                .contains("TELEGRAM_API_URL is telegram");
        assertThat(sandbox.run("", false, environment, "telegram", "--token-file", "elsewhere")
                        .err())
                .contains("token file cannot be read: elsewhere");
    }

    @Test
    void whatIsSetToNothingIsNotSet() throws IOException {
        assertThat(sandbox.run("", false, Map.of("DATELINE_ARTICLES", ""), "articles")
                        .out())
                .contains("000_38773b743b8fa480.txt");
        assertThat(sandbox.run("", "articles", "--articles", "").err()).contains("'--articles': no path is given");

        Path file = Files.writeString(home.resolve("nothing.properties"), "articles\n");
        Result result = sandbox.run("", "--config", file.toString(), "articles");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(file + ": 'articles' has no value");
    }

    @Test
    void anUnknownSettingIsRefusedWithTheNearestOne() throws IOException {
        Path file = Files.writeString(home.resolve("wrong.properties"), "modle = ollama/x\n");

        Result result = sandbox.run("", "--config", file.toString(), "articles");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(file.toString(), "'modle'", "did you mean 'model'?");
    }

    @ParameterizedTest
    @CsvSource({
        "telegram-allow,       ada,     --allow",
        "telegram-public,      perhaps, --public",
        "telegram-per-user,    many,    --per-user",
        "telegram-per-chat,    many,    --per-chat",
        "telegram-waiting,     few,     --waiting",
        "telegram-parallel,    few,     --parallel",
        "telegram-log-details, perhaps, --log-details",
        "telegram-token-file,  nowhere, token file cannot be read: nowhere"
    })
    void everyFlagOfTheBotCanBeSetInTheFile(String key, String wrong, String refused) throws IOException {
        Path file = Files.writeString(home.resolve("bot.properties"), key + " = " + wrong + "\n");

        Result result = sandbox.run("", "--config", file.toString(), "telegram");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(refused, wrong);
    }

    @Test
    void theDocumentedSettingsAreThoseThatThereAre() throws IOException {
        String page = Files.readString(Checkout.root().resolve("docs/operating.md"));

        assertThat(Setting.values()).allSatisfy(setting -> {
            assertThat(page).contains("`" + setting.key() + "`");
            if (!setting.option().isEmpty()) {
                assertThat(page)
                        .contains("| `" + setting.key() + "` | `" + setting.variable() + "` | `" + setting.option()
                                + "` |");
            }
        });
    }

    /** The models are loading and reading by then, or not yet, or no more: none may be torn apart under a call. */
    @ParameterizedTest
    @ValueSource(strings = {"0.6", "0.9", "1.2", "1.6"})
    void endedBySignalAtAnyMomentItEndsQuietly(String seconds) throws Exception {
        Result result = sandbox.shell("dateline ask --no-log 'Who is Dmitry Peskov?' & pid=$!; sleep " + seconds
                + "; kill -TERM $pid; wait $pid");

        assertThat(result.code()).isIn(143, 0);
        assertThat(result.out()).doesNotContain("fatal error");
        assertThat(result.err()).doesNotContain("Exception");
    }

    @Test
    void passwordsInAddressesAreNotPrinted() {
        Map<String, String> environment = Map.of("OPENAI_BASE_URL", "https://ada:sesame@models.example/v1");

        assertThat(sandbox.run("", false, environment, "config").out())
                .contains("https://models.example/v1")
                .doesNotContain("sesame");
    }

    @Test
    void whatControlsATerminalIsShownAsASign() throws IOException {
        Path folder = Files.createDirectories(sandbox.home().resolve("steering"));
        Files.writeString(
                folder.resolve("a.txt"),
                "A \u001b[31mred\u001b]0;title\u0007 storm\n\nA storm \u009b31m hit \u202eOslo on Monday.\n");

        for (String command : new String[] {"articles", "search"}) {
            String[] words = command.equals("search")
                    ? new String[] {"search", "--articles", folder.toString(), "storm"}
                    : new String[] {"articles", "--articles", folder.toString()};
            assertThat(sandbox.run("", words).out())
                    .contains("storm")
                    .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e");
        }
    }

    @Test
    void anArticlesTextIsVerbatimInAPipeAndHarmlessOnATerminal() throws IOException {
        Path folder = Files.createDirectories(sandbox.home().resolve("shown"));
        String text = "A storm \u009b31m hit \u202eOslo.\nIt rained.\n";
        Files.writeString(folder.resolve("a.txt"), text);
        String[] whole = {"show", "--articles", folder.toString(), "--text", "a.txt"};

        assertThat(sandbox.run("", whole).out()).isEqualTo(text);
        assertThat(onTerminals("01", () -> sandbox.run("", whole)).out())
                .isEqualTo("A storm \uFFFD31m hit Oslo.\nIt rained.\n");
        assertThat(onTerminals("1", () -> sandbox.run("", whole)).out()).doesNotContain("\u009b");
    }

    @Test
    void aLogOfMessagesGetsNoProgress(@TempDir Path fresh) {
        Sandbox other = new Sandbox(fresh);

        assertThat(onTerminals("01", () -> other.run("", true, Map.of(), "index"))
                        .err())
                .isEmpty();
    }

    /** As if the streams of these numbers, and no others, were terminals. */
    private static Result onTerminals(String streams, Supplier<Result> command) {
        System.setProperty("dateline.terminals", streams);
        try {
            return command.get();
        } finally {
            System.clearProperty("dateline.terminals");
        }
    }

    @Test
    void theFiguresOfAnEvaluationAreNumbersOrNull() throws IOException {
        Path unanswerable = Files.writeString(
                home.resolve("unanswerable.jsonl"),
                "{\"id\": \"m\", \"question\": \"who painted the Mona Lisa?\", \"answers\": []}\n");
        Path both = Files.writeString(
                home.resolve("both.jsonl"),
                Files.readString(unanswerable) + "{\"id\": \"w\", \"question\": \"" + QUESTION
                        + "\", \"answers\": [\"November\"]}\n{\"id\": \"wrong\\u001b[31m\", \"question\": \"" + QUESTION
                        + "\", \"answers\": [\"nobody says so\"]}\n");

        assertThat(figures(unanswerable).path("mrr@10").isNull()).isTrue();
        assertThat(figures(both).at("/mrr@10/value").isNumber()).isTrue();
        assertThat(figures(both).at("/byType/when/mrr@10/value").isNumber()).isTrue();
        assertThat(sandbox.run("", "evaluate", both.toString(), "--failures").out())
                .contains("MRR@10", "success@1", "wrong\u241b[31m")
                .doesNotContain("\u001b", "NaN");
    }

    private static JsonNode figures(Path questions) throws IOException {
        String last = sandbox.run("", "evaluate", questions.toString(), "--json")
                .out()
                .lines()
                .toList()
                .getLast();
        return new ObjectMapper().readTree(last);
    }

    @Test
    void aQuestionsAnswerLeavesThePipeBeforeTheNextIsRead() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> outBeforeTheEnd = new ArrayList<>();
        InputStream in = new SequenceInputStream(
                new ByteArrayInputStream((QUESTION + "\n").getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() {
                        outBeforeTheEnd.add(out.toString(StandardCharsets.UTF_8));
                        return -1;
                    }
                });
        PrintStream buffered = new PrintStream(new BufferedOutputStream(out, 1 << 20), false, StandardCharsets.UTF_8);

        Main.run(
                new String[] {"chat"},
                in,
                buffered,
                new PrintStream(OutputStream.nullOutputStream()),
                sandbox.environment(),
                false);

        assertThat(outBeforeTheEnd.getFirst()).contains("13 November 2017");
    }

    @Test
    void namesOfFilesControlNoTerminal() throws IOException {
        Path folder = Files.createDirectories(sandbox.home().resolve("names"));
        Files.writeString(folder.resolve("a\u001b[31m\u202eb.pdf"), "");

        assertThat(sandbox.run("", "index", "--articles", folder.toString()).err())
                .contains("skipped a␛[31mb.pdf")
                .doesNotContain("\u001b", "\u202e");
    }

    @ParameterizedTest
    @CsvSource({"'http://', 'http://'", "http://127.0.0.1:99999, 99999", "telegram, telegram"})
    void anAddressThatIsNoneOfAServerIsNamedWithItsVariable(String address, String named) {
        Map<String, String> environment = Map.of("TELEGRAM_API_URL", address, "TELEGRAM_BOT_TOKEN", "1:x");
        Result result = sandbox.run("", false, environment, "telegram");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("TELEGRAM_API_URL is", named, "scheme, host and port");
    }

    @Test
    void aFileInThePlaceOfTheIndexIsNamed() throws IOException {
        Path file = Files.writeString(home.resolve("no-folder"), "");

        assertThat(sandbox.run("", "articles", "--index", file.toString()).err())
                .contains(file + ": a file stands where a folder has to be; --index DIR keeps the index elsewhere");
    }

    @Test
    void theConfigurationIsUtf8WithAMarkOrWithout() throws IOException {
        Path file = Files.writeString(home.resolve("mark.properties"), "\ufeffas-of = 2017-01-01\n");
        assertThat(sandbox.run("", "--config", file.toString(), "config").out()).contains("2017-01-01");

        Files.write(file, "# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Result result = sandbox.run("", "--config", file.toString(), "config");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(file + ": not UTF-8 text");
    }

    @ParameterizedTest
    @CsvSource({"dates, /nope", "audit, --json --format html"})
    void whatCannotBeMeantIsWrongUsage(String command, String rest) {
        String[] arguments = (command + " " + rest).split(" ", -1);

        assertThat(sandbox.run("", arguments).code()).isEqualTo(2);
    }

    @Test
    void aRelativeDataFolderIsIgnored() {
        assertThat(new Home(Map.of("HOME", "/home/ada", "XDG_DATA_HOME", "data")).data())
                .isEqualTo(Path.of("/home/ada/.local/share/dateline"));
    }

    @Test
    void secretsAreNotPrinted() {
        Result result = sandbox.run("", false, Map.of("OPENAI_API_KEY", "sk-secret"), "config");

        assertThat(result.out()).contains("openai-api-key       = (set, not shown)  # environment OPENAI_API_KEY");
        assertThat(result.out()).doesNotContain("sk-secret");
    }
}
