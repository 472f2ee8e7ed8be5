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
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?:\\b\\p{Lu}\\.){2,}$|\\b(?:Inc|Corp|Co|Ltd|Jr|Sr)\\.$");

    /** How many more words than a headline or a caption's scrap a paragraph of prose has at the least. */
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

    /** Whether it has the form of a headline: short, and without a full stop. */
    boolean isHeadline() {
        return wordCount() <= HEADLINE_WORDS
                && words.codePoints().anyMatch(Character::isLetter)
                && (!isFinished()
                        || words.endsWith("?")
                        || words.endsWith("!")
                        || ABBREVIATED.matcher(words).find())
                && !words.endsWith(":")
                && !words.endsWith(",");
    }
}
