package dev.dateline.names.finder;

import dev.dateline.text.Span;
import java.util.List;

/**
 * A word of a text as a name finder sees it.
 *
 * @param span UTF-16 range in the text, without a possessive's {@code 's}
 * @param spelling the letters in that range
 * @param gap what stands between it and the word before
 * @param possessive whether {@code 's} follows
 */
public record Word(Span span, Spelling spelling, Gap gap, boolean possessive) {

    /** What stands before a word, from what a name can contain to what it cannot. */
    public enum Gap {
        /** White space on one line, or an ampersand. */
        SPACE,
        HYPHEN,
        /** A comma or another mark inside a sentence. */
        COMMA,
        /** An opening bracket. */
        BRACKET,
        /** The beginning of the text, of a sentence, of a quotation or of a line: any word is capitalised here. */
        OPENING
    }

    static Word of(String text, int start, int end, Gap gap) {
        boolean possessive = end - start > 2
                && isApostrophe(text.charAt(end - 2))
                && Character.toLowerCase(text.charAt(end - 1)) == 's';
        boolean bare = end < text.length() && isApostrophe(text.charAt(end)) && text.charAt(end - 1) == 's';
        int last = possessive ? end - 2 : end;
        return new Word(new Span(start, last), Spelling.of(text.substring(start, last)), gap, possessive || bare);
    }

    /** The words of {@code text} in order. */
    public static List<Word> of(String text) {
        return new Words(text).list();
    }

    /**
     * Whether these are the words of a headline that capitalises all but the small ones, or of a text all in capitals, so
     * that capitals say nothing. A sentence ends with a mark, a headline does not.
     */
    public static boolean isTitleCase(String text, List<Word> words) {
        if (words.size() < 4) {
            return false;
        }
        int acronyms = 0;
        int capitalised = 0;
        int weighty = 0;
        for (Word word : words) {
            acronyms += word.isAcronym() ? 1 : 0;
            capitalised += word.isCapitalised() ? 1 : 0;
            weighty += word.isCapitalised() || word.text().length() > 4 ? 1 : 0;
        }
        boolean sentence = ".!?\"\u201d)".indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean headline = capitalised * 4 >= weighty * 3 && capitalised * 2 >= words.size();
        return headline && !sentence || acronyms * 4 >= words.size() * 3;
    }

    public String text() {
        return spelling.text();
    }

    /** The form in which names are compared. */
    public String key() {
        return spelling.key();
    }

    /** {@link #key} in lower case. */
    public String lower() {
        return spelling.lower();
    }

    /** Whether any letter is a capital. */
    public boolean isCapitalised() {
        return spelling.isCapitalised();
    }

    /** Two or more letters, all of them capitals: {@code "HTS"}, {@code "U.S."}. */
    public boolean isAcronym() {
        return spelling.isAcronym();
    }

    public boolean is(Role role) {
        return (spelling.roles() & 1 << role.ordinal()) != 0;
    }

    /** Whether the word has a role that only words in lower case have. */
    boolean isSmall(Role role) {
        return is(role) && !isCapitalised();
    }

    boolean isInitial() {
        return text().length() == 1 && isCapitalised();
    }

    public boolean opens() {
        return gap == Gap.OPENING;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }
}
