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

    private static final Pattern PASSIVE =
            Pattern.compile("(?i)^(?:and |so )?(?:is|are|was|were|has .* been|have .* been|will .* be|to be)\\b");

    private static final Pattern PRONOUN =
            Pattern.compile("\\b(?:he|she|it|they|his|her|its|their|who|which)\\b", Pattern.CASE_INSENSITIVE);

    /** Log-odds from which on a sentence can be a yes or a no. */
    private static final double LEAST_ANSWERING = -1;

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

    YesNo(Question question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
        this.wanted = new Coverage.Wanted(question, evidence.articles());
    }

    /** @param near sentences that speak of what is asked, for when none has the question's own words */
    Optional<Answer.Found> answer(List<Context> near) {
        List<Context> matching = evidence.passages().stream()
                .map(Context::of)
                .filter(this::matches)
                .toList();
        List<Finding> findings = (matching.isEmpty()
                        ? near.stream().filter(this::nearlyMatches).toList()
                        : matching)
                .stream()
                        .map(this::finding)
                        .sorted(Comparator.comparing(Finding::verdict))
                        .toList();
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        Verdict verdict = findings.getFirst().verdict();
        Citations citations = new Citations(evidence.corpus());
        List<Statement> statements = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.verdict() == verdict && statements.size() < MOST_SENTENCES) {
                int n = citations.cite(finding.context().passage());
                String lead = statements.isEmpty() ? lead(verdict) : "";
                statements.add(
                        new Statement(lead + "“" + finding.context().sentence() + "”", List.of(n), finding.status()));
            }
        }
        return Optional.of(new Answer.Found(summary(verdict), statements, citations.list(), List.of()));
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
            case NEAREST -> "The articles don't say yes or no in these words. The nearest they say:";
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
        boolean negated = events.stream()
                        .anyMatch(event ->
                                NEGATION.matcher(clause(sentence, event)).find())
                != NEGATION.matcher(question.standalone()).find();
        boolean told = question.action() == null || question.action().isToldIn(sentence);
        Verdict verdict = told ? verdict(status, negated) : Verdict.NEAREST;
        boolean decides = verdict == Verdict.YES || verdict == Verdict.NO;
        boolean saysIt = isAboutAll(context) && tellsItOfSubject(context, events) && isReadAsAnswer(context);
        return new Finding(context, decides && !saysIt ? Verdict.NEAREST : verdict, status);
    }

    /** Words may agree by chance; a sentence that was read together with the question must be as good as an answer to it. */
    private static boolean isReadAsAnswer(Context context) {
        Reading reading = context.ranked().reading();
        return reading == null || reading.answers() >= LEAST_ANSWERING;
    }

    /** What a sentence says of some is no answer about others; a pronoun can stand for who is named next to it. */
    private boolean isAboutAll(Context context) {
        return wanted.in(context).names(Coverage.Place.SENTENCE) == 1
                || PRONOUN.matcher(context.sentence()).find();
    }

    /**
     * Whoever does it in the question stands before it in the sentence too, or a pronoun does: "UKIP won 31% … with Kilroy
     * among the candidates" is no yes to "did Kilroy win". In the passive either order is usual.
     */
    private boolean tellsItOfSubject(Context context, List<Span> events) {
        Action action = question.action();
        if (action == null || isPassive(action)) {
            return true;
        }
        int verb = action.tellings(question.standalone()).stream()
                .mapToInt(Span::start)
                .findFirst()
                .orElse(0);
        List<Entity> subjects = question.names().stream()
                .filter(mention -> mention.span().end() <= verb)
                .map(Mention::entity)
                .toList();
        int told = events.stream().mapToInt(Span::start).max().orElse(0);
        return subjects.isEmpty()
                || PRONOUN.matcher(context.sentence().substring(0, told)).find()
                || evidence.names().mentions(context.passage()).stream()
                        .filter(mention -> mention.span().start() < told)
                        .anyMatch(mention -> subjects.stream()
                                .anyMatch(subject ->
                                        subject.name().equals(mention.entity().name())));
    }

    /** "Is she leaving" is not. */
    private boolean isPassive(Action action) {
        String asked = question.standalone();
        return PASSIVE.matcher(asked).find()
                && action.tellings(asked).stream()
                        .noneMatch(telling -> telling.of(asked).endsWith("ing"));
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

    private List<Span> events(String sentence) {
        Action action = question.action();
        List<Span> tellings = action == null ? List.of() : action.tellings(sentence);
        return tellings.isEmpty() ? List.of(new Span(0, sentence.length())) : tellings;
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
