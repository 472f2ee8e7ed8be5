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
    /** Stands for the similarity of a passage that has no vector yet. */
    static final double USUAL_SIMILARITY = 0.85;

    /** No word counts for nothing. */
    private static final double LEAST_RARITY = 0.05;

    /**
     * A word that is wanted.
     *
     * @param span where it stands in the question
     * @param isName whether it is part of a name
     * @param rarity from 0 to 1, see {@link PassageSearcher#rarity}
     * @param inverseFrequency see {@link PassageSearcher#inverseFrequency}
     */
    record Word(Span span, boolean isName, double rarity, double inverseFrequency) {}

    static WantedWords of(Question question, PassageSearcher articles) {
        List<Word> words = new ArrayList<>();
        String text = question.standalone();
        int from = 0;
        for (String term : question.terms()) {
            int start = text.indexOf(term, from);
            if (start >= 0) {
                Span span = new Span(start, start + term.length());
                boolean isName = question.names().stream().map(Mention::span).anyMatch(name -> name.overlaps(span));
                words.add(new Word(span, isName, articles.rarity(term), articles.inverseFrequency(term)));
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

    /** The mean of the cosines, rare words counting more; that of words that are there if nothing is wanted. */
    double met(Alignment alignment) {
        double all = 0;
        double met = 0;
        for (int i = 0; i < words.size(); i++) {
            double weight = Math.max(LEAST_RARITY, words.get(i).rarity());
            all += weight;
            met += weight * alignment.words().get(i);
        }
        return all == 0 ? SAME_WORD : met / all;
    }

    /** How many are no names. */
    long count() {
        return words.stream().filter(word -> !word.isName()).count();
    }

    /** How much is missed in all: of each word that is no name its inverse frequency, as far as it is not met. */
    double missed(Alignment alignment) {
        double missed = 0;
        for (int i = 0; i < words.size(); i++) {
            missed += missed(i, alignment);
        }
        return missed;
    }

    /** The same of the word that is missed most. */
    double mostMissed(Alignment alignment) {
        double most = 0;
        for (int i = 0; i < words.size(); i++) {
            most = Math.max(most, missed(i, alignment));
        }
        return most;
    }

    private double missed(int i, Alignment alignment) {
        double unmet = Math.clamp((MET - alignment.words().get(i)) / RANGE, 0, 1);
        return words.get(i).isName() ? 0 : words.get(i).inverseFrequency() * unmet;
    }
}
