package dev.dateline.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.answer.Answer;
import dev.dateline.answer.DatedEvent;
import dev.dateline.answer.Reply;
import dev.dateline.answer.Statement;
import dev.dateline.citation.Citation;
import dev.dateline.corpus.PublicationDate;
import dev.dateline.time.EventStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON of an answer, schema {@value #SCHEMA}: what {@code ask --json} prints, the log keeps and the audit reads. */
public final class AnswerJson {

    public static final String SCHEMA = "dateline.answer/1";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AnswerJson() {}

    /** One line, without a line end. */
    public static String line(Reply reply) {
        return line(object(reply));
    }

    /** One line, without a line end. */
    public static String line(ObjectNode object) {
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree of plain values can be written", e);
        }
    }

    public static ObjectNode object(Reply reply) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("schema", SCHEMA)
                .put("id", reply.id())
                .put("askedAt", reply.askedAt().toString())
                .put("question", reply.question().asked())
                .put("standalone", reply.question().understood())
                .put("type", name(reply.question().type()));
        switch (reply.answer()) {
            case Answer.Found found -> found(json, found);
            case Answer.NotFound notFound -> notFound(json, notFound);
        }
        return json.put("answerer", reply.answerer())
                .put("model", reply.model())
                .put("prompt", reply.prompt())
                .put("index", reply.index());
    }

    /** Without the user, of whom the log decides what it keeps. */
    static ObjectNode feedback(Feedback feedback) {
        return MAPPER.createObjectNode()
                .put("schema", Feedback.SCHEMA)
                .put("answer", feedback.answer())
                .put("helpful", feedback.helpful())
                .put("at", feedback.at().toString())
                .put("frontEnd", feedback.frontEnd());
    }

    private static void found(ObjectNode json, Answer.Found found) {
        json.put("outcome", "answered").putNull("reason").put("answer", found.text());
        json.put("summary", found.summary());
        ArrayNode statements = json.putArray("statements");
        for (Statement statement : found.statements()) {
            ObjectNode node = statements.addObject().put("text", statement.text());
            numbers(node.putArray("citations"), statement.citations());
            node.put("status", status(statement.status()));
        }
        ArrayNode citations = json.putArray("citations");
        for (Citation citation : found.citations()) {
            citation(citations.addObject(), citation);
        }
        ArrayNode dates = json.putArray("dates");
        for (DatedEvent date : found.dates()) {
            ObjectNode node = dates.addObject()
                    .put("value", date.value())
                    .put("text", date.text())
                    .put("status", status(date.status()))
                    .put("basis", date.basis());
            numbers(node.putArray("citations"), date.citations());
        }
    }

    private static void notFound(ObjectNode json, Answer.NotFound notFound) {
        json.put("outcome", "not_found").put("reason", notFound.reason()).put("answer", notFound.text());
        json.putNull("summary");
        json.putArray("statements");
        json.putArray("citations");
        json.putArray("dates");
    }

    private static void citation(ObjectNode node, Citation citation) {
        node.put("n", citation.n())
                .put("source", citation.source())
                .put("sha256", citation.sha256())
                .put("start", citation.range().start())
                .put("end", citation.range().end())
                .put("line", citation.line())
                .put("quote", citation.quote())
                .put("title", citation.title())
                .set("published", published(citation.published()));
        ArrayNode alsoIn = node.putArray("alsoIn");
        for (Citation.Location location : citation.alsoIn()) {
            alsoIn.addObject()
                    .put("source", location.source())
                    .put("start", location.range().start())
                    .put("end", location.range().end());
        }
    }

    /** {@code {"earliest", "latest", "grade", "basis"}}. */
    public static ObjectNode published(PublicationDate date) {
        return MAPPER.createObjectNode()
                .put("earliest", day(date.interval().earliest()))
                .put("latest", day(date.interval().latest()))
                .put("grade", name(date.grade()))
                .put("basis", date.basis());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void numbers(ArrayNode array, List<Integer> numbers) {
        numbers.forEach(array::add);
    }

    private static @Nullable String status(@Nullable EventStatus status) {
        return status == null ? null : name(status);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
