package dev.dateline.answer.date;

import dev.dateline.text.Span;
import dev.dateline.time.EventStatus;
import dev.dateline.wording.SayingVerbs;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the day on which something was said, written or pictured from the day on which it was. */
public final class Sayings {

    /** Also with whoever is spoken to: "told reporters on Monday". */
    private static final Pattern BEFORE = Pattern.compile("\\b(?:" + SayingVerbs.SAID
            + "|pictured|photographed|(?:told|tells) (?:[\\p{L}’'.-]+ ){0,3}[\\p{L}’'.-]+)(?: on| late| early)? $");

    private static final Pattern AFTER =
            Pattern.compile("^,? (?:citing|quoting|as saying|" + SayingVerbs.SAID + ")\\b");

    private Sayings() {}

    /** Whether {@code date} belongs to a saying in {@code sentence}, not to what is said. */
    public static boolean isDated(String sentence, Span date) {
        return isRightBefore(sentence, date)
                || AFTER.matcher(sentence.substring(date.end())).find();
    }

    /** Whether a verb of saying stands right before {@code date}: "police said on Tuesday". */
    public static boolean isRightBefore(String sentence, Span date) {
        return BEFORE.matcher(sentence.substring(0, date.start())).find();
    }

    /** Whether {@code date} is only the day on which a plan or a denial was told: "said on Monday it had agreed to merge". */
    public static boolean isOfPlan(String sentence, Span date, @Nullable EventStatus status) {
        return isDated(sentence, date) && status != null && status != EventStatus.REPORTED;
    }
}
