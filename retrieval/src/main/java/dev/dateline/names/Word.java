package dev.dateline.names;

import dev.dateline.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word of a text as a name finder sees it. A hyphenated word is one word where it can be a name ({@code "al-Assad"},
 * {@code "Jean-Pierre"}), and several where it only contains one ({@code "pro-Assad"}, {@code "U.K.-based"}).
 *
 * @param span UTF-16 range in the text, without a possessive's {@code 's}
 * @param text the letters in that range
 * @param key the form in which names are compared: no diacritics, dots, apostrophes or Arabic article, lower case unless
 *     it is an acronym
 * @param gap what stands between it and the word before
 * @param possessive whether {@code 's} follows
 */
record Word(Span span, String text, String key, Gap gap, boolean possessive) {

    enum Gap {
        /** White space on one line, or an ampersand: a name may go on. */
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
    private static final Set<String> SHORTENED = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Col", "Sen", "Rep", "Gov", "Lt", "Sgt", "Capt", "Prof", "Rev", "Jr", "Sr");

    /** The words of {@code text} in order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>(text.length() / 6 + 4);
        int end = 0;
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            i = endOf(text, start);
            Gap gap = words.isEmpty() ? Gap.OPENING : gap(text, end, start, words.getLast());
            end = i;
            addParts(text, start, i, gap, words);
        }
        return words;
    }

    boolean isCapitalised() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Two or more letters, all of them capitals: {@code "HTS"}, {@code "U.S."}. */
    boolean isAcronym() {
        return isAcronym(text);
    }

    boolean isInitial() {
        return text.length() == 1 && Character.isUpperCase(text.charAt(0));
    }

    boolean opens() {
        return gap == Gap.OPENING;
    }

    String lower() {
        return key.toLowerCase(Locale.ROOT);
    }

    static String key(String word) {
        String plain = isAscii(word)
                ? word
                : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != '.' && !isApostrophe(c)) {
                key.append(c);
            }
        }
        if (isAcronym(plain)) {
            return key.toString();
        }
        String lower = key.toString().toLowerCase(Locale.ROOT);
        int hyphen = lower.indexOf('-');
        return hyphen > 0 && ARABIC_ARTICLES.contains(lower.substring(0, hyphen)) ? lower.substring(hyphen + 1) : lower;
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

    private static int endOf(String text, int start) {
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean letterFollows = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                i++;
            } else if ((c == '-' || c == '&' || isApostrophe(c)) && letterFollows) {
                i++;
            } else if (c == '.' && endsInInitial(text, start, i) && (letterFollows || i - start > 1)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** Whether the letter before {@code dot} is a capital that stands alone, as in {@code "U.S."}. */
    private static boolean endsInInitial(String text, int start, int dot) {
        return Character.isUpperCase(text.charAt(dot - 1))
                && (dot - 1 == start || text.charAt(dot - 2) == '.');
    }

    private static Gap gap(String text, int from, int to, Word before) {
        Gap gap = Gap.SPACE;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' && (before.isInitial() || SHORTENED.contains(before.text()))) {
                continue;
            }
            Gap here =
                    switch (c) {
                        case ' ', '\u00a0', '\t', '&' -> Gap.SPACE;
                        case '(', '[' -> Gap.BRACKET;
                        case '\'', '\u2019' -> i == from ? Gap.COMMA : Gap.OPENING;
                        case '.', '!', '?', ':', '"', '\u201c', '\u201d', '\u2018', '\n', '\r', '\u2026' -> Gap.OPENING;
                        default -> Gap.COMMA;
                    };
            // A line that is merely wrapped does not end a name, but one cannot tell: two names are safer than a wrong one.
            gap = here.compareTo(gap) > 0 ? here : gap;
        }
        return gap;
    }

    private static void addParts(String text, int start, int end, Gap gap, List<Word> words) {
        int hyphen = text.indexOf('-', start);
        if (hyphen < 0 || hyphen >= end) {
            words.add(word(text, start, end, gap));
            return;
        }
        int from = start;
        Gap before = gap;
        while (from < end) {
            int to = from;
            for (int next = partEnd(text, from, end); ; next = partEnd(text, next + 1, end)) {
                to = next;
                if (to >= end || !belongTogether(text, from, to, end)) {
                    break;
                }
            }
            words.add(word(text, from, to, before));
            before = Gap.HYPHEN;
            from = to + 1;
        }
    }

    private static int partEnd(String text, int from, int end) {
        int hyphen = text.indexOf('-', from);
        return hyphen < 0 || hyphen > end ? end : hyphen;
    }

    /** Whether the part before the hyphen at {@code hyphen} and the one after it make one name. */
    private static boolean belongTogether(String text, int from, int hyphen, int end) {
        int next = hyphen + 1;
        String before = text.substring(text.lastIndexOf('-', hyphen - 1) < from ? from : text.lastIndexOf('-', hyphen - 1) + 1, hyphen);
        String after = text.substring(next, partEnd(text, next, end));
        if (startsUpper(after)) {
            boolean nations = Lexicon.get().isNation(key(before)) && Lexicon.get().isNation(key(after));
            return !nations && (startsUpper(before) || ARABIC_ARTICLES.contains(before) || before.length() <= 2 && hyphen > from + before.length());
        }
        // "Tehreek-e-Insaf": a short lower-case part belongs to a name that goes on after it.
        boolean goesOn = partEnd(text, next, end) < end && after.length() <= 3;
        boolean lower = !startsUpper(before) && !Character.isDigit(before.charAt(0));
        return startsUpper(before) && goesOn || lower && !ARABIC_ARTICLES.contains(before) || Character.isDigit(after.charAt(0));
    }

    private static boolean startsUpper(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static Word word(String text, int start, int end, Gap gap) {
        boolean possessive = end - start > 2
                && isApostrophe(text.charAt(end - 2))
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S');
        int last = possessive ? end - 2 : end;
        String word = text.substring(start, last);
        boolean bare = end < text.length() && isApostrophe(text.charAt(end)) && text.charAt(end - 1) == 's';
        return new Word(new Span(start, last), word, key(word), gap, possessive || bare);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
