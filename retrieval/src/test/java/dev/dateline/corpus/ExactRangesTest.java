package dev.dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.CodePointRange;
import dev.dateline.text.SourceText;
import dev.dateline.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactRangesTest {

    private static final String PAGE = """
            Headline of the day

            A picture of it. (AP)
            A picture of it. (AP)

            The first 😀 sentence of the café e\u0301 is here. The second one ends in “quotes.”\u00A0

            A long third sentence 👨‍👩‍👧 follows in a paragraph of its own, as it should.
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyPassageIsWhatItsRangeOfCodePointsSays(String lineEnd) throws IOException {
        assertRangesAreExact("\uFEFF" + PAGE.replace("\n", lineEnd));
    }

    @Test
    void aByteOrderMarkCountsButIsNoPartOfThePassage() throws IOException {
        Corpus corpus = new Folder(folder).with("a.txt", "\uFEFF" + PAGE).read();
        assertThat(corpus.articles().getFirst().passages().getFirst().span()).isEqualTo(new Span(1, 20));
        assertRangesAreExact("\uFEFF" + PAGE);
    }

    @RepeatedTest(100)
    void rangesAreExactInAnyText(RepetitionInfo repetition) throws IOException {
        List<String> pieces = List.of(
                "The president met him in Sochi on Monday.",
                " ",
                "\n",
                "\r\n",
                "\r",
                "\n\n",
                "😀",
                "e\u0301",
                "\u2028",
                "(AP)",
                "Big Headline Here",
                "TT",
                "\uFEFF",
                "\u200B",
                "A U.S. 👩‍🚀 said: “No.”",
                "\t",
                "- item",
                "…",
                "\u0301");
        Random random = new Random(repetition.getCurrentRepetition());
        assertRangesAreExact(
                "x" + random.ints(60, 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining()));
    }

    @Test
    void rangesAreExactInTheSampleArticles() {
        Folder.seeds().read().articles().forEach(ExactRangesTest::assertRangesAreExact);
    }

    private void assertRangesAreExact(String text) throws IOException {
        Files.writeString(folder.resolve("a.txt"), text);
        Corpus corpus = new Folder(folder).read();
        assertThat(corpus.articles()).isNotEmpty();
        corpus.articles().forEach(ExactRangesTest::assertRangesAreExact);
    }

    private static void assertRangesAreExact(Article article) {
        SourceText source = article.source().read();
        int[] codePoints = source.text().codePoints().toArray();
        int end = 0;
        for (Passage passage : article.passages()) {
            CodePointRange range = source.codePoints(passage.span());
            int[] slice = Arrays.copyOfRange(codePoints, range.start(), range.end());
            assertThat(new String(slice, 0, slice.length)).isEqualTo(passage.text());
            assertThat(passage.span().trim(source.text())).isEqualTo(passage.span());
            assertThat(passage.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(new String(passage.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .as("no half of a surrogate pair")
                    .isEqualTo(passage.text());
            end = passage.span().end();
        }
    }
}
