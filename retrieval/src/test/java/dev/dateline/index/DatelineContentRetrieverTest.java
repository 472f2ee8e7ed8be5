package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.embedding.AnswerReader;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatelineContentRetrieverTest {

    private static final Path CHECKOUT = Path.of(System.getProperty("dateline.checkout"));

    @TempDir
    Path folder;

    @Test
    void theExampleOfTheDocumentationGivesAPassageThatCanBeCited() throws Exception {
        Path articles = CHECKOUT.resolve("seeds");
        WordVectors embedder = new WordVectors();
        AnswerReader answers = AnswerReader.NONE;
        // example
        PassageIndex index = PassageIndex.open(folder, embedder, answers, message -> {});
        index.update(List.of(articles), progress -> {});
        ContentRetriever retriever = new DatelineContentRetriever(index, 5, Clock.systemDefaultZone());

        List<Content> passages = retriever.retrieve(Query.from("When will Putin discuss Syria with Erdogan?"));

        TextSegment best = passages.getFirst().textSegment();
        String citation = best.metadata().getString("source") + ":"
                + best.metadata().getInteger("start") + "-" + best.metadata().getInteger("end");
        // end of the example
        index.close();

        assertThat(passages).hasSize(5);
        String[] parts = citation.split("[:-]");
        String text = Files.readString(articles.resolve(parts[0]));
        int start = text.offsetByCodePoints(0, Integer.parseInt(parts[1]));
        int end = text.offsetByCodePoints(0, Integer.parseInt(parts[2]));
        assertThat(text.substring(start, end)).isEqualTo(best.text());
        assertThat(best.metadata().getString("title")).isNotBlank();
        assertThat(best.metadata().getString("published_grade")).isIn("STATED", "INFERRED", "UNKNOWN");
    }

    @Test
    void theDocumentationHoldsTheExampleThatIsTestedHere() throws Exception {
        String test = Files.readString(
                CHECKOUT.resolve("retrieval/src/test/java/dev/dateline/index/DatelineContentRetrieverTest.java"));
        String example = test.substring(
                test.indexOf("// example\n") + "// example\n".length(), test.indexOf("        // end of the example"));
        String asShown = example.lines()
                .map(line -> line.startsWith("        ") ? line.substring(8) : line)
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(CHECKOUT.resolve("docs/langchain4j.md"))).contains("```java\n" + asShown + "\n```");
    }

    @Test
    void aQuestionGetsAtLeastOnePassage() throws Exception {
        try (PassageIndex index = PassageIndex.open(folder, new WordVectors(), AnswerReader.NONE, message -> {})) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DatelineContentRetriever(index, 0, Clock.systemDefaultZone()))
                    .withMessageContaining("not 0");
        }
    }
}
