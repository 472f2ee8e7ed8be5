package dev.dateline.answer;

import dev.dateline.corpus.Passage;
import dev.dateline.embedding.Reading;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.Action;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import dev.dateline.time.EventStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a sentence says yes or no to a question: by the question's own words, with who does what to whom, what is denied and
 * what only planned; or, in other words, by how the two are read together.
 */
final class Verdicts {

    private static final Pattern ASKS_FOR_PLAN = Pattern.compile(
            "(?i)^(?:and |so )?(?:will|would|shall|(?:is|are) .{1,60}\\b(?:going|planning|due|set|expected) to)\\b"
                    + "|^(?!(?:and |so )?(?:did|does|do|has|have|had|is|are|was|were)\\b).*\\bwill\\b");

    /** "Does Amazon hold a patent?", which "Amazon holds a patent" answers though that is no event. */
    private static final Pattern ASKS_FOR_STATE = Pattern.compile("(?i)^(?:and |so )?(?:does|do|is|are)\\b");

    /** Log-odds from which on a sentence can be a yes or a no. */
    private static final double LEAST_ANSWERING = -1;

    /** … from which on it is one if reading it comes to what its words say, */
    private static final double LIKELY_ANSWERING = 2;

    /** … and from which on it is one even if those it speaks of are named only around it. */
    private static final double SURELY_ANSWERING = 3;

    /** Log-odds of yes from which on a sentence that likely answers is read as a yes. */
    private static final double SURELY_YES = 2;

    /** … and up to which as a no: reading takes any denial for one. */
    private static final double SURELY_NO = -2.5;

    /** Log-odds of yes or no from which on they bear out what the words of a sentence say, or refute it. */
    private static final double LIKELY = 1.5;

    /** What a sentence only expects, wants or supposes. */
    private static final Pattern LOOKS_AHEAD = Pattern.compile(
            "(?i)\\b(?:will|would|shall|may|might|could|should|to (?!the\\b|an?\\b|his\\b|her\\b|its\\b|their\\b)\\p{Ll}+|plan\\w*|expect\\w*|due|set|hop(?:es?|ed|ing)|if|likely)\\b|['’]ll\\b");

    /** @param status of the event that the sentence tells, the most cautious one where it tells more */
    record Finding(Context context, Verdict verdict, EventStatus status) {}

    private final Question question;
    private final Evidence evidence;
    private final Coverage.Wanted wanted;
    private final Roles roles;

    Verdicts(Question question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
        this.wanted = new Coverage.Wanted(question, evidence.articles());
        this.roles = new Roles(question, evidence.names());
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
        List<Span> events = events(context.sentence());
        EventStatus status = status(context, events);
        boolean told = question.action() == null || question.action().isToldIn(context.sentence());
        if (told) {
            return new Finding(context, byWords(context, events, status), status);
        }
        return opposite(context)
                .map(opposite -> new Finding(context, Verdict.NO, opposite))
                .orElseGet(() -> new Finding(context, asRead(context), status));
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

    private Verdict byWords(Context context, List<Span> events, EventStatus status) {
        String asked = question.standalone();
        boolean negated = events.stream().anyMatch(event -> Negation.ofEvent(context.sentence(), event))
                != events(asked).stream().anyMatch(event -> Negation.ofEvent(asked, event));
        Verdict verdict = verdict(context.sentence(), status, negated);
        boolean saysIt = isAboutAll(context)
                && (isReadAsAnswer(context) && speaksFor(verdict, context) > -LIKELY
                        || tellsWordForWord(context, events))
                && roles.agree(context, events)
                && (negated || !deniesNamed(context));
        // The order of names tells better who did it to whom, reading what is denied of them.
        boolean deniesIt = verdict == Verdict.NO && isReadAs(context, verdict);
        boolean open = verdict != Verdict.YES && verdict != Verdict.NO;
        return open || saysIt || deniesIt ? borneOut(verdict, context) : Verdict.NEAREST;
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
                .filter(event -> !Negation.ofEvent(context.sentence(), event))
                .map(event -> Statuses.of(context, event))
                .filter(status ->
                        status == EventStatus.REPORTED || status == EventStatus.UNCLEAR && isState(context.sentence()))
                .findFirst();
    }

    /** In other words than the question's. Reading tells yes from no, but not what happened from what was to happen. */
    private Verdict asRead(Context context) {
        if (!isReadEitherWay(context)) {
            return Verdict.NEAREST;
        }
        if (affirms(context) < 0) {
            return Verdict.NO;
        }
        String sentence = context.sentence();
        boolean looksAhead = !asksForPlan() && LOOKS_AHEAD.matcher(sentence).find();
        return looksAhead || Negation.isIn(sentence) ? Verdict.NEAREST : borneOut(Verdict.YES, context);
    }

    private boolean asksForPlan() {
        return asksForPlan(question);
    }

    /** Whether it asks what is to be, so that a plan is the answer. */
    static boolean asksForPlan(Question question) {
        return ASKS_FOR_PLAN.matcher(question.standalone()).find();
    }

    private boolean isState(String sentence) {
        return ASKS_FOR_STATE.matcher(question.standalone()).find()
                && !LOOKS_AHEAD.matcher(sentence).find();
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
                && (affirms(context) >= SURELY_YES || affirms(context) <= SURELY_NO)
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

    /** What somebody did to somebody, in the question's own words: reading sees no answer in some sentences as plain as that. */
    private boolean tellsWordForWord(Context context, List<Span> events) {
        return wanted.in(context).terms(Coverage.Place.SENTENCE) == 1
                && !LOOKS_AHEAD.matcher(context.sentence()).find()
                && roles.tellWordForWord(context, events);
    }

    /** "The merger … will not include Yugansk" is no yes about Yugansk. */
    private boolean deniesNamed(Context context) {
        return evidence.names().mentions(context.passage()).stream()
                .filter(mention -> Roles.isNamedIn(question, mention))
                .map(mention -> mention.span().start())
                .anyMatch(at -> Negation.ofName(context.sentence(), at));
    }

    /** What a sentence says of some is no answer about others; a pronoun can stand for who is named next to it. */
    private boolean isAboutAll(Context context) {
        return wanted.in(context).names(Coverage.Place.SENTENCE) == 1
                || Roles.hasPronoun(context.sentence())
                || isSurelyAnswer(context)
                        && namesFirst(context)
                        && wanted.in(context).hasNamesNearby();
    }

    /** Whether it names whom the question names first, which is mostly whom it asks about. */
    private boolean namesFirst(Context context) {
        return question.names().stream()
                .limit(1)
                .allMatch(first -> new NamedIn(evidence.names(), first.entity()).passage(context.passage()));
    }

    /** Where one word of a sentence tells a plan and another a fact, the plan counts. */
    private static int caution(EventStatus status) {
        return switch (status) {
            case REPORTED -> 0;
            case UNCLEAR -> 1;
            case PLANNED -> 2;
        };
    }

    private Verdict verdict(String sentence, EventStatus status, boolean negated) {
        if (negated) {
            return Verdict.NO;
        }
        return switch (status) {
            case REPORTED -> Verdict.YES;
            case PLANNED -> asksForPlan() ? Verdict.YES : Verdict.PLANNED;
            case UNCLEAR ->
                question.action() == null || asksForPlan() || isState(sentence) ? Verdict.YES : Verdict.UNCLEAR;
        };
    }

    private List<Span> events(String sentence) {
        Action action = question.action();
        List<Span> tellings = action == null ? List.of() : action.tellings(sentence);
        return tellings.isEmpty() ? List.of(new Span(0, sentence.length())) : tellings;
    }
}
