package dev.dateline.telegram.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.citation.Citation;
import dev.dateline.corpus.PublicationDate;
import dev.dateline.text.CodePointRange;
import dev.dateline.time.DateInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the buttons under an answer need of it.
 *
 * @param id of the answer, as in the log
 * @param question as asked
 */
public record RecordedAnswer(String id, String question, List<Citation> citations) {

    public RecordedAnswer {
        citations = List.copyOf(citations);
    }

    /** Reads schema {@code dateline.answer/1}. */
    public static RecordedAnswer of(JsonNode answer) {
        List<Citation> citations = new ArrayList<>();
        answer.path("citations").forEach(node -> citations.add(citation(node)));
        return new RecordedAnswer(
                answer.path("id").asText(), answer.path("question").asText(), citations);
    }

    private static Citation citation(JsonNode node) {
        List<Citation.Location> copies = new ArrayList<>();
        node.path("alsoIn")
                .forEach(copy ->
                        copies.add(new Citation.Location(copy.path("source").asText(), range(copy))));
        return new Citation(
                node.path("n").asInt(),
                node.path("source").asText(),
                node.path("sha256").asText(),
                range(node),
                node.path("line").asInt(),
                node.path("quote").asText(),
                node.path("title").asText(),
                published(node.path("published")),
                copies);
    }

    private static CodePointRange range(JsonNode node) {
        return new CodePointRange(node.path("start").asInt(), node.path("end").asInt());
    }

    private static PublicationDate published(JsonNode node) {
        return new PublicationDate(
                DateInterval.of(day(node.path("earliest")), day(node.path("latest"))),
                PublicationDate.Grade.valueOf(
                        node.path("grade").asText("unknown").toUpperCase(Locale.ROOT)),
                node.path("basis").asText());
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isTextual() ? LocalDate.parse(node.asText()) : null;
    }
}
