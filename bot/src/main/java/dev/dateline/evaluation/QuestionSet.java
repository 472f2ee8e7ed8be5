package dev.dateline.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Questions with what a right answer must say.
 *
 * @param items in the order of the file
 */
public record QuestionSet(List<Item> items) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public QuestionSet {
        items = List.copyOf(items);
    }

    /**
     * One question.
     *
     * @param id names it in reports
     * @param question as a user would type it
     * @param answers one of these is found in a right answer, whatever its case; none where the articles don't say
     * @param sources the files that say it, or empty where that does not matter
     * @param type the kind of question for the breakdown, or empty: then as Dateline understands it
     */
    public record Item(String id, String question, List<Pattern> answers, List<String> sources, String type) {

        public Item {
            answers = List.copyOf(answers);
            sources = List.copyOf(sources);
        }

        public boolean isAnswerable() {
            return !answers.isEmpty();
        }

        /** Whether {@code text} says a right answer. */
        public boolean isAnsweredBy(String text) {
            return answers.stream().anyMatch(answer -> answer.matcher(text).find());
        }
    }

    /**
     * Reads JSON Lines.
     *
     * @throws IllegalArgumentException if a line is not a question; the message names file and line
     */
    public static QuestionSet read(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    items.add(item(MAPPER.readTree(lines.get(i)), "q" + (i + 1)));
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    String cause =
                            e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
                    throw new IllegalArgumentException(file + ", line " + (i + 1) + ": " + cause, e);
                }
            }
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException(file + ": no questions in it");
        }
        return new QuestionSet(items);
    }

    private static Item item(JsonNode json, String otherwise) {
        if (!json.path("question").isTextual() || !json.path("answers").isArray()) {
            throw new IllegalArgumentException("a question needs \"question\" (a string) and \"answers\" (a list)");
        }
        List<Pattern> answers = new ArrayList<>();
        for (JsonNode answer : json.path("answers")) {
            try {
                answers.add(Pattern.compile(answer.asText(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException("not a regular expression: " + answer.asText(), e);
            }
        }
        List<String> sources = new ArrayList<>();
        json.path("sources").forEach(source -> sources.add(source.asText()));
        return new Item(
                json.path("id").asText(otherwise),
                json.path("question").asText(),
                answers,
                sources,
                json.path("type").asText(""));
    }
}
