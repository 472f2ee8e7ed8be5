package dev.dateline.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.names.Names;
import dev.dateline.question.Question;
import dev.dateline.question.QuestionReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A question and its answer, as far as later questions can lean on them. All of it is words, so that it can be kept over a
 * restart and is read with whatever names the articles have by then.
 *
 * @param question stands alone
 * @param answer the whole text of the answer
 * @param statement its first statement, or empty
 * @param date the first date that it tells, or empty
 * @param articles those that its first statement cites
 */
public record Turn(String question, String answer, String statement, String date, List<Cited> articles) {

    public Turn {
        articles = List.copyOf(articles);
    }

    /**
     * An article, also after its file was read again.
     *
     * @param source as in citations
     */
    public record Cited(String source, String title) {}

    /** Who and what a question names does not depend on the day. */
    static final LocalDate ANY_DAY = LocalDate.EPOCH;

    /** @param answer as {@code dateline.answer/1} has it */
    public static Turn of(JsonNode answer) {
        return new Turn(
                answer.path("standalone").asText(),
                answer.path("answer").asText(),
                answer.at("/statements/0/text").asText(),
                answer.at("/dates/0/text").asText(),
                cited(answer));
    }

    private static List<Cited> cited(JsonNode answer) {
        Set<Integer> first = new HashSet<>();
        answer.at("/statements/0/citations").forEach(n -> first.add(n.asInt()));
        return StreamSupport.stream(answer.path("citations").spliterator(), false)
                .filter(citation -> first.contains(citation.path("n").asInt()))
                .map(citation -> new Cited(
                        citation.path("source").asText(), citation.path("title").asText()))
                .distinct()
                .toList();
    }

    /** The words with which the answer begins, before what it quotes; empty where it begins by quoting. */
    String words() {
        int quote = statement.indexOf('“');
        return quote < 0 ? statement : statement.substring(0, quote).replaceFirst("\\W+$", "");
    }

    /** The name that answers, where the answer's first words are one. */
    Optional<String> name() {
        String words = words().replaceFirst("\\s*\\((?:planned|alleged|reported).*", "");
        return words.matches(
                        "(?:[Tt]he )?(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*)(?: (?:of |the |and )?(?:al-|el-)?\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,4}")
                ? Optional.of(words)
                : Optional.empty();
    }

    Question read(Names names) {
        return QuestionReader.read(question, names, ANY_DAY);
    }
}
