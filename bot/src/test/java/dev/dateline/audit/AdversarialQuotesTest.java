package dev.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.audit.AuditItem.CitationItem;
import dev.dateline.audit.AuditItem.StatementItem;
import dev.dateline.citation.Verdict;
import dev.dateline.support.SupportVerdict;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The adversarial cases whose trap is in the quote, 15 to 25, each in three sentences of one article. */
class AdversarialQuotesTest {

    private static final String FERRY = "The ferry company said it would not sail on Sunday unless the wind dropped.";
    private static final String MAYOR = "“We have never sold the old harbour,” mayor Zoë Öztürk told the council.";
    private static final String FISH = "The catch fell to 184 tonnes in 2016, a report by José Núñez found.";
    private static final String ARTICLE = "Harbour news\n\n" + FERRY + "\n" + MAYOR + "\nNobody voted.\n" + FISH + "\n";
    private static final String OTHER = "Football\n\nThe home side won the cup after extra time and a long night.\n";

    @TempDir
    Path folder;

    private Logs logs = new Logs(Path.of("unused"));

    @BeforeEach
    void write() {
        logs = new Logs(folder);
        logs.article("a.txt", ARTICLE);
        logs.article("b.txt", OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry company said it would not sail on Sunday a report by José Núñez found.",
                "mayor Zoë Öztürk told the council. The catch fell to 184 tonnes in 2016",
                "Nobody voted unless the wind dropped. The catch fell to 184 tonnes"
            })
    void case15AQuoteStitchedFromTwoPlacesIsAltered(String quote) {
        assertThat(quoteVerdict(logs.citation(1, "a.txt", quote), quote)).isInstanceOf(Verdict.Altered.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry company said it would … sail on Sunday         | The ferry company would sail on Sunday.
            “We have … sold the old harbour,” mayor Zoë Öztürk told  | Mayor Zoë Öztürk said they have sold the old harbour.
            it would not sail on Sunday … the wind dropped.          | The ferry would sail on Sunday.
            """)
    void case16AnEllipsisThatTurnsTheSentenceIsAlteredAndTheFullWordsAreJudged(String quote, String statement) {
        logs.record(logs.answer("a1", statement, logs.citation(1, "a.txt", quote)));
        AuditReport report = logs.audit();

        assertThat(citation(report).proof().verdict()).isInstanceOf(Verdict.Altered.class);
        assertThat(statement(report).support().verdict()).isGreaterThanOrEqualTo(SupportVerdict.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {FERRY, MAYOR, FISH})
    void case19TheRightQuoteOfTheWrongFileIsMissingAndTheRealFileNamed(String quote) {
        ObjectNode citation =
                logs.citation(1, "a.txt", quote).put("source", "b.txt").putNull("sha256");
        citation.put("start", 3).put("end", 30);

        assertThat(quoteVerdict(citation, quote)).isEqualTo(new Verdict.MissingQuote("a.txt"));
    }

    @ParameterizedTest
    @CsvSource({"а, a, U+0430", "е, e, U+0435", "l\u200b, l, U+200B"})
    void case20LookAlikesAndInvisibleCharactersAreAlteredAndShown(String trick, String letter, String shown) {
        ObjectNode citation = logs.citation(1, "a.txt", FISH);
        citation.put("quote", FISH.replaceFirst(letter, trick));

        assertThat(quoteVerdict(citation, "x"))
                .isInstanceOfSatisfying(
                        Verdict.Altered.class,
                        altered -> assertThat(altered.diff().toString()).contains(shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {MAYOR, FISH, "José Núñez"})
    void case21AnotherUnicodeFormIsNormalised(String quote) {
        ObjectNode citation = logs.citation(1, "a.txt", quote);
        citation.put("quote", Normalizer.normalize(quote, Normalizer.Form.NFD));

        assertThat(quoteVerdict(citation, "x")).isInstanceOf(Verdict.Normalised.class);
    }

    @ParameterizedTest
    @CsvSource({"“, \"", "”, \"", "’, '"})
    void case21StraightForCurlyQuotationMarksAreAltered(String curly, String straight) {
        String quote = "“It’s over,” she said at the harbour on Monday.";
        logs.article("a.txt", ARTICLE + quote);
        ObjectNode citation = logs.citation(1, "a.txt", quote).put("quote", quote.replace(curly, straight));

        assertThat(quoteVerdict(citation, "x")).isInstanceOf(Verdict.Altered.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-1, -1", "0, -1"})
    void case22OffsetsOffByOneHaveDrifted(int start, int end) {
        ObjectNode citation = logs.citation(1, "a.txt", FISH);
        citation.put("start", citation.get("start").asInt() + start)
                .put("end", citation.get("end").asInt() + end);

        assertThat(quoteVerdict(citation, "x")).isInstanceOf(Verdict.Drifted.class);
    }

    @ParameterizedTest
    @CsvSource({"-5, 20", "40, 10", "100, 100000"})
    void case22OffsetsThatNoTextHasAreMalformed(int start, int end) {
        ObjectNode citation =
                logs.citation(1, "a.txt", FISH).put("start", start).put("end", end);

        assertThat(quoteVerdict(citation, "x")).isInstanceOf(Verdict.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "😀 ", "👩‍👩‍👧 family day\n"})
    void case23WhatIsPutBeforeMovesTheQuoteByItsCodePoints(String before) {
        ObjectNode citation = logs.citation(1, "a.txt", FISH);
        logs.article("a.txt", before + ARTICLE);

        assertThat(quoteVerdict(citation, "x"))
                .isInstanceOfSatisfying(
                        Verdict.Drifted.class,
                        drifted -> assertThat(drifted.found().start())
                                .isEqualTo(citation.get("start").asInt() + before.codePointCount(0, before.length())));
    }

    @ParameterizedTest
    @ValueSource(strings = {FERRY + "\n" + MAYOR, MAYOR + "\nNobody voted.", "voted.\n" + FISH})
    void case23OtherLineEndsInsideTheQuoteAreNormalised(String quote) {
        ObjectNode citation = logs.citation(1, "a.txt", quote);
        logs.article("a.txt", ARTICLE.replace("\n", "\r\n"));

        assertThat(quoteVerdict(citation, "x")).isInstanceOf(Verdict.Normalised.class);
    }

    @ParameterizedTest
    @CsvSource({"voted, cared", "Harbour news, Harbor news", "184 tonnes, 148 tonnes"})
    void case24AnEditElsewhereShowsAsAChangedSourceAnEditInsideAsAltered(String old, String now) {
        logs.record(logs.answer("a1", "x", logs.citation(1, "a.txt", FISH)));
        logs.article("a.txt", ARTICLE.replace(old, now));
        CitationItem item = citation(logs.audit());

        assertThat(item.proof().sourceChanged()).isTrue();
        assertThat(item.verdict())
                .isEqualTo(FISH.contains(old) ? "ALTERED" : old.length() == now.length() ? "EXACT" : "DRIFTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {FERRY, MAYOR, FISH})
    void case24AQuoteThatStandsTwiceIsAmbiguousWhereTheOffsetsMiss(String quote) {
        logs.article("a.txt", ARTICLE + ARTICLE);
        ObjectNode citation = logs.citation(1, "a.txt", quote).put("start", 1);

        assertThat(quoteVerdict(citation, "x")).isInstanceOf(Verdict.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "x/../../../etc/passwd"})
    void case25APathThatLeavesTheFolderIsMalformed(String path) {
        ObjectNode citation = logs.citation(1, "a.txt", FISH).put("source", path);

        assertThat(quoteVerdict(citation, "x")).isInstanceOf(Verdict.Malformed.class);
    }

    private Verdict quoteVerdict(ObjectNode citation, String statement) {
        logs.record(logs.answer("a1", statement, citation));
        return citation(logs.audit()).proof().verdict();
    }

    private static CitationItem citation(AuditReport report) {
        return (CitationItem) report.answers().getFirst().items().getFirst();
    }

    private static StatementItem statement(AuditReport report) {
        return (StatementItem) report.answers().getFirst().items().get(1);
    }
}
