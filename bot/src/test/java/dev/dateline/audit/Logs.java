package dev.dateline.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.citation.SourceFolder;
import dev.dateline.text.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes articles and a log of answers about them, as another tool would, and audits it. */
final class Logs {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path articles;
    private final Path log;
    private final List<String> lines = new ArrayList<>();

    Logs(Path folder) {
        try {
            this.articles = Files.createDirectories(folder.resolve("articles"));
            this.log = folder.resolve("log.jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path articles() {
        return articles;
    }

    void article(String path, String text) {
        try {
            Files.writeString(articles.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A citation of {@code quote} where it first stands in the article as it is now. */
    ObjectNode citation(int n, String path, String quote) {
        try {
            byte[] bytes = Files.readAllBytes(articles.resolve(path));
            String text = new String(bytes, StandardCharsets.UTF_8);
            int at = text.indexOf(quote);
            int start = text.codePointCount(0, Math.max(0, at));
            return MAPPER.createObjectNode()
                    .put("n", n)
                    .put("source", path)
                    .put("sha256", SourceFile.sha256(bytes))
                    .put("start", start)
                    .put("end", start + quote.codePointCount(0, quote.length()))
                    .put("quote", quote);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer of one statement that cites all {@code citations}. */
    ObjectNode answer(String id, String statement, ObjectNode... citations) {
        ObjectNode json = MAPPER.createObjectNode().put("id", id).put("question", "");
        ObjectNode node = json.putArray("statements").addObject().put("text", statement);
        ArrayNode numbers = node.putArray("citations");
        ArrayNode list = json.putArray("citations");
        for (ObjectNode citation : citations) {
            numbers.add(citation.path("n").asInt());
            list.add(citation);
        }
        return json;
    }

    void record(ObjectNode answer) {
        lines.add(answer.toString());
    }

    void line(String line) {
        lines.add(line);
    }

    AuditReport audit() {
        try {
            Files.write(log, lines);
            return new Audit(Articles.in(new SourceFolder(articles)), Optional.empty()).run(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
