package dev.dateline.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.corpus.Article;
import dev.dateline.embedding.AnswerReader;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Question;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes questions without an answer of those that have one: in place of a name stands one of the same kind that another
 * question has, and that the article with the answer has not. "When did Putin meet Erdogan?" becomes "When did Putin meet
 * Khan?".
 *
 * <p>Arguments: ARTICLES INDEX-FOLDER QUESTIONS.jsonl OUT.jsonl.
 */
public final class NameSwaps {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random = new Random(1);
    private final Indexed indexed;
    private final QuestionSet questions;
    private final Map<QuestionSet.Item, Question> read = new LinkedHashMap<>();

    private NameSwaps(Indexed indexed, QuestionSet questions) {
        this.indexed = indexed;
        this.questions = questions;
        for (QuestionSet.Item item : questions.items()) {
            read.put(item, indexed.question(item.question()));
        }
    }

    public static void main(String[] args) throws IOException {
        try (Indexed indexed = Indexed.open(args[0], args[1], AnswerReader.NONE);
                PrintStream out = new PrintStream(args[3], StandardCharsets.UTF_8)) {
            NameSwaps swaps = new NameSwaps(indexed, QuestionSet.read(Path.of(args[2])));
            for (QuestionSet.Item item : swaps.questions.items()) {
                if (item.isAnswerable() && !item.sources().isEmpty()) {
                    String swapped = swaps.of(item);
                    if (swapped != null) {
                        out.println(JSON.writeValueAsString(
                                new Line(item.id() + "-swapped", swapped, List.of(), List.of(), item.type())));
                    }
                }
            }
        }
    }

    /** What is written of each question, in this order. */
    private record Line(String id, String question, List<String> answers, List<String> sources, String type) {}

    /** The question with another name, or null where it has none for which there is another. */
    private @Nullable String of(QuestionSet.Item item) {
        Question question = Objects.requireNonNull(read.get(item));
        List<Mention> mentions = new ArrayList<>(question.names());
        Collections.shuffle(mentions, random);
        for (Mention mention : mentions) {
            List<String> others = others(item, mention.entity());
            if (!others.isEmpty()) {
                String text = question.standalone();
                return text.substring(0, mention.span().start())
                        + others.get(random.nextInt(others.size()))
                        + text.substring(mention.span().end());
            }
        }
        return null;
    }

    /** Names in other questions, of the same kind, that no source of {@code item} has. */
    private List<String> others(QuestionSet.Item item, Entity entity) {
        Names names = indexed.index().searcher().names();
        List<Article> sources = indexed.index().searcher().corpus().articles().stream()
                .filter(article ->
                        article.sources().anyMatch(source -> item.sources().contains(source.path())))
                .toList();
        List<String> others = new ArrayList<>();
        read.forEach((other, question) -> question.names().stream()
                .filter(mention -> mention.kind() != Mention.Kind.UNSEEN)
                .filter(mention -> mention.entity().kind() == entity.kind())
                .filter(mention -> sources.stream()
                        .flatMap(article -> article.passages().stream())
                        .noneMatch(passage -> names.mentions(passage, mention.entity())))
                .map(mention -> mention.span().of(question.standalone()))
                .forEach(others::add));
        return others;
    }
}
