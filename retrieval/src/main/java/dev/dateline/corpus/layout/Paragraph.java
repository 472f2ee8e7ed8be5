package dev.dateline.corpus.layout;

import dev.dateline.text.Span;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A paragraph of a page, before it is known what it is.
 *
 * @param span UTF-16 range without white space at its ends
 * @param words its words, white space collapsed
 * @param gap the number of blank lines before it; 0 where it only begins a new line
 */
record Paragraph(Span span, String words, int gap) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\uFEFF\\u200B]+");
    private static final Pattern FINISHED = Pattern.compile("[.!?\u2026\u3002][\"'\u201D\u2019\u00BB)\\]]*$");
    private static final Pattern BULLET = Pattern.compile("^(?:[-*\u2022\u2013\u25AA\u25CF]|\\d{1,2}[.)]) .*");
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?:\\b\\p{Lu}\\.){2,}$|\\b(?:Inc|Corp|Co|Ltd|Jr|Sr)\\.$");

    private static final int PROSE_WORDS = 12;

    private static final int HEADLINE_WORDS = 30;

    static Paragraph of(String text, Span span, int gap) {
        return new Paragraph(span, SPACE.matcher(span.of(text)).replaceAll(" "), gap);
    }

    /** Equal for paragraphs that a reader takes for the same. */
    String key() {
        return words.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
    }

    int wordCount() {
        return (int) words.chars().filter(c -> c == ' ').count() + 1;
    }

    /** Whether it ends as a sentence does. */
    boolean isFinished() {
        return FINISHED.matcher(words).find();
    }

    boolean isProse() {
        return wordCount() >= PROSE_WORDS && isFinished();
    }

    /** Whether it is an item of a list. */
    boolean isItem() {
        return BULLET.matcher(words).matches();
    }

    /** Whether it has the form of a headline: short, and without a full stop. */
    boolean isHeadline() {
        return isShortLine()
                && (!isFinished()
                        || words.endsWith("?")
                        || words.endsWith("!")
                        || words.endsWith("...")
                        || ABBREVIATED.matcher(words).find());
    }

    /** Whether it is a short line that could stand over others. */
    boolean isShortLine() {
        return wordCount() <= HEADLINE_WORDS
                && !isItem()
                && words.codePoints().anyMatch(Character::isLetter)
                && !words.endsWith(":")
                && !words.endsWith(",");
    }
}
