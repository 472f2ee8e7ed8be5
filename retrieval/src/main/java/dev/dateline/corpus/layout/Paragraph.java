package dev.dateline.corpus.layout;

import dev.dateline.text.Abbreviations;
import dev.dateline.text.Sentences;
import dev.dateline.text.Span;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph of a page, before it is known what it is.
 *
 * @param span UTF-16 range without white space at its ends
 * @param words its words, white space collapsed
 * @param gap the number of blank lines before it; 0 where it only begins a new line
 */
record Paragraph(Span span, String words, int gap) {

    private static final Pattern BULLET = Pattern.compile("^(?:[-*\u2022\u2013\u25AA\u25CF]|\\d{1,2}[.)]) ");
    private static final Pattern INITIALS = Pattern.compile("(?:\\b\\p{Lu}\\.){2,}$");
    private static final Pattern SHORTENED = Pattern.compile("\\b(\\p{Lu}\\p{L}+)\\.$");

    private static final int PROSE_WORDS = 12;

    private static final int HEADLINE_WORDS = 30;

    /** In UTF-16 units: a picture's data in a page has few words too. */
    private static final int LONGEST_HEADLINE = 300;

    static Paragraph of(String text, Span span, int gap) {
        return new Paragraph(span, span.words(text), gap);
    }

    /** Equal for paragraphs that a reader takes for the same. */
    String key() {
        return words.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
    }

    boolean isSameAs(Paragraph other) {
        return words.length() == other.words.length() && key().equals(other.key());
    }

    int wordCount() {
        int count = 1;
        for (int space = words.indexOf(' '); space >= 0; space = words.indexOf(' ', space + 1)) {
            count++;
        }
        return count;
    }

    /** Whether it ends as a sentence does. */
    boolean isFinished() {
        return Sentences.lastTerminator(words) >= 0;
    }

    /** Whether it ends in a full stop: not in a question mark, an exclamation mark, an ellipsis or an abbreviation. */
    private boolean endsInFullStop() {
        int last = Sentences.lastTerminator(words);
        return last >= 0 && words.charAt(last) == '.' && !words.startsWith("...", last - 2) && !endsInAbbreviation();
    }

    private boolean endsInAbbreviation() {
        Matcher shortened = SHORTENED.matcher(words);
        return INITIALS.matcher(words).find()
                || shortened.find() && Abbreviations.endsName(shortened.group(1).toLowerCase(Locale.ROOT));
    }

    boolean isProse() {
        return wordCount() >= PROSE_WORDS && isFinished();
    }

    /** Whether it is an item of a list. */
    boolean isItem() {
        return BULLET.matcher(words).lookingAt();
    }

    /** Whether it has the form of a headline: short, and without a full stop. */
    boolean isHeadline() {
        return isShortLine() && !endsInFullStop();
    }

    /** Whether it is a short line that could stand over others. */
    boolean isShortLine() {
        return words.length() <= LONGEST_HEADLINE
                && wordCount() <= HEADLINE_WORDS
                && !isItem()
                && (Character.isLetter(words.charAt(0)) || words.codePoints().anyMatch(Character::isLetter))
                && !words.endsWith(":")
                && !words.endsWith(",");
    }
}
