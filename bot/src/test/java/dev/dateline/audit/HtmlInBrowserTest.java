package dev.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.audit.report.ReportFormat;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a real browser shows it; without one this is skipped. */
class HtmlInBrowserTest {

    private static final String FIRE = "More than 50 people were injured in the fire at the market.";

    @TempDir
    Path folder;

    private Path page = Path.of("unused");
    private String chromium = "";

    @BeforeEach
    void writePage() throws IOException {
        Optional<String> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(path -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(path, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
        assumeTrue(found.isPresent(), "no Chromium on the PATH: the page is not tried in a browser");
        chromium = found.get();
        Logs logs = new Logs(folder);
        logs.article("a.txt", "Market news\n\n" + FIRE + "\n");
        ObjectNode altered = logs.citation(1, "a.txt", FIRE).put("quote", FIRE.replace("50", "15"));
        logs.record(logs.answer("right", "More than 50 people were injured.", logs.citation(1, "a.txt", FIRE)));
        logs.record(logs.answer("wrong <img src=x onerror=alert(1)>", "15 people were injured.", altered));
        StringBuilder html = new StringBuilder();
        ReportFormat.HTML.write(logs.audit(), html);
        page = Files.writeString(folder.resolve("report.html"), html);
    }

    @Test
    void theFilterCountsEverythingAndNothingOfAnArticleRuns() throws Exception {
        String dom = dom(page);

        assertThat(dom).contains("4 of 4 shown").doesNotContain("<img");
        assertThat(dom).doesNotContain("<form id=\"filter\" hidden");
    }

    @Test
    void choosingAVerdictLeavesOnlyItsRows() throws Exception {
        String chosen = Files.readString(page)
                .replace(
                        "</script>",
                        "verdict.value = \"ALTERED\"; verdict.dispatchEvent(new Event(\"change\"));</script>");
        Path changed = Files.writeString(folder.resolve("chosen.html"), chosen);

        assertThat(dom(changed)).contains("1 of 4 shown");
    }

    @Test
    void withoutJavaScriptEverythingIsReadable() throws Exception {
        String plain = Files.readString(page).replaceAll("(?s)<script>.*?</script>", "");
        String dom = dom(Files.writeString(folder.resolve("plain.html"), plain));

        assertThat(dom)
                .contains("id=\"filter\" hidden")
                .contains("More than <del>15</del> people")
                .contains("<mark>" + FIRE + "</mark>");
        assertThat(dom).doesNotContain("class=\"item\" hidden");
    }

    private String dom(Path file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                "--dump-dom"));
        command.add(file.toUri().toString());
        Path out = Files.createTempFile(folder, "dom", ".html");
        Process browser = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(browser.waitFor(2, TimeUnit.MINUTES)).as("the browser ends").isTrue();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
