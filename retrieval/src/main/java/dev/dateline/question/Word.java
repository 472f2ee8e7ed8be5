package dev.dateline.question;

import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text and where it stands. Hyphenated words, numbers with separators and initials such as "U.S." are one
 * word; the ending of "what's" or "Macron's" is a word of its own.
 *
 * @param span UTF-16 range in the text
 * @param text the word as written, with curly apostrophes made straight
 */
public record Word(Span span, String text) {

    private static final Pattern WORD = Pattern.compile(
            "'(?:s|re|ll|ve|d|m)\\b" // clitics
                    + "|(?:\\p{Lu}\\.){2,}" // initials
                    + "|[\\p{L}\\p{M}\\p{N}]+(?:[.,]\\p{N}+)*(?:(?:['&](?!s\\b|re\\b|ll\\b|ve\\b|d\\b|m\\b)|-)[\\p{L}\\p{M}\\p{N}]+)*");

    /** The words of {@code text}, in order. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(straighten(text));
        while (matcher.find()) {
            words.add(new Word(new Span(matcher.start(), matcher.end()), matcher.group()));
        }
        return words;
    }

    /** {@code text} with straight quotation marks in place of curly ones; every offset stays what it was. */
    public static String straighten(String text) {
        return text.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
    }

    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }
}
