package dev.dateline.answer.yesno;

import dev.dateline.answer.Context;
import dev.dateline.answer.evidence.Statuses;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import dev.dateline.text.NegativeWords;
import dev.dateline.text.Span;
import dev.dateline.time.EventStatus;
import dev.dateline.wording.Clause;
import dev.dateline.wording.LookingAhead;
import dev.dateline.wording.Modality;
import dev.dateline.wording.Negation;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What keeps a sentence that is surely read as a yes or a no from being one: reading makes out that two texts speak of the
 * same, but takes a plan for a fact, either side of a comparison for the other, and silence for a denial.
 */
final class Objections {

    /** "Was it Telda that sold it?" asks for that one, of all whom the sentence names. */
    private static final Pattern SINGLES_OUT =
            Pattern.compile("(?i)\\b(?:rather|instead)\\b|^(?:and |so )?(?:is|was) it\\b.*\\b(?:who|which|that)\\b");

    private static final Pattern BEHIND_THAN = Pattern.compile("(?is).*\\bthan\\b(.*)");

    /** A question that denies something is no plain one: its yes may be a sentence's no. */
    private static final Pattern DENIES =
            Pattern.compile("(?i)" + NegativeWords.NEGATOR + "|\\b(?:" + NegativeWords.DENYING + "|refus\\p{L}+)\\b");

    /** What is to come, wanted or supposed, not told as so. */
    private static final Pattern AHEAD = Pattern.compile("(?i)\\b(?:" + LookingAhead.MODAL
            + "|must|if|unless|likely|(?:is|are|was|were|be|been|plan(?:s|ned|ning)?|expect\\w*|hop(?:es?|ed|ing)|want\\w*|wish\\w*"
            + "|aim\\w*|intend\\w*|agree[ds]?|urg(?:e[ds]?|ing)|ask\\w*|tell|told|call\\w*|vow\\w*|promis\\w*|threaten\\w*|offer\\w*|due|set|ready|bid|bids|attempt\\w*|try|tr(?:ied|ies|ying)"
            + "|seek\\w*|sought|need\\w*|ha(?:s|ve|d)|deal|pressure|chance|right|power\\w*|decid\\w+|decision|going|keen|able)(?: \\p{L}+){0,3} "
            + LookingAhead.TO_INFINITIVE + "|plan(?:s|ned|ning)?|due|propos\\w+)\\b|['’]ll\\b");

    /** What somebody has not reached. */
    private static final Pattern AFTER = Pattern.compile(
            "(?i)\\b(?:going for|go for|in search of|chas(?:e|es|ing)|sights? set|hop(?:es?|ing) (?:for|of)|in the hunt|bid for|on course for|on track for|nominat\\p{L}+)\\b");

    /** "Declined to comment", "could not confirm": nothing is denied. */
    private static final Pattern WITHHOLDS = Pattern.compile(
            "(?i)(?:\\b(?:not|never|declin\\w+|refus\\w+|unable|cannot)|n['’]t)(?: \\p{L}+){0,3}? (?:comment|confirm|sa(?:y|ys|id)|t(?:ell|old)|decided?|think|believe|discuss|know|known|disclos\\w+|reveal\\w*|commit|rule|mean|clear|elaborate|specify|deny)\\b");

    /** "Airlines do not have to pay if a storm is to blame": not so in one case only. */
    private static final Pattern CONDITION = Pattern.compile("(?i)\\b(?:if|unless|except)\\b");

    private static final Pattern OPPOSED = Pattern.compile("(?:un|in|im|ir|dis|non-?)(\\p{Ll}{4,})");

    private final Question question;
    private final Assertions assertions;
    private final Names names;

    Objections(Question question, Assertions assertions, Names names) {
        this.question = question;
        this.assertions = assertions;
        this.names = names;
    }

    boolean toYes(Context context) {
        String sentence = context.sentence();
        boolean after = AFTER.matcher(sentence).find()
                && !AFTER.matcher(question.standalone()).find();
        if (isNoPlainQuestion()
                || comparesOtherwise(sentence)
                || after
                || hasOppositeWord(sentence)
                || isOfAnotherPlace(context)) {
            return true;
        }
        List<Span> events = assertions.events(sentence);
        if (!events.isEmpty()) {
            return events.stream().allMatch(event -> isOpen(context, event));
        }
        boolean opposite = question.action() != null
                && !question.action().opposites(sentence).isEmpty();
        boolean ahead =
                !Assertions.asksForPlan(question) && AHEAD.matcher(sentence).find();
        return opposite || ahead || Negation.isIn(sentence) || Modality.isAnyAlleged(sentence);
    }

    boolean toNo(Context context) {
        String sentence = context.sentence();
        return isNoPlainQuestion()
                || comparesOtherwise(sentence)
                || WITHHOLDS.matcher(sentence).find()
                || CONDITION.matcher(sentence).find()
                || question.action() != null && isToldByVerb(sentence) && !assertions.deniesActionOfNoOther(context);
    }

    private boolean isToldByVerb(String sentence) {
        return assertions.events(sentence).stream()
                .anyMatch(event -> !Clause.of(sentence, event).isNoun());
    }

    private boolean isNoPlainQuestion() {
        return SINGLES_OUT.matcher(question.standalone()).find()
                || DENIES.matcher(question.standalone()).find();
    }

    /** "Left its rate unchanged" to "Has it changed its rate?". */
    private boolean hasOppositeWord(String sentence) {
        Set<String> asked = Lemmas.stems(question.standalone());
        return Word.of(sentence).stream()
                .map(Word::lower)
                .filter(word -> !asked.contains(Lemmas.stem(word)))
                .map(OPPOSED::matcher)
                .anyMatch(word -> word.matches() && asked.contains(Lemmas.stem(word.group(1))));
    }

    /** "The biggest jump was in Italy" to "Was the biggest jump in Britain?". */
    private boolean isOfAnotherPlace(Context context) {
        List<Mention> told = names.mentions(context.passage());
        return question.names().stream()
                        .filter(it -> it.entity().kind() == Entity.Kind.PLACE)
                        .anyMatch(it -> told.stream()
                                .noneMatch(other -> other.entities().contains(it.entity())))
                && told.stream()
                        .filter(it -> it.entity().kind() == Entity.Kind.PLACE)
                        .anyMatch(it -> question.names().stream()
                                .noneMatch(asked -> asked.entities().contains(it.entity())));
    }

    /** "Did Telda earn more than Norgas?": the same words say it either way round. */
    private boolean comparesOtherwise(String sentence) {
        Set<String> asked = behindThan(question.standalone());
        return !asked.isEmpty() && Collections.disjoint(asked, behindThan(sentence));
    }

    private static Set<String> behindThan(String text) {
        Matcher than = BEHIND_THAN.matcher(text);
        if (!than.find()) {
            return Set.of();
        }
        return Word.of(than.group(1)).stream()
                .map(Word::text)
                .filter(word -> !Lemmas.isStopWord(word))
                .map(Lemmas::stem)
                .collect(Collectors.toSet());
    }

    /** Whether the clause leaves open what is asked, or says it of others. */
    private boolean isOpen(Context context, Span event) {
        Clause clause = Clause.of(context.sentence(), event);
        boolean ahead = !Assertions.asksForPlan(question)
                && (clause.isInfinitive()
                        || Statuses.of(context, event) == EventStatus.PLANNED
                        || AHEAD.matcher(
                                        clause.isNoun()
                                                ? clause.sentence()
                                                : clause.sentence()
                                                        .substring(
                                                                clause.beforeVerb()
                                                                        .start(),
                                                                clause.event().end()))
                                .find());
        return ahead || Modality.of(clause) != Modality.TOLD || assertions.isOfOthers(context, clause);
    }
}
