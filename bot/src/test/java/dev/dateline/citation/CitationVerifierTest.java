package dev.dateline.citation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.CodePointRange;
import dev.dateline.text.SourceText;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quote is written «inside» the text it is taken from; what the audit finds later is another text. */
class CitationVerifierTest {

    private static final String WHOLE =
            "Café talks.\nThe group «has arrested 184 people» since September, a monitor said.\nIt did not resign.\n";

    private final Map<String, SourceText> sources = new HashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final CitationVerifier verifier = new CitationVerifier(
            path -> {
                reads.incrementAndGet();
                return Optional.ofNullable(sources.get(path));
            },
            words -> sources.values().stream()
                    .filter(source -> source.text().contains(words))
                    .map(SourceText::path)
                    .findFirst());

    @Test
    void theSameWordsAtTheSamePlaceAreExact() {
        assertThat(verdict(WHOLE, plain(WHOLE))).isInstanceOf(Verdict.Exact.class);
    }

    @Test
    void wordsMovedByAnEditElsewhereHaveDriftedAndTheSourceHasChanged() {
        source("a.txt", "UPDATED\n" + plain(WHOLE), "new");

        Proof proof = verifier.prove(quotation(WHOLE, "old"));

        assertThat(proof.verdict()).isEqualTo(new Verdict.Drifted(new CodePointRange(30, 53)));
        assertThat(proof.sourceChanged()).isTrue();
    }

    @Test
    void anEditAfterTheWordsLeavesThemExactThoughTheSourceHasChanged() {
        source("a.txt", plain(WHOLE) + "Correction.\n", "new");

        Proof proof = verifier.prove(quotation(WHOLE, "old"));

        assertThat(proof.verdict()).isInstanceOf(Verdict.Exact.class);
        assertThat(proof.sourceChanged()).isTrue();
    }

    @ParameterizedTest(name = "by {0} and {1}")
    @CsvSource({"1, 1", "-1, -1", "0, 1", "-1, 0"})
    void offsetsThatMissTheWordsLeadToTheOnesThatHit(int startOff, int endOff) {
        source("a.txt", plain(WHOLE), "same");
        Quotation right = quotation(WHOLE, "same");

        Verdict verdict = verifier.prove(
                        new Quotation("a.txt", "same", right.start() + startOff, right.end() + endOff, right.quote()))
                .verdict();

        assertThat(verdict).isEqualTo(new Verdict.Drifted(new CodePointRange(22, 45)));
    }

    @ParameterizedTest(name = "[{0}, {1})")
    @CsvSource({"-1, 22", "45, 22", "22, 4500", "22, 99999999999"})
    void aRangeThatNoTextCanHaveIsMalformed(long start, long end) {
        source("a.txt", plain(WHOLE), "same");

        assertThat(verifier.prove(new Quotation("a.txt", "same", start, end, "has arrested 184 people"))
                        .verdict())
                .isInstanceOf(Verdict.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "news/../../a.txt",
                "..\\a.txt",
                "C:/a.txt",
                "file:///a.txt",
                "~/a.txt",
                "a\u0000.txt",
                " "
            })
    void aPathThatLeavesTheFolderIsMalformedAndNeverRead(String path) {
        assertThat(verifier.prove(new Quotation(path, null, 0, 1, "x")).verdict())
                .isInstanceOf(Verdict.Malformed.class);
        assertThat(reads).hasValue(0);
    }

    @Test
    void aSourceThatIsGoneIsMissing() {
        assertThat(verifier.prove(quotation(WHOLE, "old")).verdict()).isEqualTo(new Verdict.MissingSource());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a digit       | has arrested 148 people   | [-184-]{+148+}
            a Cyrillic а  | h\u0430s arrested 184 people   | h\u0430‹U+0430›s
            zero width    | has arre\u200bsted 184 people  | arre‹U+200B›sted
            no-break      | has\u00a0arrested 184 people   | ‹U+00A0›
            a dropped word| has arrested people       | [-184
            """)
    void wordsThatAreNotTheSourcesAreAlteredAndTheDiffShowsHow(String change, String quote, String diff) {
        source("a.txt", plain(WHOLE), "same");

        Verdict verdict =
                verifier.prove(new Quotation("a.txt", "same", 22, 45, quote)).verdict();

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Altered.class, altered -> {
            assertThat(altered.diff().toString()).contains(diff);
            assertThat(altered.there()).isEqualTo("has arrested 184 people");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            stitched from two places | The group has arrested 184 people since it did not resign.
            an ellipsis for a "not"  | 184 people since September, a monitor said. It did … resign.
            curly for straight       | The group has arrested 184 “people” since September
            """)
    void wordsFromHereAndThereAreAlteredWhereverTheOffsetsPoint(String change, String quote) {
        source("a.txt", plain(WHOLE), "same");

        assertThat(verifier.prove(new Quotation("a.txt", "same", 0, 4, quote)).verdict())
                .isInstanceOf(Verdict.Altered.class);
    }

    @Test
    void wordsOfAnotherSourceAreMissingAndThatSourceIsNamed() {
        source("a.txt", "Nothing of the kind was ever printed on this page about that subject.", "same");
        source("b.txt", plain(WHOLE), "other");

        assertThat(verifier.prove(quotation(WHOLE, "same")).verdict()).isEqualTo(new Verdict.MissingQuote("b.txt"));
    }

    @Test
    void wordsThatStandTwiceAreAmbiguousWhereTheOffsetsMiss() {
        source("a.txt", plain(WHOLE) + plain(WHOLE), "same");

        assertThat(verifier.prove(new Quotation("a.txt", "same", 3, 26, "has arrested 184 people"))
                        .verdict())
                .isInstanceOfSatisfying(
                        Verdict.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.count()).isEqualTo(2));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"line ends", "Unicode form"})
    void anotherFormOfTheSameWordsIsNormalised(String difference) {
        String written = "Old news.\n«Café talks\nbegan» today.\n";
        String now = difference.equals("line ends")
                ? plain(written).replace("\n", "\r\n")
                : Normalizer.normalize(plain(written), Form.NFD);

        assertThat(verdict(written, now))
                .isInstanceOfSatisfying(
                        Verdict.Normalised.class,
                        normalised -> assertThat(normalised.difference()).isEqualTo(difference));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\ufeff", "\ud83d\ude00 "})
    void whatIsPutBeforeTheWordsCountsInCodePoints(String before) {
        assertThat(verdict(WHOLE, before + plain(WHOLE)))
                .isEqualTo(new Verdict.Drifted(new CodePointRange(
                        22 + before.codePointCount(0, before.length()),
                        45 + before.codePointCount(0, before.length()))));
        assertThat(verdict(before + WHOLE, before + plain(WHOLE))).isInstanceOf(Verdict.Exact.class);
    }

    private Verdict verdict(String written, String now) {
        source("a.txt", now, "now");
        return verifier.prove(quotation(written, null)).verdict();
    }

    private void source(String path, String text, String sha256) {
        sources.put(path, new SourceText(path, sha256, text));
    }

    private static Quotation quotation(String marked, @Nullable String sha256) {
        int start = marked.indexOf('«');
        int end = marked.indexOf('»');
        String quote = marked.substring(start + 1, end);
        int first = marked.codePointCount(0, start);
        return new Quotation("a.txt", sha256, first, first + quote.codePointCount(0, quote.length()), quote);
    }

    private static String plain(String marked) {
        return marked.replace("«", "").replace("»", "");
    }
}
