package dev.dateline.time;

import dev.dateline.text.Span;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether a sentence says that what was planned is not to be, or not yet. */
public final class Cancellation {

    /** Participles that say it wherever they stand beside an event. */
    static final Set<String> NOT_TO_BE = Set.of("cancelled", "canceled", "scrapped", "shelved", "postponed");

    /** Participles that say it behind "was" or "has been". */
    static final Set<String> PARTICIPLES = Stream.concat(
                    NOT_TO_BE.stream(),
                    Stream.of("abandoned", "aborted", "axed", "delayed", "deferred", "adjourned", "rescheduled"))
            .collect(Collectors.toUnmodifiableSet());

    /** Forms of verbs that exchange a day for another one: "postponed from Thursday to July 8". */
    private static final Pattern MOVING = Pattern.compile(
            "(?i)\\b(?:(?:postpon|delay|defer|reschedul|adjourn|extend|push|chang|switch)\\p{L}*|mov(?:e[ds]?|ing)|put(?:s|ting)?|br(?:ing(?:s|ing)?|ought))\\b");

    private static final Pattern TOLD = Pattern.compile(
            "(?i)\\b(?:cancel(?:led|ed|s)|postpone[ds]|scrap(?:ped|s)|shelve[ds]|axed"
                    + "|abandon(?:ed|s)|aborted|called off|calls off|put(?:s|ting)? (?:off|back)|pushe[ds] back|suspend(?:ed|s)|defer(?:red|s)"
                    + "|(?<=\\b(?:is|are|was|were|be|been|being) )(?:delayed|held up|adjourned|rescheduled)|pulled out of|pulls out of)\\b");

    /** Right before it: "the postponed match", of which more is told. */
    private static final Pattern DESCRIBED = Pattern.compile("(?i)\\b(?:the|an?|its|their|his|her|this|that) $");

    /** Between it and the event that it calls off: "called off their planned merger". */
    private static final Pattern TO_EVENT = Pattern.compile(
            "(?i)^(?:\\s(?!(?:after|because|as|when|while|over|amid|and|but|if|that|who|which|by|for|on|at)\\b)[\\p{L}\\d’'-]+){0,6}\\s$");

    private static final String BE = "(?:is|are|was|were|has|have|had|be|been|being)";

    private static final Pattern TO_ITS_DAY = Pattern.compile(
            "(?i)^(?:\\s(?!(?:to|until|till|from|for|because|after|before|when|of|and|but|that|which)\\b)\\p{L}+){0,3}\\s$");

    /** What may stand on the way to it: no other verb's subject. */
    private static final String WAY =
            "(?:(?!\\b(?:and|but|after|before|when|where|while|as|because|that|who|which|hours|days|meant|said|says|caused|forced|left|saw|led|made|sent|so)\\b)[^,;:])";

    /** Between the day for which something was planned and that it was called off. */
    private static final Pattern FROM_DAY =
            Pattern.compile("(?i)^" + WAY + "{0,60}(?:,|,? (?:and|but)(?: then| later)?)? " + BE
                    + " (?:been )?(?:(?:then|later|now|also|\\p{L}+ly) )?$");

    /** "In 1997 a debate was called off": then, not planned for then. */
    private static final Pattern OPENING = Pattern.compile(
            "(?i)(?:^|[,;:“”\"]\\s|\\b(?:and|but)\\s|\\s[-–—]\\s)(?:(?:on|in|at|during|early|late|early in|late in)\\s)?(?:the\\s)?$");

    private static final Pattern ASKED = Pattern.compile(
            "(?i)\\b(?:cancel|postpon|scrap|shelv|abandon|abort|suspen|defer|delay|adjourn|reschedul)\\p{L}*|\\b(?:call|calls|called|put|puts|push|pushed|pull|pulled) (?:\\p{L}+ ){0,4}?(?:off|back|out)\\b");

    /**
     * Between the event and it: "the walkout planned for Monday has been called off", "the visit, which was to have been this
     * week, was called off", "the hearing had been set for June 14 but was put back".
     */
    private static final Pattern FROM_EVENT = Pattern.compile("(?i)^(?:(?:" + WAY + "|,[^,;:]{1,80},){0,120}"
            + "|[^,;:]{0,60}\\b" + BE
            + "\\b[^,;:]{0,60},? (?:and|but)(?: then| later)? |[^,;:]{0,60}, (?:which )?)\\b" + BE
            + " (?:been )?(?:(?:then|later|now|also|\\p{L}+ly) )?$");

    /** Right before it: then nothing has been called off, or not yet. */
    private static final Pattern OPEN = Pattern.compile(
            "(?i)(?:(?:\\b(?:not|never|cannot|if|whether|unless|without being)|n['’]t)(?: \\p{L}+){0,3}"
                    + "|\\b(?:(?-i:may)|might|could|would|will|should|can|to)(?: (?:be|have|been|also|yet|still|soon|\\p{L}+ly)){0,3}) $");

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

    /** Whether {@code question} asks for it: "when did they put off the vote?". */
    public static boolean isAskedFor(String question) {
        return ASKED.matcher(question).find();
    }

    /** Whether {@code date} is the day on which something was called off; "put off to 28 June" has the day to come. */
    public static boolean isOn(String sentence, Span date) {
        return tellings(sentence)
                .anyMatch(told -> told.end() <= date.start()
                        && TO_ITS_DAY
                                .matcher(sentence.substring(told.end(), date.start()))
                                .matches());
    }

    /**
     * Whether {@code date} is one for which something was planned that the sentence then calls off: "the vote, set for June 12,
     * was put off when a leak was found".
     */
    public static boolean isBefore(String sentence, Span date) {
        return !OPENING.matcher(sentence.substring(0, date.start())).find()
                && tellings(sentence)
                        .anyMatch(told -> told.start() >= date.end()
                                && FROM_DAY.matcher(sentence.substring(date.end(), told.start()))
                                        .matches());
    }

    /** Whether one of {@code words} puts something from one day to another, or may. */
    public static boolean movesADay(String words) {
        return MOVING.matcher(words).find();
    }

    private static Stream<MatchResult> tellings(String sentence) {
        return TOLD.matcher(sentence).results().filter(told -> {
            String before = sentence.substring(0, told.start());
            return !OPEN.matcher(before).find() && !DESCRIBED.matcher(before).find();
        });
    }
}
