package dev.dateline.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.embedding.AnswerReader;
import dev.dateline.embedding.AnswerReader.InContext;
import dev.dateline.index.RankedPassage;
import dev.dateline.question.Question;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the cross-encoder is trained on: for each question, the sentences that answer, and sentences that don't: the
 * best ones that a search finds, and others of the same article.
 *
 * <p>Arguments: ARTICLES INDEX-FOLDER TRECQA-TRAIN.jsonl OUT.jsonl QUESTIONS.jsonl…; a question is {@code {"question",
 * "source", "sentences": numbers of the passages of the source that answer, from 0, "answer"}}.
 */
public final class AnswerRows {

    /** For each question. */
    private static final int MOST_ANSWERS = 3;

    private static final int MOST_FOUND = 6;
    private static final int LOOKED_THROUGH = 15;
    private static final int OF_THE_SAME_ARTICLE = 2;
    private static final int MOST_OF_TREC = 24;

    /** A shorter answer may stand in a sentence by chance. */
    private static final int TELLING = 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random = new Random(1);
    private final Indexed indexed;
    private final Map<String, Article> articles;
    private final PrintStream out;

    private AnswerRows(Indexed indexed, PrintStream out) {
        this.indexed = indexed;
        this.out = out;
        this.articles = indexed.index().searcher().corpus().articles().stream()
                .flatMap(article -> article.sources().map(source -> Map.entry(source.path(), article)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public static void main(String[] args) throws IOException {
        try (Indexed indexed = Indexed.open(args[0], args[1], AnswerReader.NONE);
                PrintStream out = new PrintStream(args[3], StandardCharsets.UTF_8)) {
            AnswerRows rows = new AnswerRows(indexed, out);
            rows.writeTrec(Path.of(args[2]));
            for (int i = 4; i < args.length; i++) {
                for (String line : Files.readAllLines(Path.of(args[i]))) {
                    rows.write(JSON.readTree(line));
                }
            }
        }
    }

    private void write(JsonNode item) throws IOException {
        Article article = Objects.requireNonNull(
                articles.get(item.get("source").asText()), () -> "no such source in the articles: " + item);
        Question question = indexed.question(item.get("question").asText());
        Set<Integer> answering = StreamSupport.stream(item.get("sentences").spliterator(), false)
                .map(JsonNode::asInt)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> answers = answering.stream()
                .map(place -> article.passages().get(place).id())
                .collect(Collectors.toSet());
        List<RankedPassage> found = indexed.index().search(question, LOOKED_THROUGH);

        for (int place : answering.stream().limit(MOST_ANSWERS).toList()) {
            write(question, inContext(article, place), item.get("answer").asText());
        }
        for (RankedPassage other : found.stream()
                .filter(it -> !answers.contains(it.passage().id()))
                .filter(it -> !has(it.passage(), item.get("answer").asText()))
                .limit(MOST_FOUND)
                .toList()) {
            write(question, other.inContext(), null);
        }
        Set<String> seen = found.stream().map(it -> it.passage().id()).collect(Collectors.toSet());
        List<Integer> rest = new ArrayList<>();
        for (int place = 0; place < article.passages().size(); place++) {
            Passage passage = article.passages().get(place);
            if (!answers.contains(passage.id())
                    && !seen.contains(passage.id())
                    && !has(passage, item.get("answer").asText())) {
                rest.add(place);
            }
        }
        Collections.shuffle(rest, random);
        for (int place : rest.stream().limit(OF_THE_SAME_ARTICLE).toList()) {
            write(question, inContext(article, place), null);
        }
    }

    /** Whether the passage may answer too, though nobody said so. */
    private static boolean has(Passage passage, String answer) {
        return (answer.length() >= TELLING || answer.matches("\\d+"))
                && passage.text().toLowerCase(Locale.ROOT).contains(answer.toLowerCase(Locale.ROOT));
    }

    private static InContext inContext(Article article, int place) {
        return new RankedPassage(1, 0, 0, article.passages().get(place), article).inContext();
    }

    private void write(Question question, InContext told, @Nullable String answer) throws IOException {
        write(question.standalone(), told.sentence(), told.context(), answer);
    }

    /** @param answer the words that answer, which the sentence need not have; null if it does not answer */
    private void write(String question, String sentence, String context, @Nullable String answer) throws IOException {
        out.println(JSON.writeValueAsString(
                new Row(question, sentence, context, answer != null, answer == null ? "" : answer)));
    }

    /** What is written of each pair, in this order. */
    private record Row(String question, String sentence, String context, boolean answers, String answer) {}

    /** Lines of {@code question}, {@code positives} and {@code negatives}. */
    private void writeTrec(Path train) throws IOException {
        for (String line : Files.readAllLines(train)) {
            JsonNode item = JSON.readTree(line);
            String question = item.get("question").asText();
            for (JsonNode sentence : item.get("positives")) {
                write(question, sentence.asText(), "", "");
            }
            List<JsonNode> others = new ArrayList<>();
            item.get("negatives").forEach(others::add);
            Collections.shuffle(others, random);
            for (JsonNode sentence : others.subList(0, Math.min(MOST_OF_TREC, others.size()))) {
                write(question, sentence.asText(), "", null);
            }
        }
    }
}
