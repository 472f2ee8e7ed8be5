package dev.dateline.chat;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.AnswerType;
import dev.dateline.question.FocusNouns;
import dev.dateline.question.Lemmas;
import dev.dateline.question.NounPhrases;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpressions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a question calls people and things: by name, or by a noun with its article, as "the captain". Never a time. */
record Called(Question question) {

    /** So many names of one question make a topic; more are hardly all in one article. */
    private static final int TOPIC_NAMES = 2;

    /** By name, with "the" where the question has it: "the Turkish president". */
    List<String> byName(Entity.Kind kind) {
        return question.names().stream()
                .filter(mention -> mention.entity().kind() == kind)
                .map(this::asCalled)
                .filter(Called::isNoTime)
                .distinct()
                .toList();
    }

    /** By nouns with an article or a possessor, each as "the …", in order. */
    List<String> byNoun(Predicate<String> kind) {
        return NounPhrases.definite(question.standalone()).stream()
                .map(span -> span.of(question.standalone()))
                .filter(Called::isNoTime)
                .filter(kind)
                .map(Called::definite)
                .toList();
    }

    /** Things called by a noun, the likeliest to be taken up first: "the house" before "a museum". */
    List<String> things() {
        String text = question.standalone().toLowerCase(Locale.ROOT);
        List<String> things =
                new ArrayList<>(byNoun(noun -> !isPerson(noun) && !isMany(noun)).reversed());
        things.sort(Comparator.comparing(noun -> !text.contains(noun.toLowerCase(Locale.ROOT))));
        return things;
    }

    /** The event that is asked about, as a noun: "the visit" of "when did she visit Sochi". */
    Optional<String> eventOfVerb() {
        return Optional.ofNullable(question.action()).flatMap(action -> Events.noun(action.lemma()));
    }

    /** What it is about: its names, else its topic, else the thing that it asks about. */
    Optional<String> topic() {
        List<String> named = question.names().stream()
                .filter(mention -> mention.kind() != Mention.Kind.UNSEEN && !isNoun(mention))
                .map(this::asCalled)
                .filter(Called::isNoTime)
                .distinct()
                .limit(TOPIC_NAMES)
                .toList();
        return named.isEmpty()
                ? Optional.ofNullable(question.topic())
                        .or(() -> byNoun(noun -> !isPerson(noun)).stream().findFirst())
                : Optional.of(String.join(" and ", named));
    }

    /** Whether it names somebody or something, and not only by a noun. */
    boolean hasName() {
        return question.names().stream().anyMatch(mention -> !isNoun(mention));
    }

    /** @param prepositions alternatives of a regular expression */
    boolean isBehind(String prepositions, String name) {
        return Pattern.compile("\\b(?:" + prepositions + ") " + Pattern.quote(name))
                .matcher(question.standalone())
                .find();
    }

    private boolean isNoun(Mention mention) {
        String name = mention.span().of(question.standalone());
        return Character.isLowerCase(name.codePointAt(0)) && isPerson(name);
    }

    /** With the article that the question gives it: "the Pope", but "Trump" in "the Trump meeting". */
    private String asCalled(Mention mention) {
        String text = question.standalone();
        String name = mention.span().of(text);
        boolean isNoun = Character.isLowerCase(name.codePointAt(0));
        return NounPhrases.definite(text).stream()
                .filter(phrase -> phrase.end() == mention.span().end() || isNoun && phrase.contains(mention.span()))
                .map(phrase -> definite(new Span(phrase.start(), mention.span().end()).of(text)))
                .findFirst()
                .orElseGet(() -> withoutPossessive(name));
    }

    static boolean isPerson(String noun) {
        return FocusNouns.typeOf(head(noun)) == AnswerType.WHO;
    }

    static boolean isMany(String noun) {
        return !Lemmas.singular(head(noun)).equals(head(noun)) || head(noun).equals("people");
    }

    private static String head(String noun) {
        return noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    static String definite(String noun) {
        return noun.replaceFirst("(?i)^(?:the|an?|another)\\s+", "the ");
    }

    static String withoutPossessive(String name) {
        return name.replaceFirst("['’]s$", "");
    }

    static boolean isNoTime(String words) {
        return TimeExpressions.find(words, DateInterval.UNKNOWN).isEmpty();
    }
}
