package dev.dateline.answer.evidence;

import dev.dateline.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** The words with which a sentence denies something; offsets are UTF-16 units. */
public final class Negation {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:not|never|no|none|nobody|neither|nor|without|denied|denies|deny|denying|refused|refuses|refusing|rejected|rejects"
                    + "|rejecting|failed|fails|failing|unable|cancelled|canceled|ruled out|called off|turned down|cannot)\\b|n['’]t\\b",
            Pattern.CASE_INSENSITIVE);

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
