package dev.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.citation.SourceFolder;
import dev.dateline.text.Sentences;
import dev.dateline.text.SourceFile;
import dev.dateline.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Run with {@code -Dtest.excluded.groups= -Dtest=AuditBenchmark -Ddateline.benchmark.articles=FOLDER}. */
@Tag("benchmark")
class AuditBenchmark {

    private static final int CITATIONS = 100_000;

    @TempDir
    Path folder;

    @Test
    void aHundredThousandCitationsTakeLessThanAMinute(TestReporter reporter) throws IOException {
        String articles = System.getProperty("dateline.benchmark.articles", "");
        assumeTrue(!articles.isEmpty(), "no articles given: -Ddateline.benchmark.articles=FOLDER");
        Path log = log(Path.of(articles));

        long start = System.nanoTime();
        AuditReport report = new Audit(Articles.in(new SourceFolder(Path.of(articles))), Optional.empty()).run(log);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        reporter.publishEntry("took", took.toMillis() + " ms");
        report.rates().forEach(rate -> reporter.publishEntry(rate.group(), rate.toString()));
        assertThat(report.answers()).hasSize(CITATIONS);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
    }

    /** Sentences of the articles, one in ten cited with a fault. */
    private Path log(Path articles) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(articles)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<ObjectNode> sentences = new ArrayList<>();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            for (Span sentence : Sentences.split(text, new Span(0, text.length()))) {
                int start = text.codePointCount(0, sentence.start());
                sentences.add(new ObjectMapper()
                        .createObjectNode()
                        .put("n", 1)
                        .put("source", articles.relativize(file).toString())
                        .put("sha256", SourceFile.sha256(bytes))
                        .put("start", start)
                        .put("end", start + text.codePointCount(sentence.start(), sentence.end()))
                        .put("quote", sentence.of(text)));
            }
        }
        SplittableRandom random = new SplittableRandom(1);
        Path log = folder.resolve("log.jsonl");
        try (Writer out = Files.newBufferedWriter(log)) {
            for (int i = 0; i < CITATIONS; i++) {
                ObjectNode citation =
                        sentences.get(random.nextInt(sentences.size())).deepCopy();
                String quote = citation.path("quote").asText();
                String statement = i % 2 == 0 ? "“" + quote + "”" : quote.substring(0, quote.length() - 1);
                if (i % 10 == 0) {
                    citation.put("quote", quote.replaceFirst("[aeiou]", "_"));
                }
                ObjectNode answer = new ObjectMapper().createObjectNode().put("id", "a" + i);
                answer.putArray("statements")
                        .addObject()
                        .put("text", statement)
                        .putArray("citations")
                        .add(1);
                answer.putArray("citations").add(citation);
                out.write(answer + "\n");
            }
        }
        return log;
    }
}
