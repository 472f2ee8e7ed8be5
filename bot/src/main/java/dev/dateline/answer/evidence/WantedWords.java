package dev.dateline.answer.evidence;

import dev.dateline.index.PassageSearcher;
import dev.dateline.names.Mention;
import dev.dateline.question.Action;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a question, its names aside, that a sentence which answers it should have. */
record WantedWords(List<Word> words, @Nullable Action action) {

    /** The inverse frequency of a word that none of five thousand passages has. */
    private static final double OF_MANY = Math.log(5_000);

    /**
     * A word that is wanted.
     *
     * @param text as the question has it
     * @param isAbsent whether no passage has it
     * @param inverseFrequency see {@link PassageSearcher#inverseFrequency}
     */
    record Word(String text, boolean isAbsent, double inverseFrequency) {

        /** In a folder so large that a common word would be in it, it names a subject that is not: "penicillin". */
        private boolean isUnheardOf() {
            return isAbsent && inverseFrequency > OF_MANY && text.chars().allMatch(Character::isLetter);
        }
    }

    static WantedWords of(Question question, PassageSearcher articles) {
        List<Word> words = new ArrayList<>();
        String text = question.standalone();
        int from = 0;
        for (String term : question.terms()) {
            int start = text.indexOf(term, from);
            if (start < 0) {
                continue;
            }
            Span span = new Span(start, start + term.length());
            from = span.end();
            if (question.names().stream().map(Mention::span).noneMatch(name -> name.overlaps(span))) {
                // "What pseudonym": no article need have that word.
                boolean asked = Lemmas.singular(term.toLowerCase(Locale.ROOT)).equals(question.focus());
                words.add(new Word(term, articles.rarity(term) == 1 && !asked, articles.inverseFrequency(term)));
            }
        }
        return new WantedWords(List.copyOf(words), question.action());
    }

    /** Those that no article has, where one would be expected to. */
    List<String> unheardOf() {
        return words.stream().filter(Word::isUnheardOf).map(Word::text).toList();
    }

    private boolean isTold(Word word, String sentence) {
        return action != null && action.isToldIn(word.text()) && action.isToldIn(sentence);
    }

    /** The inverse frequency of the rarest that {@code sentence} lacks and tells by no other; 0 where it has all. */
    double mostMissed(String sentence) {
        Set<String> stems = Lemmas.stems(sentence);
        return words.stream()
                .filter(word -> !stems.contains(Lemmas.stem(word.text())))
                .filter(word -> !isTold(word, sentence))
                .mapToDouble(Word::inverseFrequency)
                .max()
                .orElse(0);
    }
}
