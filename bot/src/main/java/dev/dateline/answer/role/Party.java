package dev.dateline.answer.role;

import dev.dateline.corpus.Passage;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of those of whom a question asks something.
 *
 * @param text the question, in which the spans of the names count
 * @param names empty where it names nobody
 * @param noun stem of the noun that stands for them, empty where only names do
 */
public record Party(String text, List<Mention> names, String noun) {

    public static Party named(Mention name, String text) {
        return new Party(text, List.of(name), "");
    }

    boolean isAnybody() {
        return names.isEmpty() && noun.isEmpty();
    }

    /** Whether only a noun stands for them: "the ferry". */
    boolean isUnnamed() {
        return names.isEmpty() && !noun.isEmpty();
    }

    /** As their names alone say who they are. */
    Party withoutNoun() {
        return new Party(text, names, "");
    }

    /** Where {@code passage} has them, by name or by their noun. */
    public List<Span> occurrences(Passage passage, Names known) {
        List<Mention> mentions = known.mentions(passage);
        Stream<Span> named = mentions.stream().filter(this::isNamedBy).map(Mention::span);
        // A single word may mean whoever bears it, "Orrery" the firm and its founder.
        Stream<Span> unseen = names.stream()
                .filter(name -> name.kind() == Mention.Kind.UNSEEN
                        || name.span().of(text).indexOf(' ') < 0)
                .flatMap(name -> Pattern.compile(
                                "\\b" + Pattern.quote(name.span().of(text)) + "\\b")
                        .matcher(passage.text())
                        .results()
                        .map(found -> new Span(found.start(), found.end())))
                .map(span -> mentions.stream()
                        .map(Mention::span)
                        .filter(whole -> whole.contains(span))
                        .findFirst()
                        .orElse(span));
        Stream<Span> nouns = noun.isEmpty()
                ? Stream.of()
                : Word.of(passage.text()).stream()
                        .filter(word -> Lemmas.stem(word.text()).equals(noun))
                        .map(Word::span);
        return Stream.of(named, unseen, nouns).flatMap(it -> it).distinct().toList();
    }

    private boolean isNamedBy(Mention mention) {
        return names.stream()
                .anyMatch(name -> name.entity().name().equals(mention.entity().name()));
    }
}
