package dev.dateline.answer.extractive;

import dev.dateline.answer.Context;
import dev.dateline.answer.date.When;
import dev.dateline.question.Lemmas;
import dev.dateline.support.Reason.Code;
import dev.dateline.text.Span;
import dev.dateline.wording.NumberWords;
import dev.dateline.wording.Quantity;
import dev.dateline.wording.Wording;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with words that may answer.
 *
 * @param when the date that the words give; null where they give none
 * @param objections what there is against that these words are who did what the question asks
 */
record Choice(
        Context context,
        String words,
        double score,
        @Nullable When when,
        Set<Code> objections) {

    /** Of the words of two sentences that tell the same. */
    private static final double SAME_TELLING = 0.7;

    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}\\S*\\s*)+");

    /** For a reader: a date in full, where the words say "Sunday". */
    String shown() {
        return when == null || !when.inferred() ? words : when.words();
    }

    /** "Erdogan" and "Recep Tayyip Erdogan", "14" and "fourteen people" have one key; "the head of police" and "police" are not. */
    String key() {
        if (when != null) {
            return when.value();
        }
        String lower = NumberWords.inFigures(words)
                .replaceAll("[^\\p{L}\\p{N}. %$£€]", "")
                .strip();
        if (lower.matches("(?:\\D*)\\d.*")) {
            return lower.replaceAll("[^\\p{N}.%$£€bmn]", "") + Quantity.measure(lower);
        }
        return NAME.matcher(words).matches() ? lower.substring(lower.lastIndexOf(' ') + 1) : lower;
    }

    /** Whether it gives a number as {@code other} does, the same or rounded. */
    boolean measuresAlike(Choice other) {
        return anyPair(
                other, (own, theirs) -> own.isSame(theirs) || own.isRoundingOf(theirs) || theirs.isRoundingOf(own));
    }

    /** Whether it gives another number of the same kind. */
    boolean measuresOtherwise(Choice other) {
        return anyPair(other, Quantity::isLike) && !measuresAlike(other);
    }

    private boolean anyPair(Choice other, BiPredicate<Quantity, Quantity> fits) {
        List<Quantity> theirs = other.quantities();
        return quantities().stream().anyMatch(own -> theirs.stream().anyMatch(quantity -> fits.test(own, quantity)));
    }

    /** As the sentence has them, which may hedge them: "close to" two million. */
    private List<Quantity> quantities() {
        String sentence = context.sentence();
        int start = sentence.indexOf(words);
        Span span = new Span(Math.max(0, start), Math.max(0, start) + words.length());
        return Wording.of(sentence).quantities().stream()
                .filter(quantity -> quantity.span().overlaps(span))
                .toList();
    }

    /** Whether the two sentences have most of their words in common, their answers aside: then these are what differs. */
    boolean tellsTheSameAs(Choice other) {
        return Lemmas.inCommon(wordsAround(), other.wordsAround()) >= SAME_TELLING;
    }

    private String wordsAround() {
        return context.sentence().replace(words, " ");
    }
}
