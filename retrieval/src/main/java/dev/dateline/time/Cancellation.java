package dev.dateline.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a sentence says that what was planned is not to be, or not yet. */
public final class Cancellation {

    private static final Pattern TOLD =
            Pattern.compile("(?i)\\b(?:cancel(?:led|ed|s)|postpone[ds]|scrap(?:ped|s)|shelve[ds]"
                    + "|abandon(?:ed|s)|aborted|called off|calls off|puts? off|pulled out of|pulls out of)\\b");

    /** Right before it: then nothing has been called off, or not yet. */
    private static final Pattern OPEN =
            Pattern.compile("(?i)(?:\\b(?:not|never|may|might|could|would|will|should|can|cannot|if"
                    + "|whether|unless|to|without being)|n['’]t)(?: \\p{L}+){0,3} $");

    private Cancellation() {}

    /** Whether {@code sentence} tells that something was called off or put off. */
    public static boolean isToldIn(String sentence) {
        Matcher told = TOLD.matcher(sentence);
        while (told.find()) {
            if (!OPEN.matcher(sentence.substring(0, told.start())).find()) {
                return true;
            }
        }
        return false;
    }
}
