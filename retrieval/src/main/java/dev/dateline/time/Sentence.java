package dev.dateline.time;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of one sentence, with where its clauses meet, so that the words around a time or an event can be asked
 * whether they speak of what was or of what is to come.
 */
final class Sentence {

    /**
     * A word in lower case.
     *
     * @param start its first UTF-16 unit, counted from the start of the sentence
     * @param end the unit after its last
     * @param opensClause whether a new clause begins here
     * @param capital whether it was written with a capital
     */
    record Word(String text, int start, int end, boolean opensClause, boolean capital) {}

    private static final String CLAUSE_MARKS = ";:\"\n\u2014";

    private final String text;
    private final List<Word> words = new ArrayList<>();

    Sentence(String text) {
        this.text = text;
        boolean opens = true;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '\'' && isContraction(i)) {
                int end = i + 1;
                while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                    end++;
                }
                String word = Vocabulary.lower(text.substring(i, end));
                words.add(new Word(
                        word, i, end, opens || TenseCue.CLAUSE_WORDS.contains(word), Character.isUpperCase(c)));
                opens = false;
                i = end;
            } else {
                opens |= CLAUSE_MARKS.indexOf(c) >= 0
                        || text.startsWith("--", i)
                        || text.startsWith("``", i)
                        || text.startsWith(" - ", i)
                        || text.startsWith("''", i);
                i++;
            }
        }
    }

    /** The apostrophe of "'ll", which is a word of its own. */
    private boolean isContraction(int i) {
        return text.startsWith("'ll", i) && i > 0 && Character.isLetter(text.charAt(i - 1));
    }

    String text() {
        return text;
    }

    List<Word> words() {
        return words;
    }

    /** The index of the first word that ends after {@code offset}, or the number of words. */
    int wordAt(int offset) {
        int i = 0;
        while (i < words.size() && words.get(i).end() <= offset) {
            i++;
        }
        return i;
    }

    String word(int index) {
        return index < 0 || index >= words.size() ? "" : words.get(index).text();
    }

    /** The first word of the clause that the word at {@code index} is in. */
    int clauseStart(int index) {
        int i = Math.min(index, words.size() - 1);
        while (i > 0 && !words.get(i).opensClause()) {
            i--;
        }
        return Math.max(i, 0);
    }

    /** The index after the last word of the clause that the word at {@code index} is in. */
    int clauseEnd(int index) {
        int i = index + 1;
        while (i < words.size() && !words.get(i).opensClause()) {
            i++;
        }
        return Math.min(i, words.size());
    }
}
