package dev.dateline.answer.date;

import dev.dateline.text.Span;
import java.util.regex.Pattern;

/** Tells the dates of a sentence that are those of something else than what it tells, whoever asks about that. */
public final class DatesOfOthers {

    /** "The third cut since December", "the biggest since Norgas listed in 2014": an earlier one is measured against. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?i)\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\p{L}{2,}est|most|least|best|worst|last)\\b"
                    + "[^.;]*\\bsince\\b[^.;,]{0,40}$");

    /** An earlier one is asked for, or for how long: "when did they last win?". */
    private static final Pattern ASKS_FOR_EARLIER = Pattern.compile("(?i)\\b(?:last|previous(?:ly)?|before|since)\\b");

    /** What did not come about has no date but that on which it was prevented. */
    private static final Pattern PREVENTED = Pattern.compile(
            "(?i)\\b(?:block(?:ed|s)|veto(?:ed|es)|thwart(?:ed|s)|prevent(?:ed|s)|halt(?:ed|s)|avert(?:ed|s)|foil(?:ed|s)|turned down"
                    + "|rejected|rejects|refused|refuses|barred)\\b[^,;.]*$");

    private static final Pattern ASKS_FOR_PREVENTING = Pattern.compile(
            "(?i)\\b(?:block|veto|thwart|prevent|halt|avert|foil|turn(?:ed)? down|reject|refus|bar(?:red)?\\b)");

    private DatesOfOthers() {}

    /** Whether the words before {@code date} say that it is not that of what {@code question} asks about. */
    public static boolean has(String sentence, Span date, String question) {
        String before = sentence.substring(0, date.start());
        return COMPARED.matcher(before).find()
                        && !ASKS_FOR_EARLIER.matcher(question).find()
                || PREVENTED.matcher(before).find()
                        && !ASKS_FOR_PREVENTING.matcher(question).find();
    }
}
