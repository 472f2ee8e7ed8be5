package dev.dateline.chat;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.AnswerType;
import dev.dateline.question.FocusNouns;
import dev.dateline.question.NounPhrases;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who and what "he", "they", "it", "there" and "then" can mean: looked up in the last question, then in its answer. */
final class Antecedents {

    /** So many turns back a pronoun may reach. */
    private static final int REACH = 3;

    /** So many names of one question make a topic; more are hardly all in one article. */
    private static final int TOPIC_NAMES = 2;

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
        Optional<String> in(Question question, Turn turn);
    }

    private Optional<String> latest(Lookup lookup) {
        return turns.reversed().stream()
                .limit(REACH)
                .map(turn -> lookup.in(turn.read(names), turn))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Who is "he" or "she": whom the last question found, else whom it is about, of those who can be called so. */
    Optional<String> person(Gender asked) {
        String said = turns.stream().map(Turn::answer).collect(Collectors.joining(" "));
        return latest((question, turn) -> {
            List<String> found = found(turn, Entity.Kind.PERSON);
            List<String> people = new ArrayList<>(named(question, Entity.Kind.PERSON));
            if (question.type() == AnswerType.WHO) {
                // Whom "who was the judge?" has found is the judge.
                people.addAll(0, found.isEmpty() ? foundByNoun(turn) : found);
            } else {
                people.addAll(nouns(question, Antecedents::isPerson));
                people.addAll(found);
            }
            if (people.isEmpty()) {
                people.addAll(nouns(question, Antecedents::isPerson));
            }
            people.addAll(told(turn.statement(), turn, Entity.Kind.PERSON));
            return namedElsewhere(people).stream()
                    .filter(person -> Gender.of(person, said, names).fits(asked))
                    .findFirst();
        });
    }

    /** Who are "they": the people of the last question together, else its organisation. */
    Optional<String> people() {
        return latest((question, turn) -> {
            List<String> people = named(question, Entity.Kind.PERSON);
            return people.size() > 1
                    ? Optional.of(String.join(" and ", people))
                    : first(named(question, Entity.Kind.ORGANISATION))
                            .or(() -> first(people))
                            .or(() -> thing(question, turn));
        });
    }

    /** What is "it". */
    Optional<String> thing() {
        return latest(this::thing);
    }

    private Optional<String> thing(Question question, Turn turn) {
        boolean asksForThing = question.type() == AnswerType.WHICH || question.type() == AnswerType.WHAT;
        Optional<String> answered = asksForThing ? turn.name().filter(this::isNoPerson) : Optional.empty();
        List<String> things =
                new ArrayList<>(nouns(question, noun -> !isPerson(noun)).reversed());
        things.addAll(named(question, Entity.Kind.ORGANISATION));
        things.addAll(named(question, Entity.Kind.UNKNOWN));
        things.addAll(named(question, Entity.Kind.PLACE));
        return answered.or(() -> things.stream().findFirst());
    }

    /** What "it" is where only an organisation can be led or run. */
    Optional<String> organisation() {
        return latest((question, turn) ->
                first(named(question, Entity.Kind.ORGANISATION)).or(() -> first(named(question, Entity.Kind.UNKNOWN))));
    }

    /** What "it" is where only an event can be postponed or take place: the one that the last question asks about. */
    Optional<String> event() {
        return latest((question, turn) -> nouns(question, Events::isEvent).reversed().stream()
                .findFirst()
                .or(() -> Optional.ofNullable(question.action()).flatMap(action -> Events.noun(action.lemma()))));
    }

    /** Where is "there": the place that was found, else that of the last question that has one, else of an answer. */
    Optional<String> place() {
        return latest((question, turn) -> question.type() == AnswerType.WHERE
                                && !found(turn, Entity.Kind.PLACE).isEmpty()
                        ? first(found(turn, Entity.Kind.PLACE))
                        : placeAsked(question).or(() -> first(found(turn, Entity.Kind.PLACE))))
                .or(() -> latest((question, turn) -> first(withoutArticle(named(question, Entity.Kind.UNKNOWN)))))
                .or(() -> latest((question, turn) -> first(told(turn.statement(), turn, Entity.Kind.PLACE))));
    }

    /** Of names that may be anything, places have no article: "visit Lomaria", but "buy the Nokia". The last one first. */
    private static List<String> withoutArticle(List<String> named) {
        return named.reversed().stream()
                .filter(name -> !name.startsWith("the "))
                .toList();
    }

    private Optional<String> placeAsked(Question question) {
        List<String> asked = named(question, Entity.Kind.PLACE);
        Matcher written = PLACE.matcher(question.standalone());
        return Optional.ofNullable(asked.isEmpty() ? null : asked.getLast())
                .or(() -> written.find() ? Optional.of(written.group(1).strip()) : Optional.empty());
    }

    /** When is "then", with its preposition: the time of the last question, else of its answer. */
    Optional<String> time() {
        return latest((question, turn) -> {
            QuestionText text = new QuestionText(question.standalone());
            return text.time().map(span -> span.of(text.words())).or(() -> answeredTime(turn));
        });
    }

    private static Optional<String> answeredTime(Turn turn) {
        return turn.date().isEmpty() ? Optional.empty() : Optional.of("on " + turn.date());
    }

    /** What the conversation is about: the names of the last question that has some, else the thing that it asks about. */
    Optional<String> topic() {
        return turns.reversed().stream()
                .map(turn -> turn.read(names))
                .map(question -> {
                    List<String> named = question.names().stream()
                            .filter(mention -> mention.kind() != Mention.Kind.UNSEEN && !isNoun(mention, question))
                            .map(mention -> asCalled(mention, question))
                            .filter(Antecedents::isNoTime)
                            .distinct()
                            .limit(TOPIC_NAMES)
                            .toList();
                    return named.isEmpty()
                            ? Optional.ofNullable(question.topic())
                                    .or(() -> nouns(question, noun -> !isPerson(noun)).stream()
                                            .findFirst())
                            : Optional.of(String.join(" and ", named));
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether {@code question} names somebody or something, and not only by a noun such as "the captain". */
    static boolean hasName(Question question) {
        return question.names().stream().anyMatch(mention -> !isNoun(mention, question));
    }

    private static boolean isNoun(Mention mention, Question question) {
        String name = mention.span().of(question.standalone());
        return Character.isLowerCase(name.codePointAt(0)) && isPerson(name);
    }

    /** Whoever the answer begins with, where that is no name: "the builder" for "a builder". */
    private static List<String> foundByNoun(Turn turn) {
        String words = turn.words();
        return NounPhrases.withArticle(words).stream()
                .filter(phrase -> phrase.length() == words.length())
                .map(phrase -> definite(words))
                .toList();
    }

    /** The noun phrases with an article of a question, each as "the …". */
    private static List<String> nouns(Question question, Predicate<String> kind) {
        return NounPhrases.withArticle(question.standalone()).stream()
                .map(span -> span.of(question.standalone()))
                .filter(Antecedents::isNoTime)
                .filter(kind)
                .map(Antecedents::definite)
                .toList();
    }

    private static boolean isPerson(String noun) {
        String head = noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return FocusNouns.typeOf(head) == AnswerType.WHO;
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
                .map(mention -> mention.isAmbiguous()
                        ? asNamedBefore(withoutPossessive(mention.span().of(text)))
                        : mention.entity().name())
                .filter(Antecedents::isNoTime)
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
                        .map(mention -> withoutPossessive(mention.span().of(text))))
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

    /** As {@code question} names them, with "the" where they are called by a noun: "the Turkish president". */
    private static List<String> named(Question question, Entity.Kind kind) {
        return question.names().stream()
                .filter(mention -> mention.entity().kind() == kind)
                .map(mention -> asCalled(mention, question))
                .filter(Antecedents::isNoTime)
                .distinct()
                .toList();
    }

    /** With the article that the question gives it: "the Pope", but "Trump" in "the Trump meeting". */
    private static String asCalled(Mention mention, Question question) {
        String text = question.standalone();
        String name = mention.span().of(text);
        boolean isNoun = Character.isLowerCase(name.codePointAt(0));
        return NounPhrases.withArticle(text).stream()
                .filter(phrase -> phrase.end() == mention.span().end() || isNoun && phrase.contains(mention.span()))
                .map(phrase -> definite(new Span(phrase.start(), mention.span().end()).of(text)))
                .findFirst()
                .orElseGet(() -> withoutPossessive(name));
    }

    private static String definite(String noun) {
        return noun.replaceFirst("(?i)^(?:the|an?)\\s+", "the ");
    }

    private static String withoutPossessive(String name) {
        return name.replaceFirst("['’]s$", "");
    }

    private static boolean isNoTime(String words) {
        return TimeExpressions.find(words, DateInterval.UNKNOWN).isEmpty();
    }
}
