package dev.dateline.names.finder;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What the letters of a word tell, wherever it stands.
 *
 * @param text the letters
 * @param key the form in which names are compared: no diacritics, dots, apostrophes or Arabic article, lower case unless
 *     it is an acronym
 * @param lower {@code key} in lower case
 * @param roles a bit for each {@link Role} that {@code lower} can have
 * @param isCapitalised whether any letter is a capital
 * @param isAcronym whether it is two or more letters, all of them capitals: {@code "HTS"}, {@code "U.S."}
 */
public record Spelling(String text, String key, String lower, int roles, boolean isCapitalised, boolean isAcronym) {

    /** The words read so far: a newspaper uses the same ones over and over. */
    private static final Map<String, Spelling> READ = new ConcurrentHashMap<>();

    private static final int MOST_READ = 100_000;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> ARABIC_ARTICLES = Set.of("al", "el", "ul", "ash", "ad", "an");

    static Spelling of(String text) {
        Spelling known = READ.get(text);
        if (known != null) {
            return known;
        }
        Spelling read = read(text);
        if (READ.size() < MOST_READ) {
            READ.put(text, read);
        }
        return read;
    }

    private static Spelling read(String text) {
        String key = key(text);
        String lower = key.toLowerCase(Locale.ROOT);
        return new Spelling(
                text,
                key,
                lower,
                Lexicon.get().roles(lower),
                text.chars().anyMatch(Character::isUpperCase),
                isAcronym(text));
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

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    static boolean isArabicArticle(String part) {
        return ARABIC_ARTICLES.contains(part);
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
