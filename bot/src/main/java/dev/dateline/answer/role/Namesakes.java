package dev.dateline.answer.role;

import dev.dateline.answer.Context;
import dev.dateline.corpus.Passage;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a sentence tells of somebody who shares no more than a surname with whom a question asks about: "Mr Sadiq, 42" of
 * Imran Sadiq does not say how old his brother Tariq is.
 */
public final class Namesakes {

    private final List<Asked> asked;
    private final Names names;

    /**
     * Somebody whom the question names in full.
     *
     * @param given all words of the name but the last
     */
    private record Asked(Entity person, Set<String> given, String surname) {

        static Optional<Asked> of(Mention mention, String question) {
            List<Word> words = Word.of(mention.span().of(question));
            boolean person = mention.entity().kind() == Entity.Kind.PERSON
                    || mention.kind() == Mention.Kind.UNSEEN && mention.entity().kind() == Entity.Kind.UNKNOWN;
            return person && words.size() > 1 && words.stream().allMatch(Word::isCapitalised)
                    ? Optional.of(new Asked(
                            mention.entity(),
                            words.stream()
                                    .limit(words.size() - 1)
                                    .map(Word::text)
                                    .collect(Collectors.toSet()),
                            words.getLast().text()))
                    : Optional.empty();
        }

        /** Any other part of the name will do: who is "Sir Alex" here may have no title there. */
        boolean isNamedIn(String text) {
            return Word.of(text).stream().map(Word::text).anyMatch(given::contains);
        }
    }

    public Namesakes(Question question, Names names) {
        this.names = names;
        this.asked = question.names().stream()
                .flatMap(mention -> Asked.of(mention, question.standalone()).stream())
                .toList();
    }

    /** The name of whom {@code context} tells of in place of somebody who is asked about. */
    public Optional<String> in(Context context) {
        return asked.stream().flatMap(it -> instead(it, context).stream()).findFirst();
    }

    /** Whether {@code context} names somebody who is asked about, if only by surname; true where the question names nobody. */
    public boolean areNamed(Context context) {
        return asked.isEmpty()
                || asked.stream().anyMatch(it -> context.sentence().contains(it.surname));
    }

    private Optional<String> instead(Asked asked, Context context) {
        if (!context.sentence().contains(asked.surname) || asked.isNamedIn(context.sentence())) {
            return Optional.empty();
        }
        List<Mention> people = named(asked.surname, context.passage()).stream()
                .filter(mention -> mention.entity().kind() == Entity.Kind.PERSON)
                .toList();
        boolean surely = !people.isEmpty() && people.stream().noneMatch(mention -> canBe(asked, mention));
        return surely ? Optional.of(people.getFirst().entity().name()) : introduced(asked, context);
    }

    /** Whom a surname alone means that two in the article have: not one who is introduced only later. */
    private Optional<String> introduced(Asked asked, Context context) {
        Optional<String> other = Optional.empty();
        for (Passage passage : context.article().passages()) {
            List<String> full = named(asked.surname, passage).stream()
                    .map(mention -> mention.span().of(passage.text()))
                    .filter(name -> Word.of(name).size() > 1)
                    .toList();
            if (full.stream().anyMatch(asked::isNamedIn)) {
                boolean before =
                        passage.span().start() < context.passage().span().start();
                return before ? Optional.empty() : other;
            }
            if (other.isEmpty()) {
                other = full.stream().findFirst();
            }
        }
        return other;
    }

    private List<Mention> named(String surname, Passage passage) {
        return names.mentions(passage).stream()
                .filter(mention -> mention.entity().kind() == Entity.Kind.PERSON
                        || mention.entity().kind() == Entity.Kind.UNKNOWN)
                .filter(mention -> Word.of(mention.span().of(passage.text()))
                        .getLast()
                        .text()
                        .equals(surname))
                .toList();
    }

    private static boolean canBe(Asked asked, Mention mention) {
        return mention.entities().stream().anyMatch(entity -> entity.name().equals(asked.person.name()));
    }
}
