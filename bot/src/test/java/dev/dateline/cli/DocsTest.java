package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Sandbox.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The commands in {@code docs/} do what the pages say. In a block marked {@code sh}, a line that begins with
 * {@code $ dateline} is run; each line after it must be in what is printed, {@code …} standing for any words, and
 * {@code exit code N} is the exit code, 0 unless told.
 */
final class DocsTest {

    private static final Path CHECKOUT = Path.of(System.getProperty("dateline.checkout", ".."));

    @TempDir
    static Path home;

    private static Sandbox sandbox;

    @BeforeAll
    static void indexTheSeeds() {
        sandbox = Sandbox.overSeeds(home);
    }

    static Stream<Arguments> examples() throws IOException {
        List<Arguments> examples = new ArrayList<>();
        try (Stream<Path> pages = Files.list(CHECKOUT.resolve("docs"))) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                collect(page, examples);
            }
        }
        return examples.stream();
    }

    private static void collect(Path page, List<Arguments> examples) throws IOException {
        boolean inBlock = false;
        List<String> printed = new ArrayList<>();
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                inBlock = line.equals("```sh");
            } else if (inBlock && line.startsWith("$ dateline ")) {
                printed = new ArrayList<>();
                examples.add(
                        Arguments.of(page.getFileName().toString(), line.substring("$ dateline ".length()), printed));
            } else if (inBlock) {
                printed.add(line);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyCommandDoesWhatThePageShows(String page, String command, List<String> printed) {
        Result result = sandbox.run("", words(command));

        int code = 0;
        for (String line : printed) {
            if (line.startsWith("exit code ")) {
                code = Integer.parseInt(line.substring("exit code ".length()));
            } else {
                for (String part : line.split("…", -1)) {
                    assertThat(result.out() + result.err()).as(page).contains(part.strip());
                }
            }
        }
        assertThat(result.code()).as(result.err()).isEqualTo(code);
    }

    /** A newcomer compares it with what the first command prints: not a line of it may differ. */
    @Test
    void theReadmeShowsTheFirstAnswerAsItIsPrinted() throws IOException {
        Matcher first = Pattern.compile(
                        "```sh\\n\\./dateline (ask [^\\n]+)\\n```.*?\\n```\\n(.*?)\\n```", Pattern.DOTALL)
                .matcher(Files.readString(CHECKOUT.resolve("README.md")));
        assertThat(first.find()).isTrue();

        assertThat(sandbox.run("", words(first.group(1))).out().strip()).isEqualTo(first.group(2));
    }

    private static String[] words(String command) {
        String seeds = CHECKOUT.resolve("seeds").toString();
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command.replace("seeds/", seeds + "/"));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.toArray(String[]::new);
    }
}
