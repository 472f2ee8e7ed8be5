package dev.dateline.answer.yesno;

import dev.dateline.answer.Context;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.evidence.ClaimCheck;
import dev.dateline.answer.evidence.Coverage;
import dev.dateline.answer.evidence.NamedIn;
import dev.dateline.answer.evidence.Statuses;
import dev.dateline.answer.yesno.Assertions.Assertion;
import dev.dateline.corpus.Passage;
import dev.dateline.embedding.Reading;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.Action;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import dev.dateline.time.EventStatus;
import dev.dateline.wording.Clause;
import dev.dateline.wording.Modality;
import dev.dateline.wording.Negation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a sentence says yes or no to a question: by the question's own words, with who does what to whom, what is denied and
 * what only planned; or, in other words, by how the two are read together.
 */
final class Verdicts {

    /** Log-odds from which on a sentence can be a yes or a no. */
    private static final double LEAST_ANSWERING = -1;

    /** … from which on it is one if reading it comes to what its words say, */
    private static final double LIKELY_ANSWERING = 2;

    /** … and from which on it is one even if those it speaks of are named only around it. */
    private static final double SURELY_ANSWERING = 3;

    /** … and from which on whoever is not named may be meant. */
    private static final double MOST_SURELY_ANSWERING = 3.5;

    /** Log-odds of yes from which on a sentence that likely answers is read as a yes. */
    private static final double SURELY_YES = 2;

    /** … and up to which as a no: reading takes any denial for one. */
    private static final double SURELY_NO = -2.5;

    /** … and up to which one that surely answers is. */
    private static final double SURELY_NO_OF_SURE_ANSWER = -2;

    /** … and up to which as one without any word that denies: "awareness was low". */
    private static final double MOST_SURELY_NO = -3;

    /** Log-odds of yes or no from which on they bear out what the words of a sentence say, or refute it. */
    private static final double LIKELY = 1.5;

    /** @param status of the event that the sentence tells, the most cautious one where it tells more */
    record Finding(Context context, Verdict verdict, EventStatus status) {}

    private final Question question;
    private final Evidence evidence;
    private final Coverage.Wanted wanted;
    private final Assertions assertions;
    private final Objections objections;

    Verdicts(Question question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
        this.wanted = new Coverage.Wanted(question, evidence.articles());
        this.assertions = new Assertions(question, wanted, evidence.names());
        this.objections = new Objections(question, assertions, evidence.names());
    }

    /** Whether the sentence has most of the question's words, its action and its names. */
    boolean isInItsWords(Context context) {
        Coverage coverage = wanted.in(context);
        return coverage.hasAction(Coverage.Place.SENTENCE)
                && coverage.hasNamesNearby()
                && coverage.names(Coverage.Place.SENTENCE) > 0
                && namesPeopleTogetherOrNone(context)
                && coverage.terms(Coverage.Place.SENTENCE) >= 0.5
                && coverage.terms(Coverage.Place.NEARBY) >= 0.6;
    }

    /** The same told in other words, of everyone who is named. */
    boolean isNear(Context context) {
        return context.passage().kind() != Passage.Kind.TITLE
                && wanted.in(context).hasNamesNearby()
                && namesPeopleTogetherOrNone(context);
    }

    Finding of(Context context) {
        Optional<Assertion> said = assertions.in(context);
        if (said.isPresent()) {
            return new Finding(context, byWords(context, said.get()), said.get().status());
        }
        if (!assertions.events(context.sentence()).isEmpty()) {
            return isDenied(context)
                    ? new Finding(context, Verdict.NO, status(context, events(context.sentence())))
                    : new Finding(
                            context,
                            isSurelyAnswer(context) ? asRead(context) : Verdict.NEAREST,
                            status(context, events(context.sentence())));
        }
        return opposite(context)
                .map(opposite -> new Finding(context, Verdict.NO, opposite))
                .orElseGet(() -> new Finding(context, asRead(context), status(context, events(context.sentence()))));
    }

    /** Whether the sentence denies the action; the less its words say of whom, the surer it must be read as an answer. */
    private boolean isDenied(Context context) {
        boolean read = isReadAs(context, Verdict.NO);
        boolean plain = affirms(context) < 0 && wanted.in(context).names(Coverage.Place.SENTENCE) == 1;
        boolean surely = answers(context) >= MOST_SURELY_ANSWERING && affirms(context) <= SURELY_NO;
        return surely && assertions.deniesActionOfNoOther(context)
                || isSurelyAnswer(context) && read && assertions.mayDenyAction(context)
                || (read || isSurelyAnswer(context) && plain) && assertions.deniesActionOfSubject(context);
    }

    /** Whether reading the sentence bears out that it answers, and how. */
    boolean isSaid(Finding finding) {
        Context context = finding.context();
        if (context.passage().kind() == Passage.Kind.TITLE || !isLikelyAnswer(context)) {
            return false;
        }
        Verdict verdict = finding.verdict();
        boolean decided = verdict == Verdict.YES || verdict == Verdict.NO;
        return decided
                && (isReadAs(context, verdict)
                        || verdict == Verdict.NO && opposite(context).isPresent());
    }

    /** As one that is quoted for the reader to judge. */
    Finding nearest(Context context) {
        return new Finding(context, Verdict.NEAREST, status(context, events(context.sentence())));
    }

    private static EventStatus status(Context context, List<Span> events) {
        return events.stream()
                .map(event -> Statuses.of(context, event))
                .max(Comparator.comparing(Verdicts::caution))
                .orElse(EventStatus.UNCLEAR);
    }

    /** Where the sentence lacks words of the question, reading must bear it out. */
    private Verdict byWords(Context context, Assertion said) {
        Verdict verdict = said.verdict();
        boolean open = verdict != Verdict.YES && verdict != Verdict.NO;
        boolean inItsVerb = said.inItsVerb() || verdict != Verdict.YES;
        boolean inAllWords =
                inItsVerb && question.action() != null && wanted.in(context).terms(Coverage.Place.SENTENCE) == 1;
        boolean inWordsAround = wanted.in(context).terms(Coverage.Place.NEARBY) == 1;
        boolean read = isReadAsAnswer(context)
                && (open
                        || (verdict == Verdict.NO || inItsVerb && inWordsAround) && speaksFor(verdict, context) > 0
                        || isReadAs(context, verdict));
        // Without a word that denies, a reading as a no has misread.
        if (verdict == Verdict.YES
                && isReadAs(context, Verdict.NO)
                && (!inAllWords || Negation.isIn(context.sentence()))) {
            return Verdict.NEAREST;
        }
        return inAllWords || assertions.asksForOffice() || read ? borneOut(verdict, context) : Verdict.NEAREST;
    }

    private Verdict borneOut(Verdict verdict, Context context) {
        return verdict != Verdict.YES || ClaimCheck.bearsOutYes(question.standalone(), context)
                ? verdict
                : Verdict.NEAREST;
    }

    /** Whether the reading comes to the verdict, yes or no, by itself. */
    private static boolean isReadAs(Context context, Verdict verdict) {
        return isLikelyAnswer(context) && speaksFor(verdict, context) >= LIKELY;
    }

    /**
     * The status of the opposite of what is asked, if the sentence tells it as so: "Shares in Telda fell" to "Did Telda's
     * shares rise?". Of opposites reading makes out only that they answer.
     */
    private Optional<EventStatus> opposite(Context context) {
        Action action = question.action();
        if (action == null || !isSurelyAnswer(context) || affirms(context) >= SURELY_YES || !isNear(context)) {
            return Optional.empty();
        }
        return action.opposites(context.sentence()).stream()
                .filter(event -> Modality.of(Clause.of(context.sentence(), event)) == Modality.TOLD
                        && assertions.isOfSubject(context, event))
                .map(event -> Statuses.of(context, event))
                .filter(status -> status == EventStatus.REPORTED
                        || status == EventStatus.UNCLEAR && assertions.isState(context.sentence()))
                .findFirst();
    }

    /** In other words than the question's. Reading tells yes from no, but not what happened from what was to happen. */
    private Verdict asRead(Context context) {
        if (assertions.asksForOffice()
                || !isReadEitherWay(context)
                || question.action() != null && affirms(context) > 0 && !isSurelyAnswer(context)) {
            return Verdict.NEAREST;
        }
        if (affirms(context) < 0) {
            boolean near = isSurelyAnswer(context) || wanted.in(context).terms(Coverage.Place.SENTENCE) >= 0.5;
            boolean denies = assertions.deniesSomething(context)
                    || isSurelyAnswer(context) && affirms(context) <= SURELY_NO && Negation.isIn(context.sentence())
                    || affirms(context) <= MOST_SURELY_NO;
            return near && denies && !objections.toNo(context) ? Verdict.NO : Verdict.NEAREST;
        }
        return objections.toYes(context)
                        || !assertions.isAboutSubject(context) && !isSurelyAnswer(context)
                        || namesMissed(context) > 0
                ? Verdict.NEAREST
                : borneOut(Verdict.YES, context);
    }

    /** Of the names that some article has. */
    private long namesMissed(Context context) {
        long unseen = question.names().stream()
                .filter(name -> name.kind() == Mention.Kind.UNSEEN)
                .count();
        return Math.max(0, wanted.in(context).namesMissed(Coverage.Place.NEARBY) - unseen);
    }

    /** How surely the sentence is read as a yes, not a no, as log-odds; 0 where it was not read. */
    private static double affirms(Context context) {
        Reading reading = context.ranked().reading();
        return reading == null ? 0 : reading.affirms();
    }

    /** The same for a verdict: how surely the sentence is read as that one, not as the other. */
    private static double speaksFor(Verdict verdict, Context context) {
        return verdict == Verdict.YES ? affirms(context) : -affirms(context);
    }

    /** Whether the sentence is surely read as an answer and as which: then it need not have the words of the question. */
    private boolean isReadEitherWay(Context context) {
        return context.passage().kind() != Passage.Kind.TITLE
                && isLikelyAnswer(context)
                && (affirms(context) >= SURELY_YES
                        || affirms(context) <= SURELY_NO
                        || isSurelyAnswer(context) && affirms(context) <= SURELY_NO_OF_SURE_ANSWER)
                && namesPeopleTogetherOrNone(context);
    }

    /** A sentence that names one of two people speaks of that one with somebody else; that of three it names two is enough. */
    private boolean namesPeopleTogetherOrNone(Context context) {
        List<Entity> people = question.names().stream()
                .map(Mention::entity)
                .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                .toList();
        long named = people.stream()
                .filter(person -> new NamedIn(evidence.names(), person).passage(context.passage()))
                .count();
        return named == 0 || named == people.size() || named > 1;
    }

    /**
     * Words may agree by chance: a sentence that was read together with the question must be as good as an answer to it, and
     * one that was not worth reading is none.
     */
    boolean isReadAsAnswer(Context context) {
        Reading reading = context.ranked().reading();
        return reading == null ? !evidence.isRead() : reading.answers() >= LEAST_ANSWERING;
    }

    private static boolean isSurelyAnswer(Context context) {
        return answers(context) >= SURELY_ANSWERING;
    }

    private static boolean isLikelyAnswer(Context context) {
        return answers(context) >= LIKELY_ANSWERING;
    }

    private static double answers(Context context) {
        Reading reading = context.ranked().reading();
        return reading == null ? Double.NEGATIVE_INFINITY : reading.answers();
    }

    /** Where one word of a sentence tells a plan and another a fact, the plan counts. */
    private static int caution(EventStatus status) {
        return switch (status) {
            case REPORTED -> 0;
            case UNCLEAR -> 1;
            case PLANNED -> 2;
        };
    }

    private List<Span> events(String sentence) {
        Action action = question.action();
        List<Span> tellings = action == null ? List.of() : action.tellings(sentence);
        return tellings.isEmpty() ? List.of(new Span(0, sentence.length())) : tellings;
    }
}
