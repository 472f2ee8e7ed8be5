package dev.dateline.reader;

import dev.dateline.question.WordLists;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Names that parents give, and to whom: no list has them all, so that a name which is not known says nothing. */
public final class GivenNames {

    private static final Map<String, Set<String>> NAMES = WordLists.groups(GivenNames.class, "first-names.txt");

    private GivenNames() {}

    /** Whether a name begins as people's names do. */
    static boolean isGiven(String word) {
        return isAnyOf(word, "she") || isAnyOf(word, "he") || isAnyOf(word, "either");
    }

    /** Whether it is a woman's name and hardly ever a man's. */
    public static boolean isWomans(String word) {
        return isAnyOf(word, "she");
    }

    /** Whether it is a man's name and hardly ever a woman's. */
    public static boolean isMans(String word) {
        return isAnyOf(word, "he");
    }

    private static boolean isAnyOf(String word, String list) {
        Set<String> names = NAMES.getOrDefault(list, Set.of());
        return names.contains(word) || Arrays.stream(word.split("-")).anyMatch(names::contains);
    }
}
