package dev.dateline.wording;

import dev.dateline.question.Word;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that English writes numbers with. */
public final class NumberWords {

    private static final Map<String, Integer> CARDINALS = numbered(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    + " seventeen eighteen nineteen");
    private static final Map<String, Integer> TENS =
            numbered("- - twenty thirty forty fifty sixty seventy eighty ninety");
    private static final Map<String, Integer> ORDINALS = numbered(
            "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
                    + " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth");
    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            scale("hundred", 2),
            scale("thousand", 3),
            scale("k", 3),
            scale("million", 6),
            scale("m", 6),
            scale("mn", 6),
            scale("mln", 6),
            scale("billion", 9),
            scale("bn", 9),
            scale("b", 9),
            scale("trillion", 12),
            scale("tn", 12),
            scale("trn", 12),
            scale("lakh", 5),
            scale("crore", 7));
    private static final Map<String, String> FRACTIONS = Map.of(
            "half",
            "1/2",
            "halves",
            "1/2",
            "third",
            "1/3",
            "thirds",
            "1/3",
            "quarter",
            "1/4",
            "quarters",
            "1/4",
            "fifths",
            "1/5",
            "tenths",
            "1/10");

    private NumberWords() {}

    /** The numbers of {@code text}, written in figures or in one word, as figures. */
    public static Set<String> in(String text) {
        return Word.of(inFigures(text)).stream()
                .filter(Word::isNumber)
                .map(Word::text)
                .collect(Collectors.toSet());
    }

    /** {@code text} in lower case, with figures for the numbers that are one word: "14 others" for "Fourteen others". */
    public static String inFigures(String text) {
        StringBuilder figures = new StringBuilder(text.toLowerCase(Locale.ROOT));
        for (Word word : Word.of(text).reversed()) {
            Integer number = cardinal(word.lower());
            if (number != null) {
                figures.replace(word.span().start(), word.span().end(), number.toString());
            }
        }
        return figures.toString();
    }

    /** "seven" and "seventy", not "seventh"; null for other words. */
    static @Nullable Integer cardinal(String word) {
        Integer tens = TENS.get(word);
        return tens != null ? Integer.valueOf(10 * tens) : CARDINALS.get(word);
    }

    static boolean isTens(String word) {
        return TENS.containsKey(word);
    }

    static @Nullable Integer ordinal(String word) {
        return ORDINALS.get(word);
    }

    /** What a word multiplies a number by. Letters such as "m" only count right behind digits. */
    static @Nullable BigDecimal scale(String word) {
        return SCALES.get(word);
    }

    /** "1/3" for "third" and "thirds"; null for other words. */
    static @Nullable String fraction(String word) {
        return FRACTIONS.get(word);
    }

    private static Map.Entry<String, BigDecimal> scale(String word, int zeros) {
        return Map.entry(word, BigDecimal.ONE.movePointRight(zeros));
    }

    private static Map<String, Integer> numbered(String words) {
        Map<String, Integer> numbered = new HashMap<>();
        String[] list = words.split(" ");
        for (int i = 0; i < list.length; i++) {
            if (!list[i].equals("-")) {
                numbered.put(list[i], i);
            }
        }
        return Map.copyOf(numbered);
    }
}
