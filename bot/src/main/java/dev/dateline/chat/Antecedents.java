package dev.dateline.chat;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.AnswerType;
import dev.dateline.question.NounPhrases;
import dev.dateline.wording.Gender;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who and what "he", "they", "it", "there" and "then" can mean: looked up in the last question, then in its answer. */
final class Antecedents {

    /** So many turns back a pronoun may reach. */
    private static final int REACH = 3;

    private static final Set<AnswerType> ASKS_FOR_THING = EnumSet.of(AnswerType.WHICH, AnswerType.WHAT, AnswerType.WHO);

    private static final Pattern PLACE = Pattern.compile("\\b(?:in|at|near)\\s+((?:\\p{Lu}[\\p{L}'’.-]+\\s?)+)");

    private final List<Turn> turns;
    private final Names names;
    private final String utterance;

    /** @param utterance names in it are not what its own pronouns mean */
    Antecedents(List<Turn> turns, Names names, String utterance) {
        this.turns = turns;
        this.names = names;
        this.utterance = utterance.toLowerCase(Locale.ROOT);
    }

    private interface Lookup {
        Optional<String> in(Called called, Turn turn);
    }

    private Called called(Turn turn) {
        return new Called(turn.read(names));
    }

    private Optional<String> latest(Lookup lookup) {
        return turns.reversed().stream()
                .limit(REACH)
                .map(turn -> lookup.in(called(turn), turn))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Who is "he" or "she": whom the last question found, else whom it is about, of those who can be called so. */
    Optional<String> person(Gender asked) {
        String said = turns.stream().map(Turn::answer).collect(Collectors.joining(" "));
        return latest((called, turn) -> {
            List<String> found = found(turn, Entity.Kind.PERSON);
            List<String> people = new ArrayList<>(called.byName(Entity.Kind.PERSON));
            if (called.question().type() == AnswerType.WHO) {
                // Whom "who was the judge?" has found is the judge.
                List<String> answered = found.isEmpty() ? foundOtherwise(turn) : found;
                people.addAll(
                        0, answered.isEmpty() ? called.whoIsAskedFor().stream().toList() : answered);
            } else {
                people.addAll(called.byNoun(Called::isPerson));
                people.addAll(found);
            }
            if (people.isEmpty()) {
                people.addAll(called.byNoun(Called::isPerson));
            }
            people.addAll(called.byName(Entity.Kind.UNKNOWN).stream()
                    .filter(name -> name.matches("\\p{Lu}\\S+ \\p{Lu}\\S+"))
                    .toList());
            people.addAll(told(turn.statement(), turn, Entity.Kind.PERSON));
            return namedElsewhere(people).stream()
                    .filter(person -> Gender.of(person, said, names).fits(asked))
                    .findFirst();
        });
    }

    /** Who are "they": the people of the last question together, else its organisation. */
    Optional<String> people() {
        for (Turn turn : turns.reversed().stream().limit(REACH).toList()) {
            Called called = called(turn);
            List<String> people = called.byName(Entity.Kind.PERSON);
            if (people.size() > 1) {
                return Optional.of(String.join(" and ", people));
            }
            Optional<String> group = group(called, Entity.Kind.ORGANISATION, Entity.Kind.UNKNOWN)
                    .or(() -> first(called.byNoun(Called::isMany)))
                    .or(() -> group(called, Entity.Kind.PLACE));
            if (group.isPresent() || !people.isEmpty()) {
                return group;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> group(Called called, Entity.Kind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> called.byName(kind).stream())
                .filter(name -> !called.isBehind("in|at|near|to|from", name))
                .findFirst();
    }

    /** What is "it". */
    Optional<String> thing() {
        return latest(this::thing);
    }

    private Optional<String> thing(Called called, Turn turn) {
        boolean asksForThing = called.question().focus() != null
                || ASKS_FOR_THING.contains(called.question().type());
        Optional<String> answered = asksForThing ? turn.name().filter(this::isNoPerson) : Optional.empty();
        List<String> things = called.things();
        things.addAll(called.thingsOfName());
        things.addAll(called.byName(Entity.Kind.ORGANISATION));
        things.addAll(called.byName(Entity.Kind.UNKNOWN));
        List<String> places = called.byName(Entity.Kind.PLACE);
        places.stream()
                .filter(place -> !called.isBehind("in|at|near|about|to|from|of|on|for|with|against", place))
                .forEach(things::add);
        called.eventOfVerb().ifPresent(things::add);
        called.thingAskedFor().ifPresent(things::add);
        called.byName(Entity.Kind.PERSON).stream()
                .filter(name ->
                        Gender.of(name, "", names) == Gender.UNKNOWN && name.contains(" ") && !Called.isPerson(name))
                .forEach(things::add);
        return answered.or(() -> things.stream().findFirst());
    }

    /** Whether the last question asks who or which, of a thing that it names: "where is it?" asks about that thing. */
    boolean isAboutThing() {
        Called last = called(turns.getLast());
        return ASKS_FOR_THING.contains(last.question().type())
                && !last.byNoun(noun -> !Called.isPerson(noun)).isEmpty();
    }

    /** What "it" is where only an organisation can be led or run. */
    Optional<String> organisation() {
        return latest((called, turn) ->
                first(called.byName(Entity.Kind.ORGANISATION)).or(() -> first(called.byName(Entity.Kind.UNKNOWN))));
    }

    /** What "it" is where only an event can be postponed or take place: the one that the last question asks about. */
    Optional<String> event() {
        return latest((called, turn) -> called.byNoun(Events::isEvent).reversed().stream()
                .findFirst()
                .or(() -> called.eventOfVerb())
                .or(() -> called.things().stream().findFirst()));
    }

    /** Where is "there": the place that was found, else that of the last question that has one, else of an answer. */
    Optional<String> place() {
        return latest((called, turn) -> called.question().type() == AnswerType.WHERE
                                && !found(turn, Entity.Kind.PLACE).isEmpty()
                        ? first(found(turn, Entity.Kind.PLACE))
                        : placeAsked(called).or(() -> first(found(turn, Entity.Kind.PLACE))))
                .or(() -> latest((called, turn) -> first(withoutArticle(called.byName(Entity.Kind.UNKNOWN)))))
                .or(() -> latest((called, turn) -> first(told(turn.statement(), turn, Entity.Kind.PLACE))));
    }

    /** Of names that may be anything, places have no article: "visit Lomaria", but "buy the Nokia". The last one first. */
    private static List<String> withoutArticle(List<String> named) {
        return named.reversed().stream()
                .filter(name -> !name.startsWith("the "))
                .toList();
    }

    private static Optional<String> placeAsked(Called called) {
        List<String> asked = called.byName(Entity.Kind.PLACE);
        Matcher written = PLACE.matcher(called.question().standalone());
        return Optional.ofNullable(asked.isEmpty() ? null : asked.getLast())
                .or(() -> written.find() ? Optional.of(written.group(1).strip()) : Optional.empty());
    }

    /** When is "then", with its preposition: the time of the last question, else of its answer. */
    Optional<String> time() {
        return latest((called, turn) -> {
            QuestionText text = new QuestionText(called.question().standalone());
            return text.time().map(span -> span.of(text.words())).or(() -> answeredTime(turn));
        });
    }

    private static Optional<String> answeredTime(Turn turn) {
        return turn.date().isEmpty() ? Optional.empty() : Optional.of("on " + turn.date());
    }

    /** What the conversation is about, as its last question that says so has it. */
    Optional<String> topic() {
        return turns.reversed().stream()
                .map(turn -> called(turn).topic())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whoever the answer begins with, where the articles don't show that the name is a person's, or have none: "a builder". */
    private List<String> foundOtherwise(Turn turn) {
        String words = turn.words();
        if (turn.name().isPresent()) {
            return turn.name().filter(this::mayBePerson).stream().toList();
        }
        return NounPhrases.definite(words).stream()
                .filter(phrase -> phrase.length() == words.length())
                .map(phrase -> Called.definite(words))
                .toList();
    }

    private boolean mayBePerson(String name) {
        return names.mentions(name).stream()
                .map(mention -> mention.entity().kind())
                .noneMatch(kind -> kind == Entity.Kind.ORGANISATION || kind == Entity.Kind.PLACE);
    }

    private boolean isNoPerson(String name) {
        return names.mentions(name).stream()
                .noneMatch(mention -> mention.entity().kind() == Entity.Kind.PERSON);
    }

    /** Named by the words with which the answer begins. */
    private List<String> found(Turn turn, Entity.Kind kind) {
        return told(turn.words(), turn, kind);
    }

    private List<String> told(String text, Turn turn, Entity.Kind kind) {
        String asked = turn.question().toLowerCase(Locale.ROOT);
        return names.mentions(text).stream()
                .filter(mention -> mention.entity().kind() == kind)
                .filter(mention -> mention.kind() != Mention.Kind.NAME
                        || Character.isUpperCase(mention.span().of(text).codePointAt(0)))
                .map(mention -> mention.kind() == Mention.Kind.NAME && !mention.isAmbiguous()
                        ? mention.entity().name()
                        : asNamedBefore(Called.withoutPossessive(mention.span().of(text))))
                .filter(Called::isNoTime)
                .filter(name -> !asked.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    /** The full name by which the conversation has called whoever it now calls by surname. */
    private String asNamedBefore(String name) {
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        return turns.reversed().stream()
                .flatMap(turn -> Stream.of(turn.words(), turn.question()))
                .flatMap(text -> names.mentions(text).stream()
                        .map(mention -> Called.withoutPossessive(mention.span().of(text))))
                .filter(full -> full.endsWith(" " + surname))
                .findFirst()
                .orElse(name);
    }

    private List<String> namedElsewhere(List<String> found) {
        return found.stream()
                .filter(name -> !utterance.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private Optional<String> first(List<String> found) {
        return namedElsewhere(found).stream().findFirst();
    }
}
