package dev.dateline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits English news prose into sentences, as ranges of the text.
 *
 * <p>A terminator ends a sentence where white space follows it, unless the word before it is an abbreviation that goes
 * on ("U.S. President", "Sgt. Joe", "Nov. 11") or the word after it is written small. Quotation marks and brackets that
 * close right after the terminator belong to the sentence.
 */
public final class Sentences {

    /** No sentence of prose is longer; text without terminators is cut at white space, so that quotes stay readable. */
    private static final int LONGEST = 1500;

    private static final String TERMINATORS = ".!?\u2026\u3002\uFF01\uFF1F\u061F\u0964";
    private static final String TERMINATORS_WITHOUT_SPACE = "\u3002\uFF01\uFF1F";
    private static final String CLOSERS = "\"'\u201D\u2019\u00BB)]}";

    private Sentences() {}

    /**
     * The sentences of a paragraph: in order, not overlapping, without white space at their ends; together they hold
     * everything but white space.
     *
     * @param paragraph UTF-16 range of {@code text}; line ends in it count as spaces
     */
    public static List<Span> split(String text, Span paragraph) {
        List<Span> sentences = new ArrayList<>();
        int start = paragraph.start();
        for (int i = start; i < paragraph.end(); i++) {
            if (TERMINATORS.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            int terminator = i;
            while (i + 1 < paragraph.end() && TERMINATORS.indexOf(text.charAt(i + 1)) >= 0) {
                i++;
            }
            int end = i + 1;
            while (end < paragraph.end() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (end < paragraph.end()
                    && new SentenceBoundary(text, new Span(start, paragraph.end()), terminator, i, end).isReal()) {
                sentences.addAll(cut(text, new Span(start, end)));
                start = end;
                i = end - 1;
            }
        }
        sentences.addAll(cut(text, new Span(start, paragraph.end())));
        return sentences;
    }

    /**
     * Where the terminator stands in which {@code words} end, quotation marks and brackets behind it left out of account: a
     * UTF-16 offset, or -1 where they end in none.
     */
    public static int lastTerminator(String words) {
        int last = words.length() - 1;
        while (last >= 0 && CLOSERS.indexOf(words.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && TERMINATORS.indexOf(words.charAt(last)) >= 0 ? last : -1;
    }

    static boolean needsNoSpace(char terminator) {
        return TERMINATORS_WITHOUT_SPACE.indexOf(terminator) >= 0;
    }

    /**
     * A sentence, caption or the like in pieces that can be quoted: nearly always one, none where it is blank. Where it is
     * longer than any sentence of prose it is cut at white space, or anywhere if it has none.
     */
    public static List<Span> cut(String text, Span whole) {
        List<Span> pieces = new ArrayList<>(1);
        Span sentence = whole.trim(text);
        while (sentence.length() > LONGEST) {
            int cut = sentence.start() + LONGEST;
            while (cut > sentence.start() && !Span.isBlank(text.charAt(cut))) {
                cut--;
            }
            if (cut == sentence.start()) {
                cut = text.offsetByCodePoints(sentence.start(), LONGEST / 2);
            }
            pieces.add(new Span(sentence.start(), cut).trim(text));
            sentence = new Span(cut, sentence.end()).trim(text);
        }
        if (sentence.length() > 0) {
            pieces.add(sentence);
        }
        return pieces;
    }
}
