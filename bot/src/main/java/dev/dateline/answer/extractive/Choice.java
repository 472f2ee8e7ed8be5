package dev.dateline.answer.extractive;

import dev.dateline.answer.Context;
import dev.dateline.answer.date.When;
import dev.dateline.question.Lemmas;
import dev.dateline.support.Reason.Code;
import java.util.Locale;
import java.util.Set;
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

    /** "Erdogan" and "Recep Tayyip Erdogan", "184" and "184 people" have one key; "the head of police" and "police" are not. */
    String key() {
        String lower = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}. %$£€]", "")
                .strip();
        if (lower.matches("(?:\\D*)\\d.*")) {
            return lower.replaceAll("[^\\p{N}.%$£€bmn]", "");
        }
        return NAME.matcher(words).matches() ? lower.substring(lower.lastIndexOf(' ') + 1) : lower;
    }

    /** Whether the two sentences have most of their words in common, their answers aside: then these are what differs. */
    boolean tellsTheSameAs(Choice other) {
        Set<String> own = wordsAround();
        Set<String> others = other.wordsAround();
        long common = own.stream().filter(others::contains).count();
        return common > 1 && common >= SAME_TELLING * Math.max(own.size(), others.size());
    }

    private Set<String> wordsAround() {
        return Lemmas.stems(context.sentence().replace(words, " "));
    }
}
