package dev.dateline.answer.role;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.AnswerType;
import dev.dateline.question.FocusNouns;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import dev.dateline.wording.OfficeWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The office whose holder a question asks for, "the schools minister", and whether a sentence gives somebody another one of the
 * same noun: "the sports minister, Ida Voss".
 */
public final class AskedOffice {

    private static final Pattern ASKED = Pattern.compile(
            "(?i)^(?:and |so )?who(?: is|(?<past> was)|['’]s) (?:the |an? )?(?<before>(?:[\\p{L}’'-]+ ){0,4}?)(?<noun>[\\p{L}-]+)(?= (?:of|for|at|to|in|under)\\b|\\W*$)");

    /** They tell nothing of what the office is for. */
    private static final Set<String> OF_ANY = Set.of(
            "new",
            "current",
            "present",
            "next",
            "first",
            "then",
            "right",
            "late",
            "veteran",
            "chief",
            "senior",
            "top",
            "company",
            "firm",
            "group",
            "club",
            "team",
            "party",
            "bank",
            "airline",
            "government");

    /** Who holds one of these is seldom meant where another is asked for. */
    private static final Set<String> OF_STATE =
            Lemmas.stems("minister secretary president ambassador envoy king queen mayor governor judge chancellor");

    private static final Pattern WORDS_BEFORE = Pattern.compile("(?:[\\p{L}’'-]+ ){0,4}$");

    private static final Pattern BEFORE_NAME =
            Pattern.compile("(?: (?:of|for|at) [^,;:]{2,40}?)?,? (?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady)\\.? )?");

    private static final Pattern BEHIND_NAME =
            Pattern.compile(", (?:the |an? |who is (?:the )?|its |his |her |their )?(?:[\\p{L}’'-]+ ){0,4}?");

    private final String noun;
    private final Set<String> words;
    private final boolean past;

    private AskedOffice(String noun, Set<String> words, boolean past) {
        this.noun = noun;
        this.words = words;
        this.past = past;
    }

    /** Empty where the question asks for no holder of an office, or of one that many nouns tell without saying which. */
    public static Optional<AskedOffice> of(Question question) {
        Matcher asked = ASKED.matcher(question.standalone());
        if (!asked.find()
                || FocusNouns.typeOf(Lemmas.singular(asked.group("noun").toLowerCase(Locale.ROOT))) != AnswerType.WHO) {
            return Optional.empty();
        }
        // Whose office it is may be told elsewhere.
        Set<String> words = telling(asked.group("before")).stream()
                .filter(word -> question.names().stream()
                        .noneMatch(
                                owner -> owner.span().end() <= asked.start("noun") && isOwner(owner, word, question)))
                .collect(Collectors.toSet());
        String noun = Lemmas.stem(asked.group("noun"));
        return words.isEmpty() && !OF_STATE.contains(noun)
                ? Optional.empty()
                : Optional.of(new AskedOffice(noun, words, asked.group("past") != null));
    }

    private static boolean isOwner(Mention owner, String word, Question question) {
        return (owner.entity().kind() == Entity.Kind.PLACE || owner.entity().kind() == Entity.Kind.ORGANISATION)
                && Word.of(owner.span().of(question.standalone())).stream()
                        .anyMatch(it -> it.lower().equals(word));
    }

    /** Whether all that the sentence says of the office of whom it names at {@code name} is that it is another one. */
    public boolean isAnother(String sentence, Span name) {
        List<Span> offices = beside(sentence, name, Set.of(noun));
        return offices.isEmpty()
                ? OF_STATE.contains(noun) && !beside(sentence, name, OF_STATE).isEmpty()
                : offices.stream().allMatch(office -> isOther(telling(words(sentence, office))));
    }

    private static List<Span> beside(String sentence, Span name, Set<String> nouns) {
        return Word.of(sentence).stream()
                .filter(word -> nouns.contains(Lemmas.stem(word.text())))
                .map(Word::span)
                .filter(office -> isBeside(sentence, office, name))
                .toList();
    }

    private static boolean isBeside(String sentence, Span office, Span name) {
        return office.end() <= name.start()
                ? BEFORE_NAME
                        .matcher(sentence.substring(office.end(), name.start()))
                        .matches()
                : name.end() <= office.start()
                        && BEHIND_NAME
                                .matcher(sentence.substring(name.end(), office.start()))
                                .matches();
    }

    /** What stands right before the office, up to an article or a sign. */
    private static String words(String sentence, Span office) {
        Matcher before = WORDS_BEFORE.matcher(sentence.substring(0, office.start()));
        return before.find()
                ? before.group()
                        .replaceFirst(
                                "(?is).*\\b(?:the|an?|and|as|by|with|to|of|for|his|her|its|their|said|says|told|when|where|that)\\s",
                                "")
                : "";
    }

    private boolean isOther(Set<String> told) {
        boolean otherwise = told.stream()
                .filter(word -> !words.contains(word))
                .anyMatch(word -> OfficeWords.NOT_YET.contains(word) || !past && OfficeWords.NO_LONGER.contains(word));
        boolean shared = told.stream().anyMatch(word -> words.stream().anyMatch(asked -> isAlike(word, asked)));
        return otherwise || !words.isEmpty() && !told.isEmpty() && !shared;
    }

    /** "Italy" and "Italian" too. */
    private static boolean isAlike(String word, String other) {
        int shared = Math.min(4, Math.min(word.length(), other.length()));
        return word.regionMatches(0, other, 0, shared);
    }

    private static Set<String> telling(String words) {
        return Word.of(words).stream()
                .map(Word::lower)
                .filter(word -> !Lemmas.isStopWord(word) && !OF_ANY.contains(word))
                .collect(Collectors.toSet());
    }
}
