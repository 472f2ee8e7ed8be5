package dev.dateline.answer.role;

import dev.dateline.names.Mention;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A noun of a question and whom it belongs to there: "the adviser of Voss".
 *
 * @param others everybody else whom the question names
 */
record Relation(String noun, List<Mention> owners, List<Mention> others) {

    /** All that {@code question} has. */
    static List<Relation> of(Question question) {
        String asked = question.standalone();
        return Pattern.compile("\\p{L}[\\p{L}-]+")
                .matcher(asked)
                .results()
                .map(word -> new Span(word.start(), word.end()))
                .filter(word -> question.terms().contains(word.of(asked)))
                // "Charged with" owns nothing.
                .filter(word -> !(word.of(asked).endsWith("ed") && asked.startsWith(" with ", word.end())))
                .map(noun -> of(asked, noun, question.names()))
                .filter(relation -> !relation.owners().isEmpty())
                .toList();
    }

    private static Relation of(String asked, Span noun, List<Mention> named) {
        List<Mention> owners = owners(asked, noun, named);
        return new Relation(
                noun.of(asked),
                owners,
                named.stream().filter(it -> !isAnyOf(owners, it)).toList());
    }

    /** "Was Berg the adviser of Voss?" is no question that "Voss, an adviser to Berg" answers with yes. */
    boolean isReversedIn(String sentence, List<Mention> mentions) {
        List<Mention> told = Pattern.compile("(?i)\\b" + Pattern.quote(noun) + "\\b")
                .matcher(sentence)
                .results()
                .flatMap(found -> owners(sentence, new Span(found.start(), found.end()), mentions).stream())
                .toList();
        return told.stream().anyMatch(it -> isAnyOf(others, it))
                && told.stream().noneMatch(it -> isAnyOf(owners, it));
    }

    private static List<Mention> owners(String text, Span noun, List<Mention> mentions) {
        return mentions.stream()
                .filter(it -> NounPhrase.owns(text, noun, it.span()))
                .toList();
    }

    private static boolean isAnyOf(List<Mention> these, Mention that) {
        return these.stream()
                .anyMatch(it -> it.entity().name().equals(that.entity().name()));
    }
}
