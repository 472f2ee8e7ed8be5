package dev.dateline.names.finder;

import dev.dateline.text.Span;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word of a text as a name finder sees it.
 *
 * @param span UTF-16 range in the text, without a possessive's {@code 's}
 * @param text the letters in that range
 * @param key the form in which names are compared: no diacritics, dots, apostrophes or Arabic article, lower case unless
 *     it is an acronym
 * @param lower {@code key} in lower case
 * @param roles a bit for each {@link Role} that {@code lower} can have
 * @param gap what stands between it and the word before
 * @param isCapitalised whether any letter is a capital
 * @param possessive whether {@code 's} follows
 */
public record Word(
        Span span,
        String text,
        String key,
        String lower,
        int roles,
        Gap gap,
        boolean isCapitalised,
        boolean possessive) {

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

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> ARABIC_ARTICLES = Set.of("al", "el", "ul", "ash", "ad", "an");

    static Word of(String text, int start, int end, Gap gap) {
        boolean possessive = end - start > 2
                && isApostrophe(text.charAt(end - 2))
                && Character.toLowerCase(text.charAt(end - 1)) == 's';
        boolean bare = end < text.length() && isApostrophe(text.charAt(end)) && text.charAt(end - 1) == 's';
        int last = possessive ? end - 2 : end;
        String word = text.substring(start, last);
        String key = key(word);
        String lower = key.toLowerCase(Locale.ROOT);
        boolean capitalised = hasCapital(word);
        int roles = Lexicon.get().roles(lower);
        return new Word(new Span(start, last), word, key, lower, roles, gap, capitalised, possessive || bare);
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
            capitalised += word.isCapitalised ? 1 : 0;
            weighty += word.isCapitalised || word.text.length() > 4 ? 1 : 0;
        }
        boolean sentence = ".!?\"\u201d)".indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean headline = capitalised * 4 >= weighty * 3 && capitalised * 2 >= words.size();
        return headline && !sentence || acronyms * 4 >= words.size() * 3;
    }

    public boolean is(Role role) {
        return (roles & 1 << role.ordinal()) != 0;
    }

    /** Whether the word has a role that only words in lower case have. */
    boolean isSmall(Role role) {
        return is(role) && !isCapitalised;
    }

    /** Two or more letters, all of them capitals: {@code "HTS"}, {@code "U.S."}. */
    public boolean isAcronym() {
        return isCapitalised && isAcronym(text);
    }

    boolean isInitial() {
        return text.length() == 1 && isCapitalised;
    }

    public boolean opens() {
        return gap == Gap.OPENING;
    }

    static String key(String word) {
        String plain = isAscii(word)
                ? word
                : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        if (isAcronym(plain)) {
            return plain.replace(".", "");
        }
        String lower =
                plain.toLowerCase(Locale.ROOT).replace(".", "").replace("'", "").replace("\u2019", "");
        int hyphen = lower.indexOf('-');
        return hyphen > 0 && isArabicArticle(lower.substring(0, hyphen)) ? lower.substring(hyphen + 1) : lower;
    }

    static boolean isArabicArticle(String part) {
        return ARABIC_ARTICLES.contains(part);
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean hasCapital(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAcronym(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c)) {
                letters++;
            } else if (Character.isLetter(c)) {
                return false;
            }
        }
        return letters >= 2;
    }
}
