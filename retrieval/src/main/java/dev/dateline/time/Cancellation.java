package dev.dateline.time;

import dev.dateline.text.Span;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether a sentence says that what was planned is not to be, or not yet. */
public final class Cancellation {

    private static final Pattern TOLD = Pattern.compile(
            "(?i)\\b(?:cancel(?:led|ed|s)|postpone[ds]|scrap(?:ped|s)|shelve[ds]"
                    + "|abandon(?:ed|s)|aborted|called off|calls off|puts? (?:off|back)|pushe[ds] back|suspend(?:ed|s)|defer(?:red|s)|pulled out of|pulls out of)\\b");

    /** Between it and the event that it calls off: "called off their planned merger". */
    private static final Pattern TO_EVENT = Pattern.compile(
            "(?i)^(?:\\s(?!(?:after|because|as|when|while|over|amid|and|but|if|that|who|which)\\b)[\\p{L}\\d’'-]+){0,6}\\s$");

    /** Between the event and it: "the walkout planned for Monday has been called off". */
    private static final Pattern FROM_EVENT = Pattern.compile(
            "(?i)^(?:(?!\\b(?:and|but|after|before|when|as|because)\\b)[^,;:]){0,60}\\b(?:is|are|was|were|has|have|had|be|been|being) (?:been )?(?:\\p{L}+ly )?$");

    /** Right before it: then nothing has been called off, or not yet. */
    private static final Pattern OPEN =
            Pattern.compile("(?i)(?:\\b(?:not|never|may|might|could|would|will|should|can|cannot|if"
                    + "|whether|unless|to|without being)|n['’]t)(?: \\p{L}+){0,3} $");

    private Cancellation() {}

    /** Whether {@code sentence} tells that what it tells at {@code event} was called off or put off. */
    public static boolean isOf(String sentence, Span event) {
        return tellings(sentence)
                .anyMatch(told -> told.end() <= event.start()
                                && TO_EVENT.matcher(sentence.substring(told.end(), event.start()))
                                        .matches()
                        || told.start() >= event.end()
                                && FROM_EVENT
                                        .matcher(sentence.substring(event.end(), told.start()))
                                        .matches());
    }

    /** Whether {@code sentence} tells that something was called off or put off. */
    public static boolean isToldIn(String sentence) {
        return tellings(sentence).findAny().isPresent();
    }

    private static Stream<MatchResult> tellings(String sentence) {
        return TOLD.matcher(sentence)
                .results()
                .filter(told ->
                        !OPEN.matcher(sentence.substring(0, told.start())).find());
    }
}
