package dev.dateline.wording;

import dev.dateline.question.Lemmas;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number that a text gives.
 *
 * @param span UTF-16 range of its words, unit and scale included: {@code $1.13bn}
 * @param value {@code 1130000000}
 * @param unit what kind of number it is: {@code "%"}, {@code "$"}, {@code "#"} for ordinals, {@code "/"} for fractions,
 *     empty for a count
 * @param bound whether it is told as exact or as a limit
 * @param counted stem of the noun that it counts, or empty
 */
public record Quantity(Span span, BigDecimal value, String unit, Bound bound, String counted) {

    private static final Set<String> MEASURES = Lemmas.stems(
            "second minute hour day week month year decade century mile meter"
                    + " kilometer km foot inch yard ounce kilo kilogram kg gram tonne ton liter gallon acre hectare degree");

    /** "Metres", or the stem of it. */
    private static final Pattern BRITISH = Pattern.compile("(?<=me|li)tr(?:es?)?$");

    /** How a number is meant. */
    public enum Bound {
        EXACT,
        /** "about", "nearly" */
        ROUGH,
        /** "more than", "at least" */
        MORE,
        /** "fewer than", "up to" */
        LESS
    }

    /** Whether both are counts, or both percentages, or one an amount of the other's currency. */
    public boolean isLike(Quantity other) {
        return unit.equals(other.unit)
                || isShare() && other.isShare()
                || unit.isEmpty() && !other.isShare()
                || other.unit.isEmpty() && !isShare();
    }

    private boolean isShare() {
        return unit.equals("%") || unit.equals("/");
    }

    /** The value with shares as fractions of one, so that half and 50 % are the same. */
    private BigDecimal normal() {
        return unit.equals("%") ? value.movePointLeft(2) : value;
    }

    public boolean isSame(Quantity other) {
        return isLike(other) && normal().compareTo(other.normal()) == 0 && !isOfOtherMeasure(other);
    }

    /** "Three days" and "three weeks". */
    private boolean isOfOtherMeasure(Quantity other) {
        String own = measure(counted);
        String others = measure(other.counted);
        return !own.isEmpty() && !others.isEmpty() && !own.equals(others);
    }

    /** The first unit of time, length, weight or area in {@code words}, stemmed; empty where there is none. */
    public static String measure(String words) {
        return Word.of(words).stream()
                .map(word -> Lemmas.stem(BRITISH.matcher(word.text()).replaceAll("ter")))
                .filter(MEASURES::contains)
                .findFirst()
                .orElse("");
    }

    /** Whether this is {@code other}, rounded as its words say. */
    public boolean isRoundingOf(Quantity other) {
        if (!isLike(other) || bound == other.bound) {
            return false;
        }
        double mine = normal().doubleValue();
        double theirs = other.normal().doubleValue();
        double off = Math.abs(mine - theirs);
        return switch (bound) {
            case EXACT -> false;
            case ROUGH -> off <= 0.06 * Math.abs(theirs);
            case MORE -> mine < theirs && off <= 0.15 * Math.abs(theirs);
            case LESS -> mine > theirs && off <= 0.15 * Math.abs(theirs);
        };
    }
}
