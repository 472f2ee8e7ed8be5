package dev.dateline.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.citation.Quotation;
import dev.dateline.time.DateInterval;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a log holds it, of Dateline or of another tool.
 *
 * @param id as recorded, or where it stands in the log
 * @param question as asked, or empty
 * @param type of the question, or empty
 * @param frontEnd where it was asked, or empty
 * @param text what was shown, or empty
 * @param found false where the answer says that the articles don't say
 * @param statements in order
 * @param citations in order; several may have one number
 */
record RecordedAnswer(
        String id,
        String question,
        String type,
        String frontEnd,
        String text,
        boolean found,
        List<Statement> statements,
        List<Cited> citations) {

    record Statement(String text, List<Integer> citations) {}

    /**
     * A citation as recorded.
     *
     * @param title the article's headline, or empty
     * @param published as recorded, unknown where it was not
     */
    record Cited(int n, Quotation quotation, String title, DateInterval published) {}

    /**
     * Reads what there is; what is missing or of another kind stays empty, and its citations prove to be malformed.
     *
     * @throws IllegalArgumentException if it is no answer at all
     */
    static RecordedAnswer read(JsonNode json, String where) {
        if (!json.isObject()
                || !json.path("statements").isArray() && !json.path("citations").isArray()) {
            throw new IllegalArgumentException("no answer: an object with \"statements\" and \"citations\" is needed");
        }
        List<Statement> statements = new ArrayList<>();
        for (JsonNode statement : json.path("statements")) {
            List<Integer> numbers = new ArrayList<>();
            statement.path("citations").forEach(n -> numbers.add(n.asInt(-1)));
            statements.add(new Statement(statement.path("text").asText(""), numbers));
        }
        List<Cited> citations = new ArrayList<>();
        for (JsonNode citation : json.path("citations")) {
            int n = citation.path("n").asInt(citations.size() + 1);
            citations.add(cited(n, citation));
        }
        return new RecordedAnswer(
                json.path("id").asText(where),
                json.path("question").asText(""),
                json.path("type").asText(""),
                json.path("frontEnd").asText(""),
                json.path("answer").asText(""),
                !json.path("outcome").asText("").equals("not_found"),
                statements,
                citations);
    }

    /** Whether a citation has this number. */
    boolean cites(int n) {
        return citations.stream().anyMatch(cited -> cited.n() == n);
    }

    private static Cited cited(int n, JsonNode json) {
        JsonNode published = json.path("published");
        Quotation quotation = new Quotation(
                json.path("source").asText(""),
                json.path("sha256").isTextual() ? json.path("sha256").asText() : null,
                offset(json.path("start")),
                offset(json.path("end")),
                json.path("quote").asText(""));
        return new Cited(n, quotation, json.path("title").asText(""), interval(published));
    }

    /** What is no whole number becomes an offset that no text has. */
    private static long offset(JsonNode offset) {
        return offset.canConvertToExactIntegral() && offset.canConvertToLong() ? offset.asLong() : -1;
    }

    private static DateInterval interval(JsonNode published) {
        LocalDate earliest = day(published.isTextual() ? published : published.path("earliest"));
        LocalDate latest = day(published.isTextual() ? published : published.path("latest"));
        boolean ordered = earliest == null || latest == null || !latest.isBefore(earliest);
        return ordered ? new DateInterval(earliest, latest) : DateInterval.UNKNOWN;
    }

    private static @Nullable LocalDate day(JsonNode day) {
        try {
            return day.isTextual() ? LocalDate.parse(day.asText()) : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
