package dev.dateline.names.finder;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chinese and Korean given names, which news writes as two syllables with a hyphen: {@code "Teng-hui"}, {@code "Jong-il"}.
 * The family name stands before them.
 */
public final class Syllables {

    private static final Pattern SYLLABLE = Pattern.compile(
            "(?i)(?:[bcdfghjklmnpqrstwxyz]|ch|sh|zh|ts|[bghkmnps]y|kw|hw)?[aeiouy]{1,3}(?:ng|[nmklrht])?");

    /** How the last part of an English compound may look too: "BBC-run". */
    private static final Set<String> ENGLISH = Set.of(
            "a", "an", "at", "bar", "bit", "by", "car", "cut", "day", "due", "eye", "fan", "far", "fi", "fit", "go",
            "haul", "hit", "hot", "in", "is", "it", "key", "law", "like", "long", "low", "man", "me", "met", "new",
            "no", "off", "oil", "on", "or", "out", "pay", "ran", "raw", "ray", "run", "sea", "see", "set", "so",
            "style", "tan", "ten", "tie", "to", "too", "tour", "two", "war", "way", "weak", "wet", "win", "year",
            "you");

    private Syllables() {}

    /** Whether {@code word} is such a name, in whatever letters. */
    public static boolean areGivenName(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0 && areGivenName(word.substring(0, hyphen), word.substring(hyphen + 1));
    }

    static boolean areGivenName(String first, String second) {
        return SYLLABLE.matcher(first).matches() && SYLLABLE.matcher(second).matches() && !ENGLISH.contains(second);
    }
}
