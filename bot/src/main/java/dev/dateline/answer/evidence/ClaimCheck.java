package dev.dateline.answer.evidence;

import dev.dateline.answer.Context;
import dev.dateline.corpus.Passage;
import dev.dateline.question.Word;
import dev.dateline.support.Excerpt;
import dev.dateline.support.Reason;
import dev.dateline.support.Reason.Code;
import dev.dateline.support.SupportCheck;
import dev.dateline.text.CalendarWords;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds what a short answer claims against its sentence: a yes, or who did it, claims what the question asks. */
public final class ClaimCheck {

    private static final SupportCheck CHECKS = new SupportCheck();

    private static final Pattern AUXILIARY = Pattern.compile(
            "(?i)^(?:and |so )?(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could|shall|should|may|might|must)"
                    + "(?:n['’]t)?\\s+");

    /** "Who signed the treaty": what did it stands where the question asks. */
    private static final Pattern WHO = Pattern.compile(
            "(?i)^who\\s+(?!(?:is|are|was|were|did|does|do|has|have|had|will|would|else)\\b)(?=\\p{L}+)");

    /** Another number, day or name than asked about, or what somebody is only said to have done: that is no yes. */
    private static final Set<Code> NO_YES = EnumSet.of(
            Code.NUMBER_NOT_IN_SOURCE,
            Code.NUMBER_NOT_IN_EXCERPT,
            Code.NUMBER_CONFLICT,
            Code.DATE_NOT_IN_SOURCE,
            Code.DATE_CONFLICT,
            Code.NAME_NOT_IN_SOURCE,
            Code.NEGATION_FLIP,
            Code.ALLEGATION_AS_FACT);

    private ClaimCheck() {}

    /** Whether the sentence may be a yes to {@code question}, for all that the checks of an audit see. */
    public static boolean bearsOutYes(String question, Context context) {
        String claim = AUXILIARY.matcher(question).replaceFirst("").replaceFirst("\\W+$", "");
        return !isOfAnotherWeekday(question, context.sentence())
                && against(claim, context).stream().noneMatch(NO_YES::contains);
    }

    private static boolean isOfAnotherWeekday(String question, String sentence) {
        Set<String> asked = weekdays(question);
        Set<String> told = weekdays(sentence);
        return !asked.isEmpty() && !told.isEmpty() && Collections.disjoint(asked, told);
    }

    private static Set<String> weekdays(String text) {
        return Word.of(text).stream()
                .map(Word::lower)
                .filter(CalendarWords.WEEKDAYS::contains)
                .collect(Collectors.toSet());
    }

    /** What there is against that {@code words} did what {@code question} asks; nothing where it does not ask who did it. */
    public static Set<Code> againstDoer(String question, String words, Context context) {
        Matcher who = WHO.matcher(question);
        return who.lookingAt()
                ? against(words + " " + question.substring(who.end()).replaceFirst("\\W+$", ""), context)
                : Set.of();
    }

    private static Set<Code> against(String claim, Context context) {
        Passage passage = context.passage();
        Excerpt excerpt = new Excerpt(
                1,
                passage.source().text().text(),
                passage.span(),
                context.article().title(),
                context.article().published().interval());
        return CHECKS.check(claim, List.of(excerpt)).reasons().stream()
                .map(Reason::code)
                .collect(Collectors.toSet());
    }
}
