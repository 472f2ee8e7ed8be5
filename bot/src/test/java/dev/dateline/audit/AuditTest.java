package dev.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.audit.report.ReportFile;
import dev.dateline.audit.report.ReportFormat;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTest {

    private static final String FIRE = "More than 50 people were injured in the fire at the market on Tuesday.";
    private static final String PLAN = "The minister will visit the market on Friday.";

    @TempDir
    Path folder;

    private Logs logs = new Logs(Path.of("unused"));

    @BeforeEach
    void write() {
        logs = new Logs(folder);
        logs.article("a.txt", "Fire at the market\n\n" + FIRE + "\n" + PLAN + "\n");
    }

    @Test
    void answersThatAreRightPass() {
        logs.record(logs.answer("a1", "More than 50 people were injured.", logs.citation(1, "a.txt", FIRE)));
        logs.record(logs.answer("a2", "More than 50 people: “" + FIRE + "”", logs.citation(1, "a.txt", FIRE)));

        assertThat(logs.audit().exitCode()).isZero();
    }

    @Test
    void somethingForAReaderToDecideIsInconclusive() {
        logs.record(logs.answer("a1", "The minister visited the market.", logs.citation(1, "a.txt", PLAN)));

        assertThat(logs.audit().exitCode()).isEqualTo(3);
    }

    @Test
    void aLogWithoutAnswersIsInconclusiveAndAWrongOneFails() {
        assertThat(logs.audit().exitCode()).isEqualTo(3);
        logs.line("{\"this is\": \"no answer\"}");
        assertThat(logs.audit().exitCode()).isEqualTo(3);
        logs.record(logs.answer("a1", "Fewer than 9 people were injured.", logs.citation(1, "a.txt", FIRE)));
        assertThat(logs.audit().exitCode()).isEqualTo(1);
    }

    @Test
    void whatTheAnswerSaysWithoutACitationIsNamed() {
        ObjectNode answer = logs.answer("a1", "More than 50 people were injured.", logs.citation(1, "a.txt", FIRE));
        answer.put(
                "answer",
                "More than 50 people were injured. [1] The market in Leeds burned down. The articles say no more.");
        logs.record(answer);

        assertThat(logs.audit().items().filter(item -> item.verdict().equals("UNCITED")))
                .extracting(item -> ((AuditItem.UncitedItem) item).text())
                .containsExactly("The market in Leeds burned down.");
    }

    @Test
    void aMarkerWithoutACitationIsNamed() {
        ObjectNode answer = logs.answer("a1", "More than 50 people were injured.", logs.citation(1, "a.txt", FIRE));
        logs.record(answer.put("answer", "More than 50 people were injured. [1][7]"));

        assertThat(verdicts(logs.audit())).containsExactly("EXACT", "SUPPORTED", "UNCITED", "ABSENT");
    }

    @Test
    void aFootnoteInTheWordsOfAnArticleIsNoMarker() {
        String quote = "The market was built in 2003.[14]";
        logs.article("f.txt", quote + "\n");
        ObjectNode answer = logs.answer("a1", "“" + quote + "”", logs.citation(1, "f.txt", quote));
        logs.record(answer.put("answer", "“" + quote + "” [1]"));

        assertThat(verdicts(logs.audit())).containsExactly("EXACT", "SUPPORTED", "ABSENT");
    }

    @Test
    void charactersBeyondTheBasicPlaneLeaveEveryMarkerInItsPlace() {
        String fire = "\uD83D\uDD25".repeat(8);
        logs.article("f.txt", fire + " " + FIRE + "\n");
        ObjectNode answer = logs.answer("a1", fire + " " + FIRE, logs.citation(1, "f.txt", fire + " " + FIRE));
        logs.record(answer.put("answer", fire + " " + FIRE + " Leeds burned down for 3 days. [1]"));

        assertThat(verdicts(logs.audit())).containsExactly("EXACT", "SUPPORTED", "ABSENT");
    }

    @Test
    void everyCitationIsCheckedWhateverItsNumber() {
        logs.record(logs.answer(
                "a1",
                "More than 50 people were injured.",
                logs.citation(1, "a.txt", FIRE),
                logs.citation(1, "a.txt", PLAN).put("quote", "Nobody has written this.")));

        assertThat(verdicts(logs.audit())).containsExactly("EXACT", "MISSING_QUOTE", "SUPPORTED", "ABSENT");
    }

    @Test
    void anOffsetThatIsNoWholeNumberIsMalformed() {
        ObjectNode citation = logs.citation(1, "a.txt", FIRE);
        logs.record(logs.answer(
                "a1", FIRE, citation.put("start", citation.path("start").asInt() + 0.5)));

        assertThat(verdicts(logs.audit())).startsWith("MALFORMED");
    }

    @Test
    void twoAuditsGiveTheSameBytes() throws IOException {
        for (int i = 0; i < 50; i++) {
            logs.record(logs.answer("a" + i, i + " people were injured.", logs.citation(1, "a.txt", FIRE)));
        }
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(written(format)).isEqualTo(written(format));
        }
    }

    @Test
    void everyReportEscapesWhatItShows() throws IOException {
        String markup = "<script>alert(1)</script>&amp;\u0007";
        logs.article("m.txt", "He said " + markup + " and left the room.\n");
        logs.record(
                logs.answer(markup, markup + " is 7.", logs.citation(1, "m.txt", "He said " + markup + " and left")));

        assertThat(written(ReportFormat.HTML)).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
        assertThat(written(ReportFormat.JUNIT)).doesNotContain("<script>").doesNotContain("\u0007");
        assertThat(written(ReportFormat.TEXT)).doesNotContain("\u0007");
    }

    @Test
    void theSummaryEscapesTheTypesOfQuestions() throws IOException {
        ObjectNode answer = logs.answer("a1", "More than 50 people were injured.", logs.citation(1, "a.txt", FIRE));
        logs.record(answer.put("type", "when\u001b[31m"));

        assertThat(written(ReportFormat.TEXT)).contains("when\u241b[31m").doesNotContain("\u001b");
    }

    @Test
    void aChangedSourceIsACorrectionWithOldAndNewWords() throws IOException {
        logs.record(logs.answer("a1", "More than 50 people were injured.", logs.citation(1, "a.txt", FIRE)));
        logs.article("a.txt", "Fire at the market\n\n" + FIRE.replace("50", "60") + "\n");

        assertThat(logs.audit().corrections())
                .singleElement()
                .extracting(AuditItem::verdict)
                .isEqualTo("ALTERED");
        assertThat(written(ReportFormat.TEXT)).contains("More than [-50-]{+60+} people");
        assertThat(written(ReportFormat.HTML))
                .contains("More than <del>50</del> people")
                .contains("<ins>60</ins>");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void whatIsNotUnicodeInARecordLeavesTheReportWhole(ReportFormat format) throws IOException {
        logs.line("{\"statements\": [], \"citations\": [{\"quote\": \"half \\ud83d\"}]}");
        Path file = folder.resolve("report");
        Files.writeString(file, "the report of yesterday");
        Path own = Files.writeString(folder.resolve("report.new"), "a file of the reader's");

        ReportFile.write(logs.audit(), format, file);

        assertThat(file).content().contains("half \uFFFD");
        assertThat(own).content().isEqualTo("a file of the reader's");
        assertThat(folder).isDirectoryNotContaining("glob:**/report.?*.new");
    }

    @Test
    void aReportThatCannotBeWrittenNamesItsFile() {
        assertThatThrownBy(() -> ReportFile.write(logs.audit(), ReportFormat.TEXT, folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(folder.toString());
    }

    private String written(ReportFormat format) throws IOException {
        StringBuilder text = new StringBuilder();
        format.write(logs.audit(), text);
        return text.toString();
    }

    private static java.util.stream.Stream<String> verdicts(AuditReport report) {
        return report.items().map(AuditItem::verdict);
    }
}
