package dev.dateline.question;

import dev.dateline.text.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is done in the event that a question asks about.
 *
 * @param lemma the verb's base form, lower case: {@code "meet"}
 */
public record Action(String lemma) {

    private static final Set<String> MUTUAL = Set.of(
            "meet", "talk", "marry", "discuss", "negotiate", "divorce", "agree", "merge", "play", "face", "draw");

    /** What those are called who do, or did, some of the actions that news tells. */
    private static final Set<String> DOERS = WordLists.words(Action.class, "doers.txt");

    public Action {
        if (lemma.isBlank()) {
            throw new IllegalArgumentException("an action without a verb");
        }
    }

    /**
     * Where {@code sentence} has a word that tells this action: a form of the verb, its noun or a near synonym, as "met",
     * "meeting" and "talks" do for "meet". UTF-16 ranges, in order.
     */
    public List<Span> tellings(String sentence) {
        return tellings(Word.of(sentence));
    }

    /** As {@link #tellings(String)}, of a sentence with these words. */
    public List<Span> tellings(List<Word> words) {
        Set<String> stems = Lemmas.tellings(lemma);
        boolean phrasal = Lemmas.isPhrasal(lemma);
        return IntStream.range(0, words.size())
                .filter(i -> stems.contains(Lemmas.stem(words.get(i).text()))
                        || isOfCompound(words.get(i), stems)
                        || phrasal && isPhrasal(words, i))
                .mapToObj(i -> words.get(i).span())
                .toList();
    }

    /** "Philadelphia-based", "German-born"; "newly-built" only describes. */
    private static boolean isOfCompound(Word word, Set<String> stems) {
        String last = word.text().substring(word.text().lastIndexOf('-') + 1);
        return last.length() < word.text().length()
                && word.isCapitalised()
                && (Lemmas.isPast(last) || Lemmas.isParticipleLikeBase(last))
                && stems.contains(Lemmas.stem(last));
    }

    /** Whether {@code word}, which tells an action, is what somebody is called for it: "founder", "wife". */
    public static boolean isWhoDoes(String word) {
        return DOERS.contains(Lemmas.singular(word));
    }

    private boolean isPhrasal(List<Word> words, int i) {
        return i + 1 < words.size()
                && lemma.equals(
                        Lemmas.phrasalVerb(words.get(i).text(), words.get(i + 1).lower()));
    }

    /** Where {@code sentence} has a verb that denies this action by telling its opposite, as "fell" does for "rise". */
    public List<Span> opposites(String sentence) {
        return withStems(Lemmas.opposites(lemma), Word.of(sentence));
    }

    /** Where {@code sentence} has a verb for what comes before or after this action, as "began" does for "end". */
    public List<Span> counterparts(String sentence) {
        return withStems(Lemmas.counterparts(lemma), Word.of(sentence));
    }

    private static List<Span> withStems(Set<String> stems, List<Word> words) {
        return words.stream()
                .filter(word -> stems.contains(Lemmas.stem(word.text())))
                .map(Word::span)
                .toList();
    }

    /** Whether {@code sentence} tells this action at all. */
    public boolean isToldIn(String sentence) {
        return !tellings(sentence).isEmpty();
    }

    /** Whether both do it, so that either may be named first: "Lyon played Porto". */
    public boolean isMutual() {
        return MUTUAL.contains(lemma);
    }
}
