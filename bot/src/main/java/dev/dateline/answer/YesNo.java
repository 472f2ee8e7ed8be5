package dev.dateline.answer;

import dev.dateline.corpus.Passage;
import dev.dateline.embedding.Reading;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.Action;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import dev.dateline.time.EventStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer to a yes-no question: yes or no only where a sentence says so, plans named as plans. */
final class YesNo {

    private static final int MOST_SENTENCES = 3;

    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:not|never|no|none|nobody|neither|nor|without|denied|denies|deny|denying|refused|refuses|refusing|rejected|rejects"
                    + "|rejecting|failed|fails|failing|unable|cancelled|canceled|ruled out|called off|turned down|cannot)\\b|n['’]t\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKS_FOR_PLAN = Pattern.compile(
            "(?i)^(?:and |so )?(?:will|would|shall|(?:is|are) .{1,60}\\b(?:going|planning|due|set|expected) to)\\b.*");

    /** Log-odds from which on a sentence can be a yes or a no. */
    private static final double LEAST_ANSWERING = -1;

    /** … and from which on it is one even if those it speaks of are named only around it. */
    private static final double SURELY_ANSWERING = 2;

    /** Log-odds from which on a sentence is surely read as a yes, or as a no. */
    private static final double SURE_EITHER_WAY = 1.5;

    /** How far before a name "not" and the like still deny it, in UTF-16 units: "will not include Yugansk". */
    private static final int DENIED_WITHIN = 25;

    private static final Pattern NOBODY =
            Pattern.compile("\\b(?:none|neither|nobody|no one|nothing)\\b[^;:]*$", Pattern.CASE_INSENSITIVE);

    /** How a sentence answers. */
    private enum Verdict {
        YES,
        NO,
        PLANNED,
        UNCLEAR,
        /** It speaks of the same things in other words: whether that is a yes is for the reader to say. */
        NEAREST
    }

    private record Finding(Context context, Verdict verdict, EventStatus status) {}

    private final Question question;
    private final Evidence evidence;
    private final Coverage.Wanted wanted;
    private final Roles roles;

    YesNo(Question question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
        this.wanted = new Coverage.Wanted(question, evidence.articles());
        this.roles = new Roles(question, evidence.names());
    }

    /** @param near sentences that speak of what is asked, best first, for when none says yes or no */
    Optional<Answer.Found> answer(List<Context> near) {
        List<Context> matching = evidence.passages().stream()
                .map(Context::of)
                .filter(this::matches)
                .toList();
        List<Context> readFirst = near.stream().filter(YesNo::isSureEitherWay).toList();
        List<Context> others =
                matching.isEmpty() ? near.stream().filter(this::nearlyMatches).toList() : matching;
        List<Finding> findings = Stream.concat(readFirst.stream(), others.stream())
                .distinct()
                .map(this::finding)
                .sorted(Comparator.comparing(Finding::verdict))
                .toList();
        List<Finding> yes = of(Verdict.YES, findings);
        List<Finding> no = of(Verdict.NO, findings);
        if (!yes.isEmpty() && !no.isEmpty()) {
            return found("The articles differ:", List.of(yes.getFirst(), no.getFirst()));
        }
        Verdict verdict =
                findings.isEmpty() ? Verdict.NEAREST : findings.getFirst().verdict();
        List<Finding> told = of(verdict, findings);
        return verdict == Verdict.NEAREST || verdict == Verdict.UNCLEAR
                ? found(summary(verdict), withNearest(told, near))
                : found(summary(verdict), told);
    }

    private static List<Finding> of(Verdict verdict, List<Finding> findings) {
        return findings.stream().filter(it -> it.verdict() == verdict).toList();
    }

    /** Where nothing says yes or no, the sentences that are read as an answer say most. */
    private List<Finding> withNearest(List<Finding> told, List<Context> near) {
        List<Finding> nearest = new ArrayList<>();
        near.stream()
                .filter(context -> context.passage().kind() != Passage.Kind.TITLE && isReadAsAnswer(context))
                .map(this::finding)
                .forEach(nearest::add);
        told.stream()
                .filter(finding -> nearest.stream().noneMatch(it -> it.context().equals(finding.context())))
                .forEach(nearest::add);
        return nearest;
    }

    private Optional<Answer.Found> found(@Nullable String summary, List<Finding> findings) {
        Citations citations = new Citations(evidence.corpus());
        List<Statement> statements = new ArrayList<>();
        Verdict said = Verdict.NEAREST;
        for (Finding finding : findings.subList(0, Math.min(MOST_SENTENCES, findings.size()))) {
            int n = citations.cite(finding.context().passage());
            String lead = finding.verdict() == said ? "" : lead(finding.verdict());
            statements.add(
                    new Statement(lead + "“" + finding.context().sentence() + "”", List.of(n), finding.status()));
            said = finding.verdict();
        }
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Found(summary, statements, citations.list(), List.of()));
    }

    private static String lead(Verdict verdict) {
        return switch (verdict) {
            case YES -> "Yes: ";
            case NO -> "No: ";
            case PLANNED, UNCLEAR, NEAREST -> "";
        };
    }

    private static @Nullable String summary(Verdict verdict) {
        return switch (verdict) {
            case YES, NO -> null;
            case PLANNED -> "The articles tell only of plans, not that it happened:";
            case UNCLEAR -> "The articles don't make clear whether it happened:";
            case NEAREST -> "The articles neither say it nor deny it in these words. The nearest they say:";
        };
    }

    private boolean matches(Context context) {
        Coverage coverage = wanted.in(context);
        return coverage.hasAction(Coverage.Place.SENTENCE)
                && coverage.hasNamesNearby()
                && coverage.names(Coverage.Place.SENTENCE) > 0
                && namesAllPeopleOrNone(context)
                && coverage.terms(Coverage.Place.SENTENCE) >= 0.5
                && coverage.terms(Coverage.Place.NEARBY) >= 0.6;
    }

    /** A sentence that names one of two people speaks of that one with somebody else. */
    private boolean namesAllPeopleOrNone(Context context) {
        List<Entity> people = question.names().stream()
                .map(Mention::entity)
                .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                .toList();
        long named = people.stream()
                .filter(person -> new NamedIn(evidence.names(), person).passage(context.passage()))
                .count();
        return named == 0 || named == people.size();
    }

    /** The same told in other words, of everyone who is named. */
    private boolean nearlyMatches(Context context) {
        return context.passage().kind() != Passage.Kind.TITLE
                && wanted.in(context).hasNamesNearby()
                && namesAllPeopleOrNone(context);
    }

    private Finding finding(Context context) {
        String sentence = context.sentence();
        List<Span> events = events(sentence);
        EventStatus status = events.stream()
                .map(event -> Statuses.of(context, event))
                .max(Comparator.comparing(YesNo::caution))
                .orElse(EventStatus.UNCLEAR);
        boolean negated = events.stream().anyMatch(event -> isNegated(sentence, event))
                != NEGATION.matcher(question.standalone()).find();
        boolean told = question.action() == null || question.action().isToldIn(sentence);
        Verdict verdict = told ? verdict(status, negated) : Verdict.NEAREST;
        if (verdict == Verdict.YES || verdict == Verdict.NO) {
            boolean saysIt = isAboutAll(context)
                    && roles.agree(context, events)
                    && (isReadAsAnswer(context) || tellsWordForWord(context))
                    && (negated || !deniesNamed(context));
            verdict = saysIt && affirms(context, verdict) > -SURE_EITHER_WAY ? verdict : Verdict.NEAREST;
        }
        if (verdict == Verdict.NEAREST && isSureEitherWay(context)) {
            verdict = verdictAsRead(status, affirms(context, Verdict.YES) > 0);
        }
        return new Finding(context, verdict, status);
    }

    /** How surely the sentence is read as saying so, as log-odds; 0 where it was not read. */
    private static double affirms(Context context, Verdict verdict) {
        Reading reading = context.ranked().reading();
        return reading == null ? 0 : verdict == Verdict.YES ? reading.affirms() : -reading.affirms();
    }

    /** Whether the sentence is read as an answer, and as which: then it need not use the words of the question. */
    private static boolean isSureEitherWay(Context context) {
        return isSurelyAnswer(context) && Math.abs(affirms(context, Verdict.YES)) >= SURE_EITHER_WAY;
    }

    /** Words may agree by chance; a sentence that was read together with the question must be as good as an answer to it. */
    private static boolean isReadAsAnswer(Context context) {
        Reading reading = context.ranked().reading();
        return reading == null || reading.answers() >= LEAST_ANSWERING;
    }

    private static boolean isSurelyAnswer(Context context) {
        Reading reading = context.ranked().reading();
        return reading != null && reading.answers() >= SURELY_ANSWERING;
    }

    /** "The merger … will not include Yugansk" is no yes about Yugansk. */
    private boolean deniesNamed(Context context) {
        String sentence = context.sentence();
        return evidence.names().mentions(context.passage()).stream()
                .filter(mention -> question.names().stream()
                        .anyMatch(asked ->
                                asked.entity().name().equals(mention.entity().name())))
                .map(mention -> mention.span().start())
                .anyMatch(at -> NEGATION.matcher(sentence.substring(Math.max(0, at - DENIED_WITHIN), at))
                        .find());
    }

    /** What somebody did, with every word of the question: then the order of the words is enough. */
    private boolean tellsWordForWord(Context context) {
        Coverage coverage = wanted.in(context);
        return question.action() != null
                && coverage.terms(Coverage.Place.SENTENCE) == 1
                && coverage.names(Coverage.Place.SENTENCE) == 1;
    }

    /** What a sentence says of some is no answer about others; a pronoun can stand for who is named next to it. */
    private boolean isAboutAll(Context context) {
        return isSurelyAnswer(context)
                || wanted.in(context).names(Coverage.Place.SENTENCE) == 1
                || Roles.hasPronoun(context.sentence());
    }

    /** Where one word of a sentence tells a plan and another a fact, the plan counts. */
    private static int caution(EventStatus status) {
        return switch (status) {
            case REPORTED -> 0;
            case UNCLEAR -> 1;
            case PLANNED -> 2;
        };
    }

    private Verdict verdict(EventStatus status, boolean negated) {
        if (negated) {
            return Verdict.NO;
        }
        boolean plan = ASKS_FOR_PLAN.matcher(question.standalone()).matches();
        return switch (status) {
            case REPORTED -> Verdict.YES;
            case PLANNED -> plan ? Verdict.YES : Verdict.PLANNED;
            case UNCLEAR -> question.action() == null || plan ? Verdict.YES : Verdict.UNCLEAR;
        };
    }

    /** What is only planned has not happened, however surely the sentence is read. */
    private Verdict verdictAsRead(EventStatus status, boolean yes) {
        if (!yes) {
            return Verdict.NO;
        }
        return status == EventStatus.PLANNED ? verdict(status, false) : Verdict.YES;
    }

    private List<Span> events(String sentence) {
        Action action = question.action();
        List<Span> tellings = action == null ? List.of() : action.tellings(sentence);
        return tellings.isEmpty() ? List.of(new Span(0, sentence.length())) : tellings;
    }

    private static boolean isNegated(String sentence, Span event) {
        return NEGATION.matcher(clause(sentence, event)).find()
                || NOBODY.matcher(sentence.substring(0, event.start())).find();
    }

    /** The part of the sentence around the event in which a negation is the event's own. */
    private static String clause(String sentence, Span event) {
        int from = Math.max(0, event.start() - 40);
        for (String end : List.of(";", ", but ", " but ", "—", ": ")) {
            int at = sentence.lastIndexOf(end, event.start());
            from = Math.max(from, at < 0 ? 0 : at + end.length());
        }
        return sentence.substring(from, Math.min(sentence.length(), event.end() + 15));
    }
}
