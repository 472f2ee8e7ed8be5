package dev.dateline.answer;

import dev.dateline.embedding.Alignment;
import dev.dateline.index.PassageSearcher;
import dev.dateline.index.RankedPassage;
import dev.dateline.names.Mention;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The words of a question that an answering sentence should have or mean, and how far sentences do: "employees" is met by
 * "staff", but not by "hats".
 *
 * @param words in the order of the question
 */
record WantedWords(Question question, List<Word> words) {

    /** From this cosine down a word is not quite met, {@link #RANGE} lower not at all. */
    private static final double MET = 0.80;

    private static final double RANGE = 0.15;

    /** What stands for the cosines where the embedding model gives none: its usual values. */
    private static final double SAME_WORD = 0.90;

    private static final double OTHER_WORD = 0.70;

    /** Below this cosine no word of a text has to do with another. */
    private static final double UNRELATED = 0.68;

    /** The inverse frequency of a word that none of five thousand passages has. */
    private static final double OF_MANY = Math.log(5_000);

    /** Stands for the similarity of a passage that has no vector yet. */
    static final double USUAL_SIMILARITY = 0.85;

    /**
     * A word that is wanted.
     *
     * @param span where it stands in the question
     * @param isName whether it is part of a name
     * @param isAbsent whether no passage has it
     * @param inverseFrequency see {@link PassageSearcher#inverseFrequency}
     */
    record Word(Span span, boolean isName, boolean isAbsent, double inverseFrequency) {}

    static WantedWords of(Question question, PassageSearcher articles) {
        List<Word> words = new ArrayList<>();
        String text = question.standalone();
        int from = 0;
        for (String term : question.terms()) {
            int start = text.indexOf(term, from);
            if (start >= 0) {
                Span span = new Span(start, start + term.length());
                boolean isName = question.names().stream().map(Mention::span).anyMatch(name -> name.overlaps(span));
                words.add(new Word(span, isName, articles.rarity(term) == 1, articles.inverseFrequency(term)));
                from = span.end();
            }
        }
        return new WantedWords(question, List.copyOf(words));
    }

    /** How each of {@code passages} meets them. */
    List<Alignment> in(List<RankedPassage> passages, PassageSearcher articles) {
        List<Alignment> aligned =
                articles.align(question, words.stream().map(Word::span).toList(), passages);
        return aligned.isEmpty() ? passages.stream().map(this::byLetters).toList() : aligned;
    }

    private Alignment byLetters(RankedPassage ranked) {
        Set<String> stems = Lemmas.stems(ranked.passage().text());
        return new Alignment(
                Double.isNaN(ranked.similarity()) ? USUAL_SIMILARITY : ranked.similarity(),
                words.stream()
                        .map(word -> stems.contains(Lemmas.stem(word.span().of(question.standalone())))
                                ? SAME_WORD
                                : OTHER_WORD)
                        .toList());
    }

    /**
     * Those that no article has, and that nothing near to the question means: in a folder so large that a common word
     * would be in it, they name a subject that is not. "Penicillin", but not "flogging" where something is sold.
     *
     * @param alignments with the passages nearest to the question
     */
    List<String> unheardOf(List<Alignment> alignments) {
        return IntStream.range(0, words.size())
                .filter(i -> isUnheardOf(words.get(i)))
                .filter(i -> alignments.stream()
                        .allMatch(alignment -> alignment.words().get(i) < UNRELATED))
                .mapToObj(i -> words.get(i).span().of(question.standalone()))
                .toList();
    }

    private boolean isUnheardOf(Word word) {
        return word.isAbsent()
                && !word.isName()
                && word.inverseFrequency() > OF_MANY
                && word.span().of(question.standalone()).chars().allMatch(Character::isLetter);
    }

    /** How many are no names. */
    long count() {
        return words.stream().filter(word -> !word.isName()).count();
    }

    /** How much of {@code kind} is missed in all: of each word its inverse frequency, as far as it is not met. */
    double missed(Alignment alignment, Predicate<Word> kind) {
        return missedEach(alignment, kind).sum();
    }

    /** The same of the word that is missed most; 0 of none. */
    double mostMissed(Alignment alignment, Predicate<Word> kind) {
        return missedEach(alignment, kind).max().orElse(0);
    }

    private DoubleStream missedEach(Alignment alignment, Predicate<Word> kind) {
        return IntStream.range(0, words.size())
                .filter(i -> kind.test(words.get(i)))
                .mapToDouble(i -> words.get(i).inverseFrequency()
                        * Math.clamp((MET - alignment.words().get(i)) / RANGE, 0, 1));
    }
}
