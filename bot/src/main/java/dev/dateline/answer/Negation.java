package dev.dateline.answer;

import dev.dateline.text.Span;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a sentence denies what it tells; offsets are UTF-16 units. */
final class Negation {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:not|never|no|none|nobody|neither|nor|without|denied|denies|deny|denying|refused|refuses|refusing|rejected|rejects"
                    + "|rejecting|failed|fails|failing|unable|cancelled|canceled|ruled out|called off|turned down|cannot)\\b|n['’]t\\b",
            Pattern.CASE_INSENSITIVE);

    /** Whoever does it is nobody. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)\\b(?:none of\\b(?:(?!\\b(?:when|after|before|as|because|if)\\b)[^,;:])*|(?:nobody|no one|neither)\\b[^,;:]{0,20})$");

    /** How far around an event "not" and the like are still its own. */
    private static final int BEFORE_EVENT = 40;

    private static final int AFTER_EVENT = 15;

    /** How far before a name they still deny it: "will not include Yugansk". */
    private static final int BEFORE_NAME = 25;

    private Negation() {}

    static boolean isIn(String sentence) {
        return WORDS.matcher(sentence).find();
    }

    /** Not by the event's own word: "Norgas rejected the bid" is no no to whether it did. */
    static boolean ofEvent(String sentence, Span event) {
        int clause = clauseStart(sentence, event);
        int from = Math.max(clause, event.start() - BEFORE_EVENT);
        int to = Math.min(sentence.length(), event.end() + AFTER_EVENT);
        return WORDS.matcher(sentence)
                        .region(from, to)
                        .useTransparentBounds(true)
                        .results()
                        .anyMatch(denial -> event.length() == sentence.length()
                                || !event.overlaps(new Span(denial.start(), denial.end())))
                || NOBODY.matcher(sentence.substring(clause, event.start())).find();
    }

    /** @param at where the name begins */
    static boolean ofName(String sentence, int at) {
        return WORDS.matcher(sentence)
                .region(Math.max(0, at - BEFORE_NAME), at)
                .useTransparentBounds(true)
                .find();
    }

    /** Where the part of the sentence begins in which a negation is the event's own. */
    private static int clauseStart(String sentence, Span event) {
        return Stream.of(";", " but ", "—", ": ")
                .mapToInt(end -> {
                    int at = sentence.lastIndexOf(end, event.start());
                    return at < 0 ? 0 : Math.min(event.start(), at + end.length());
                })
                .max()
                .orElse(0);
    }
}
