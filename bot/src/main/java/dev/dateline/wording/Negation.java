package dev.dateline.wording;

import dev.dateline.text.NegativeWords;
import dev.dateline.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** The words with which a sentence denies something; offsets are UTF-16 units. */
public final class Negation {

    private static final Pattern WORDS = Pattern.compile("(?i)" + NegativeWords.NEGATOR + "|\\b(?:"
            + NegativeWords.DENYING + "|" + NegativeWords.NOT_DOING + "|cancell?ed|called off)\\b");

    private Negation() {}

    public static boolean isIn(String sentence) {
        return WORDS.matcher(sentence).find();
    }

    /** Where the sentence has them. */
    public static List<Span> words(String sentence) {
        return WORDS.matcher(sentence)
                .results()
                .map(denial -> new Span(denial.start(), denial.end()))
                .toList();
    }
}
