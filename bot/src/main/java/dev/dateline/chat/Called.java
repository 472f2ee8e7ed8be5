package dev.dateline.chat;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.AnswerType;
import dev.dateline.question.FocusNouns;
import dev.dateline.question.Lemmas;
import dev.dateline.question.NounPhrases;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpressions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a question calls people and things: by name, or by a noun with its article, as "the captain". Never a time. */
record Called(Question question) {

    /** So many names of one question make a topic; more are hardly all in one article. */
    private static final int TOPIC_NAMES = 2;

    private static final Pattern WHO_IS = Pattern.compile("(?i)who (?:is|was|are|were) ");

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

    /** "The judge" of "who was the judge?": whoever that may be. */
    Optional<String> whoIsAskedFor() {
        String text = question.standalone();
        Matcher asking = WHO_IS.matcher(text);
        return asking.lookingAt()
                ? NounPhrases.definite(text).stream()
                        .filter(span -> span.start() == asking.end())
                        .map(span -> span.of(text))
                        .filter(Called::isPerson)
                        .findFirst()
                : Optional.empty();
    }

    /** "The committee" of "which committee did they sit on?". */
    Optional<String> thingAskedFor() {
        return Optional.ofNullable(question.focus())
                .filter(noun -> question.type() == AnswerType.WHICH && !isPerson(noun))
                .map(noun -> "the " + noun);
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

    /** The same, and not only by a noun and its country: "the US firm". */
    boolean tellsByName() {
        return question.names().stream().anyMatch(mention -> !isNoun(mention) && !isAttribute(mention));
    }

    private boolean isAttribute(Mention mention) {
        return mention.entity().kind() == Entity.Kind.PLACE && isBeforeNoun(mention);
    }

    private boolean isBeforeNoun(Mention mention) {
        return nounPhrases().stream()
                .anyMatch(phrase -> phrase.contains(mention.span())
                        && mention.span().end() < phrase.end()
                        && question.standalone()
                                .substring(mention.span().end(), phrase.end())
                                .matches(" \\p{Ll}.*"));
    }

    /** Things called by a noun with a name before it, one or many: "the EU rules", of which "it" is not the EU. */
    List<String> thingsOfName() {
        return nounPhrases().stream()
                .filter(phrase -> question.names().stream()
                        .anyMatch(mention -> phrase.contains(mention.span()) && isBeforeNoun(mention)))
                .map(phrase -> phrase.of(question.standalone()))
                .filter(noun -> !isPerson(noun))
                .map(Called::definite)
                .toList();
    }

    private List<Span> nounPhrases() {
        return NounPhrases.definite(question.standalone());
    }

    /** The nouns that "the" says to be known: "match" of "how many fans were at the match?". */
    List<String> takenAsKnown() {
        return nounPhrases().stream()
                .map(span -> span.of(question.standalone()))
                .filter(phrase -> phrase.startsWith("the "))
                .map(Called::head)
                .toList();
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
                .filter(phrase -> isNoun
                        || !hasVerb(
                                text.substring(phrase.start(), mention.span().start())))
                .map(phrase -> definite(new Span(phrase.start(), mention.span().end()).of(text)))
                .findFirst()
                .orElseGet(() -> withoutPossessive(name));
    }

    /** "The deal cover" before "Ken Lay". */
    private static boolean hasVerb(String words) {
        return Word.of(words).stream().anyMatch(word -> !word.isCapitalised() && Lemmas.verb(word.text()) != null);
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
