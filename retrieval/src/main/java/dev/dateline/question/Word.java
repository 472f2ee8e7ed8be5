package dev.dateline.question;

import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word of a text and where it stands. Hyphenated words, numbers with separators and initials such as "U.S." are one
 * word; the ending of "what's" or "Macron's" is a word of its own.
 *
 * @param span UTF-16 range in the text
 * @param text the word as written, with curly apostrophes made straight
 */
public record Word(Span span, String text) {

    private static final Set<String> ENDINGS = Set.of("s", "re", "ll", "ve", "d", "m");

    /**
     * The words of {@code text}, in order.
     *
     * <p>Read letter by letter: a question's candidates have thousands of words, and the regular expression that finds the
     * same takes more than twice as long.
     */
    public static List<Word> of(String text) {
        String straight = straighten(text);
        List<Word> words = new ArrayList<>(text.length() / 6 + 1);
        int i = 0;
        while (i < straight.length()) {
            int end = end(straight, i);
            if (end > i) {
                words.add(new Word(new Span(i, end), straight.substring(i, end)));
            }
            i = Math.max(end, i + 1);
        }
        return words;
    }

    /** Where the word that begins at {@code start} ends; {@code start} where none does. */
    private static int end(String text, int start) {
        if (text.charAt(start) == '\'') {
            return endOfEnding(text, start);
        }
        int initials = endOfInitials(text, start);
        if (initials > start) {
            return initials;
        }
        int end = endOfLetters(text, start);
        if (end == start) {
            return start;
        }
        end = endOfNumber(text, end);
        while (end < text.length() && joins(text, end)) {
            int next = endOfLetters(text, end + 1);
            if (next == end + 1) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** Whether the sign at {@code i} can stand inside a word. */
    private static boolean joins(String text, int i) {
        char c = text.charAt(i);
        return c == '-' || (c == '&' || c == '\'') && !isEnding(text, i + 1);
    }

    private static boolean isEnding(String text, int start) {
        return ENDINGS.contains(text.substring(start, endOfLetters(text, start)));
    }

    private static int endOfEnding(String text, int apostrophe) {
        return isEnding(text, apostrophe + 1) ? endOfLetters(text, apostrophe + 1) : apostrophe;
    }

    /** Two or more capitals, each with its full stop. */
    private static int endOfInitials(String text, int start) {
        int end = start;
        while (end + 1 < text.length() && Character.isUpperCase(text.charAt(end)) && text.charAt(end + 1) == '.') {
            end += 2;
        }
        return end - start >= 4 ? end : start;
    }

    /** "1,234.5": a separator between digits. */
    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end + 1 < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ',')) {
            int next = end + 1;
            while (next < text.length() && isNumeral(text.codePointAt(next))) {
                next += Character.charCount(text.codePointAt(next));
            }
            if (next == end + 1) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static int endOfLetters(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!Character.isLetter(c) && !isNumeral(c) && !isMark(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isNumeral(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
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
