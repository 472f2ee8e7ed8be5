package dev.dateline.names;

import dev.dateline.names.finder.NameFinder;
import dev.dateline.names.finder.Sighting;
import dev.dateline.names.finder.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How often the words of the articles are written which way: tells names from words that only open a sentence. */
final class WordCounts {

    private final Map<String, Integer> lower = new HashMap<>();
    private final Map<String, Integer> capital = new HashMap<>();
    private final Map<String, Integer> sure = new HashMap<>();

    void add(String text) {
        List<Word> words = Word.of(text);
        if (Word.isTitleCase(text, words)) {
            return;
        }
        for (Word word : words) {
            if (!word.isCapitalised()) {
                lower.merge(word.key(), 1, Integer::sum);
            } else if (!word.isAcronym()) {
                capital.merge(word.key(), word.opens() ? 0 : 1, Integer::sum);
            }
        }
        for (Sighting sighting : NameFinder.find(text, words, word -> false, key -> 1)) {
            if (!sighting.opens() && !sighting.isDescription()) {
                sure.merge(sighting.key(), 1, Integer::sum);
                if (sighting.parts().size() > 1) {
                    sure.merge(sighting.parts().getLast(), 1, Integer::sum);
                }
            }
        }
    }

    void addAll(WordCounts others) {
        others.lower.forEach((word, count) -> lower.merge(word, count, Integer::sum));
        others.capital.forEach((word, count) -> capital.merge(word, count, Integer::sum));
        others.sure.forEach((name, count) -> sure.merge(name, count, Integer::sum));
    }

    /** Whether {@code word} is written in lower case more often than not. */
    boolean isCommon(String word) {
        return lower.getOrDefault(word, 0) > capital.getOrDefault(word, 0);
    }

    /** How often {@code key} is a name where only names are capitalised. */
    int sure(String key) {
        return sure.getOrDefault(key, 0);
    }

    /** Whether {@code word} is written in lower case in a fifth of its uses or more: "city", but not "putin". */
    boolean isCommonAtTimes(String word) {
        int often = lower.getOrDefault(word, 0);
        return often > 0 && often * 4 >= capital.getOrDefault(word, 0);
    }

    /** The common words that could be taken for names: those that are capitalised at times. */
    Set<String> common() {
        Set<String> common = new TreeSet<>();
        for (String word : capital.keySet()) {
            if (isCommon(word)) {
                common.add(word);
            }
        }
        return common;
    }
}
