package dev.dateline.corpus.dating;

import dev.dateline.time.FutureWords;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words around a date that tell whether it lay in the past or in the future when the article was written. */
final class TenseCues {

    /** "The next day" and "after coming home" tell of the past: only with other words do they tell of what is planned. */
    private static final Set<String> NOT_ALONE = Set.of("next", "coming");

    private static final Pattern PLANNED =
            Pattern.compile("(?i)\\b(?:" + futureWords() + "|(?:the|this|his|her|its|their|'s) coming|due"
                    + "|set to|going to|ahead of|on the sidelines of|would|ready to|agreed to|decided to"
                    + "|hopes? to|hoped to|vowed to|under way to|is to|are to|next week|tomorrow|deadline|until|till)\\b"
                    + "|\\b(?:is|are|falls?|takes? place|opens?|begins?|starts?) on (?:\\p{L}+day,? )?(?:the )?"
                    + "(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                    + "|\\bnext (?!day|morning|afternoon|evening|night)\\p{L}+ (?:on|for)\\b");

    /** Only the present tense: "was due on May 5, 2001" may tell of a past long gone. */
    private static final Pattern SURELY_PLANNED =
            Pattern.compile("(?i)\\b(?:will|shall|'ll|(?:is|are) (?:scheduled|slated|planned|expected"
                    + "|due|set|going|to)|plans? to|upcoming|forthcoming|tomorrow)\\b"
                    + "|\\b(?:is|are|falls?|takes? place) on (?:the )?$");

    private static final Pattern POSSIBLE = Pattern.compile("\\b(?:may|might|could|can|possible|proposed)\\b");

    /** Right before a date that ends or begins something, and so need not be past. */
    private static final Pattern OPEN_END = Pattern.compile(
            "(?i)\\b(?:due|until|till|to|through|by|before|after|from|ending|ends"
                    + "|expir\\w+|effective|starting|beginning|begins|starts|matur\\w+|deadline|of)(?: on| in| of)? ?$");

    /** What follows a day that has become the name of an event, long past or every year. */
    private static final Pattern NAME_OF_EVENT = Pattern.compile(
            "^[, ]*(?:terror\\w*|attacks?|bombings?|massacres?|revolutions?|hijack\\w*|movement|anniversary|atrocit\\w+)\\b");

    private static final Pattern TELLING =
            Pattern.compile("\\b(?:said|says|reported|announced|told|declared|confirmed|stated|warned"
                    + "|added|revealed|claimed|denied|tweeted|wrote)(?: \\w+){0,3}?(?: on| late| early)*,? ?$");

    private TenseCues() {}

    private static String futureWords() {
        return FutureWords.all().stream()
                .filter(word -> !NOT_ALONE.contains(word))
                .sorted()
                .collect(Collectors.joining("|"));
    }

    static boolean isPlanned(String sentence) {
        return PLANNED.matcher(sentence).find();
    }

    /** @param before the sentence up to the date of which something is told */
    static boolean isSurelyPlanned(String before) {
        return SURELY_PLANNED.matcher(before).find()
                && !OPEN_END.matcher(before).find();
    }

    /**
     * Whether a date is told as past.
     *
     * @param before the sentence up to the date
     * @param after the sentence behind the date
     */
    static boolean isPast(String sentence, String before, String after) {
        return !PLANNED.matcher(sentence).find()
                && !POSSIBLE.matcher(sentence).find()
                && !OPEN_END.matcher(before).find()
                && !NAME_OF_EVENT.matcher(after).find();
    }

    /** Whether news is told "on" what follows: {@code "the agency reported on"}. */
    static boolean isTelling(String before) {
        return TELLING.matcher(before).find();
    }
}
