package dev.dateline.answer.yesno;

import dev.dateline.answer.Context;
import dev.dateline.answer.evidence.Coverage;
import dev.dateline.answer.evidence.Statuses;
import dev.dateline.answer.role.Roles;
import dev.dateline.corpus.Passage;
import dev.dateline.names.Names;
import dev.dateline.question.Action;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.text.NegativeWords;
import dev.dateline.text.Span;
import dev.dateline.time.EventStatus;
import dev.dateline.wording.Clause;
import dev.dateline.wording.LookingAhead;
import dev.dateline.wording.Modality;
import dev.dateline.wording.Negation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sentence says, in the words of a yes-no question, about what is asked: that it is so, is not so, or is to come. It says
 * so only in a clause that tells the action of the same ones, with all that the question says around it.
 */
public final class Assertions {

    /** What a sentence only expects, wants or supposes. */
    static final Pattern LOOKS_AHEAD = Pattern.compile("(?i)\\b(?:" + LookingAhead.MODAL + "|"
            + LookingAhead.TO_INFINITIVE + "|" + LookingAhead.PLANNING + "|if|likely)\\b|['’]ll\\b");

    /** "Could not be raised" is no word on what is to come. */
    private static final Pattern TO_COME =
            Pattern.compile("(?i)\\b(?:will|would|shall|(?-i:may)|might|won['’]t|wouldn['’]t)\\b");

    /** A headline that quotes or asks tells nothing as so. */
    private static final Pattern SAID_OR_ASKED = Pattern.compile("[?:'‘’\"“”]");

    private static final Pattern ASKS_FOR_PLAN = Pattern.compile(
            "(?i)^(?:and |so )?(?:will|would|shall|(?:is|are|was|were) .{1,60}\\b(?:going|planning|due|set|expected|about) to|(?:is|are) (?:(?!\\p{L}+(?:ing|ed)\\b)\\S+ ){1,6}"
                    + LookingAhead.TO_INFINITIVE
                    + "|(?:did|do|does|has|have|had) .{1,60}?\\b(?:plan|intend|want|hope|aim|promise|vow|wish)(?:ned|ed|d)? (?:.{1,60} )?to)\\b"
                    + "|^(?!(?:and |so )?(?:did|does|do|has|have|had|is|are|was|were)\\b).*\\b(?:will|would|could|might)\\b");

    /** "Does Amazon hold a patent?", which "Amazon holds a patent" answers though that is no event. */
    private static final Pattern ASKS_FOR_STATE = Pattern.compile("(?i)^(?:and |so )?(?:does|do|is|are)\\b");

    /** "Will there be a second series?" asks of nobody what they did. */
    private static final Pattern EXISTENTIAL = Pattern.compile("(?i)^(?:and |so )?\\p{L}+ there\\b");

    /** "Is it true that she has not resigned?" is answered the other way round; "hasn't she resigned?" is not. */
    private static final Pattern ASKS_DENIAL = Pattern.compile(
            "(?i)^(?:and |so )?(?:is|was) it (?:true|right|correct|so|the case) that\\b.*" + NegativeWords.NEGATOR);

    /** Before a name: somebody else it was. */
    private static final Pattern NOT_THEM = Pattern.compile(
            "(?i)\\b(?:not|rather than|instead of)\\s(?:(?:by|with|from|the|mr|mrs|ms|dr)\\.?\\s){0,2}$");

    private static final Pattern INFINITIVE = Pattern.compile("\\b" + LookingAhead.TO_INFINITIVE);

    private static final Pattern AGAINST = Pattern.compile("(?i)\\bagainst (?:the |any |its |their )?(\\p{L}+)");

    private static final Pattern DENYING = Pattern.compile("(?i)den(?:y|ies|ied|ying)");

    /** "While Lyon and Porto are not": what stands before is denied of them. */
    private static final Pattern DENIED_IN_SHORT = Pattern.compile(
            "(?i)\\b(?:(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could) not|\\p{L}+n['’]t)(?=\\s*(?:[.,;:!?”\"]|$))");

    /**
     * @param verdict what the clause says
     * @param status of the event that it tells
     * @param inItsVerb whether it has the very verb of the question, not one that can say the same
     */
    record Assertion(Verdict verdict, EventStatus status, boolean inItsVerb) {}

    private final Question question;
    private final Names names;
    private final Roles roles;
    private final Complements complements;
    private final Optional<Office> office;

    Assertions(Question question, Coverage.Wanted wanted, Names names) {
        this.question = question;
        this.names = names;
        this.roles = new Roles(question, names);
        this.complements = new Complements(question, roles, wanted, names);
        this.office = Office.of(question, names);
    }

    /** Whether the question asks for nothing but words that stand beside a name, which no reading makes out better. */
    boolean asksForOffice() {
        return office.isPresent();
    }

    /** Empty where no clause of the sentence tells what is asked of whom it is asked. */
    Optional<Assertion> in(Context context) {
        if (office.isPresent()) {
            return office.get().in(context).map(verdict -> new Assertion(verdict, EventStatus.REPORTED, true));
        }
        return events(context.sentence()).stream()
                .flatMap(event -> of(context, event).stream())
                .min(Comparator.comparing(Assertion::verdict));
    }

    /** Where the sentence has the action of the question or, for one without, the last of its words: "Was he drunk?". */
    List<Span> events(String sentence) {
        Action action = question.action();
        if (EXISTENTIAL.matcher(question.standalone()).find()) {
            return List.of();
        }
        if (action != null) {
            return action.tellings(sentence);
        }
        return question.terms().reversed().stream()
                .filter(term -> !question.isInName(term))
                .findFirst()
                .map(term -> new Action(term).tellings(sentence))
                .orElse(List.of());
    }

    /** Whether the sentence can speak of those asked about: it names them otherwise than as somebody's owner or setting. */
    boolean isAboutSubject(Context context) {
        return roles.subjects().isAbout(roles.subject(), context);
    }

    /** Whether the sentence denies something of nobody else than those asked about. */
    boolean deniesSomething(Context context) {
        return Negation.words(context.sentence()).stream()
                // What the accused denies may be so.
                .filter(word -> !DENYING.matcher(word.of(context.sentence())).matches())
                .map(word -> Clause.of(context.sentence(), word))
                .anyMatch(clause -> !roles.subjects().isOfAnother(roles.subject(), context, clause));
    }

    /** Whether the sentence denies the action of those asked about, or of everybody: "none of the ships sank". */
    boolean deniesActionOfSubject(Context context) {
        return denials(context)
                .anyMatch(clause -> clause.isOfNobody() || roles.subjects().isOf(roles.subject(), context, clause));
    }

    /** Whether the sentence can deny it of those asked about, who stand before the verb or before "did not". */
    boolean mayDenyAction(Context context) {
        return deniesActionOfSubject(context)
                || denials(context).anyMatch(clause -> mayBeOfSubject(context, clause))
                || complements.areDefined(context.sentence())
                        && DENIED_IN_SHORT
                                .matcher(context.sentence())
                                .results()
                                .map(denial -> Clause.of(context.sentence(), new Span(denial.end() - 1, denial.end())))
                                .anyMatch(clause -> roles.subjects().isOf(roles.subject(), context, clause));
    }

    /** Whether the sentence denies it of somebody it does not name: "he has not been charged". */
    boolean deniesActionOfNoOther(Context context) {
        return denials(context)
                .anyMatch(clause -> roles.isPassive() == clause.isPassive()
                        && !roles.subjects().isNamedOther(roles.subject(), context, clause));
    }

    /** The clauses that deny the action. */
    private Stream<Clause> denials(Context context) {
        return complements.areDefined(context.sentence())
                ? events(context.sentence()).stream()
                        .map(event -> Clause.of(context.sentence(), event))
                        .filter(clause ->
                                Modality.of(clause) == Modality.DENIED && !complements.areOthers(context, clause))
                : Stream.of();
    }

    /** Whether the subject stands before the verb, if not plainly as what it is said of: "despite the relaunch audience figures". */
    private boolean mayBeOfSubject(Context context, Clause clause) {
        return roles.isPassive() == clause.isPassive()
                && roles.subject().occurrences(context.passage(), names).stream()
                        .anyMatch(clause.beforeVerb()::contains)
                && !roles.subjects().isOfAnother(roles.subject(), context, clause);
    }

    /** Whether a clause of the sentence tells {@code event} of those asked about. */
    boolean isOfSubject(Context context, Span event) {
        return roles.subjects().isOf(roles.subject(), context, Clause.of(context.sentence(), event));
    }

    /** Whether the clause plainly tells it of somebody else, or with others than those asked about. */
    boolean isOfOthers(Context context, Clause clause) {
        return roles.subjects().isOfAnother(roles.subject(), context, clause)
                || complements.areOthers(context, clause)
                || complements.areTurned(context, clause)
                || !complements.areDefined(context.sentence());
    }

    private Optional<Assertion> of(Context context, Span event) {
        Clause clause = Clause.of(context.sentence(), event);
        EventStatus status = Statuses.of(context, event);
        if (isOfAnybodyElse(context)
                && Modality.of(clause) == Modality.TOLD
                && complements.areIn(context, clause, false)) {
            return Optional.of(new Assertion(Verdict.NO, status, isItsVerb(context, event)));
        }
        // "A retired nurse" does not say who retired.
        boolean attributive = clause.isNoun() && event.of(context.sentence()).endsWith("ed");
        boolean planned = status == EventStatus.PLANNED;
        boolean ofThem = roles.agree(context, clause) || planned && roles.isWithoutParties(context, clause);
        if (attributive || !ofThem || !complements.areIn(context, clause, planned)) {
            return Optional.empty();
        }
        String asked = question.standalone();
        // "Did she plead not guilty?"
        boolean asksDenial =
                ASKS_DENIAL.matcher(asked.substring(0, roles.verb().start())).find()
                        || Modality.isTurnedBy(asked.substring(roles.verb().end()));
        return switch (Modality.of(clause)) {
            case ALLEGED, OPEN -> Optional.empty();
            case DENIED -> Optional.of(new Assertion(denied(clause, asksDenial), status, isItsVerb(context, event)));
            case TOLD ->
                Optional.of(
                        new Assertion(told(context, clause, status, asksDenial), status, isItsVerb(context, event)));
        };
    }

    /** "The ribbon was cut by the mayor, and not by Ida Voss". */
    private boolean isOfAnybodyElse(Context context) {
        List<Span> named = roles.subject().occurrences(context.passage(), names);
        return !named.isEmpty()
                && named.stream()
                        .allMatch(name -> NOT_THEM.matcher(context.sentence().substring(0, name.start()))
                                .find());
    }

    /** "Voted against charging a toll", where a vote to charge one is asked about. */
    private boolean isDoneAgainst(Clause clause) {
        String asked = question.standalone();
        Set<String> toBeDone = INFINITIVE
                .matcher(asked.substring(roles.verb().end()))
                .results()
                .map(infinitive -> Lemmas.stem(infinitive.group().substring("to ".length())))
                .collect(Collectors.toSet());
        return AGAINST.matcher(clause.behind().of(clause.sentence()))
                .results()
                .anyMatch(against -> toBeDone.contains(Lemmas.stem(against.group(1))));
    }

    private boolean isItsVerb(Context context, Span event) {
        Action action = question.action();
        return action == null
                || !roles.hasObject()
                || Lemmas.stem(event.of(context.sentence())).equals(Lemmas.stem(action.lemma()));
    }

    /** "She will not resign" is no word on whether she did. */
    private Verdict denied(Clause clause, boolean asksDenial) {
        boolean toCome =
                TO_COME.matcher(clause.auxiliaries().of(clause.sentence())).find();
        if (toCome && !asksForPlan(question)) {
            return Verdict.UNCLEAR;
        }
        return asksDenial ? Verdict.YES : Verdict.NO;
    }

    private Verdict told(Context context, Clause clause, EventStatus status, boolean asksDenial) {
        Verdict so = asksDenial != isDoneAgainst(clause) ? Verdict.NO : Verdict.YES;
        if (asksForPlan(question) || clause.isAchieved()) {
            return so;
        }
        return switch (status) {
            case REPORTED -> so;
            case PLANNED -> Verdict.PLANNED;
            case UNCLEAR ->
                question.action() == null
                                || roles.isToldByNoun() && clause.isNoun()
                                || isState(context.sentence())
                                || isHeadlineOfNews(context, clause)
                                || clause.isFinished()
                        ? so
                        : Verdict.UNCLEAR;
        };
    }

    /** "Council chief quits over report": a headline tells in the present what happened. */
    private static boolean isHeadlineOfNews(Context context, Clause clause) {
        String title = context.sentence();
        return context.passage().kind() == Passage.Kind.TITLE
                && clause.event().of(title).endsWith("s")
                && !clause.isNoun()
                && !LOOKS_AHEAD.matcher(title).find()
                && !SAID_OR_ASKED.matcher(title).find();
    }

    /** Whether it asks what is to be, so that a plan is the answer. */
    public static boolean asksForPlan(Question question) {
        return ASKS_FOR_PLAN.matcher(question.standalone()).find();
    }

    /** Whether what {@code words} open is only expected, wanted or supposed. */
    public static boolean looksAhead(String words) {
        return LOOKS_AHEAD.matcher(words).find();
    }

    boolean isState(String sentence) {
        return ASKS_FOR_STATE.matcher(question.standalone()).find()
                && !LOOKS_AHEAD.matcher(sentence).find();
    }
}
