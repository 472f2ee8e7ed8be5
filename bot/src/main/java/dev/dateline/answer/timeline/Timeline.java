package dev.dateline.answer.timeline;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Citations;
import dev.dateline.answer.Context;
import dev.dateline.answer.DatedEvent;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.Statement;
import dev.dateline.answer.date.When;
import dev.dateline.answer.evidence.Coverage;
import dev.dateline.corpus.Passage;
import dev.dateline.names.Entity;
import dev.dateline.question.Action;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.time.Cancellation;
import dev.dateline.time.EventStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a when-question: every event that matches, each once, in calendar order, with where it stands between
 * planned and reported and how its date is known.
 */
public final class Timeline {

    private static final int MOST_ENTRIES = 10;

    /** What happens once to one thing: two dates for it are a disagreement, not two events. */
    private static final Set<String> ONCE = Set.of(
            "begin",
            "start",
            "end",
            "die",
            "bear",
            "found",
            "establish",
            "open",
            "close",
            "launch",
            "publish",
            "release",
            "erupt",
            "break",
            "invent",
            "discover",
            "retire",
            "graduate",
            "divorce");

    /** Asks when something is to be, so that a plan is the answer. */
    private static final Pattern ASKS_AHEAD = Pattern.compile(
            "(?i)\\b(?:when|(?:what|which) (?:day|date|month|year|time))(?: (?:will|would|shall|is|are|does|do|can"
                    + "|should)\\b|['’](?:s|ll)\\b)|\\b(?:supposed|due|expected|scheduled|planned|meant) (?:to|for)\\b");

    /** Asks for the first plan. */
    private static final Pattern ASKS_ORIGINAL = Pattern.compile(
            "(?i)\\b(?:originally|initially|first|at first)\\b.*\\b(?:due|scheduled|planned|supposed|meant|expected|set|to be)\\b"
                    + "|\\b(?:scheduled|planned|supposed|meant|expected|set|due) (?:originally|initially|at first)\\b");

    private static final Pattern NAMES_EVENT =
            Pattern.compile("(?i)^(?:and |so )?(?:when|what|on which|on what).{0,12} (?:is|are|was|were) ");

    /** What is said of an event of its own name: "when was the summit held?". */
    private static final Set<String> SETS_A_DATE = Set.of("hold", "schedule", "plan", "set", "stage");

    private final Question question;
    private final Evidence evidence;

    public Timeline(Question question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
    }

    /** The events that the passages tell firmly enough, or nothing. */
    public Optional<Answer.Found> answer() {
        Tellings tellings = new Tellings(question, evidence.articles());
        List<Telling> told = evidence.passages().stream()
                .map(Context::of)
                .map(tellings::in)
                .flatMap(Optional::stream)
                .filter(this::matches)
                .toList();
        return told.isEmpty() ? cancelled() : Optional.of(found(told));
    }

    /** That what no sentence dates was called off. */
    private Optional<Answer.Found> cancelled() {
        Action action = question.action();
        return calledOff()
                .filter(context -> action != null
                        && action.tellings(context.sentence()).stream()
                                .anyMatch(event -> Cancellation.isOf(context.sentence(), event)))
                .map(context -> found(List.of()));
    }

    /** The events that {@code contexts}, which answer, date in the time asked for, or nothing. */
    public Optional<Answer.Found> answer(List<Context> contexts) {
        Tellings tellings = new Tellings(question, evidence.articles());
        List<Telling> told = contexts.stream()
                .map(tellings::in)
                .flatMap(Optional::stream)
                .filter(telling -> telling.when().canBeIn(question.time()))
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(found(told));
    }

    /** The names and the action are there, and the days lie where the question wants them. */
    private boolean matches(Telling telling) {
        Coverage coverage = telling.coverage();
        boolean action = question.action() == null ? coverage.terms(Coverage.Place.SENTENCE) >= 0.5 : telling.action();
        return action
                && coverage.hasNamesNearby()
                && isNamed(telling)
                && coverage.terms(Coverage.Place.NEARBY) >= 0.5
                && telling.when().canBeIn(question.time());
    }

    private boolean isNamed(Telling telling) {
        double named = telling.coverage().names(Coverage.Place.SENTENCE);
        boolean byPronoun = question.names().size() == 1 && telling.ofAsked();
        return byPronoun || named >= (isBetweenPeople() ? 1 : 0.5);
    }

    /** Who met whom is said in one sentence or not at all: the neighbours may speak of other pairs. */
    private boolean isBetweenPeople() {
        return question.names().stream()
                        .filter(mention -> mention.entity().kind() == Entity.Kind.PERSON)
                        .count()
                > 1;
    }

    private Answer.Found found(List<Telling> told) {
        List<Entry> entries = Entry.of(told).stream().limit(MOST_ENTRIES).toList();
        List<Entry> ordered = entries.stream().sorted(order(entries)).toList();
        Citations citations = new Citations(evidence.corpus());
        List<Statement> statements = new ArrayList<>();
        List<DatedEvent> dates = new ArrayList<>();
        boolean happened = ordered.stream().map(Entry::status).anyMatch(EventStatus.REPORTED::equals);
        Optional<Context> calledOff = happened ? Optional.empty() : calledOff();
        calledOff
                .filter(context ->
                        told.stream().noneMatch(telling -> telling.context().equals(context)))
                .ifPresent(context -> statements.add(new Statement(
                        context.quoted(), List.of(citations.cite(context.passage())), EventStatus.UNCLEAR)));
        for (Entry entry : ordered) {
            When when = entry.when();
            List<Integer> numbers = entry.cited().stream()
                    .map(telling -> citations.cite(telling.passage()))
                    .distinct()
                    .toList();
            statements.add(new Statement(entry.text(), numbers, entry.status()));
            dates.add(new DatedEvent(when.value(), when.text(), entry.status(), when.basis(), numbers));
        }
        return new Answer.Found(summary(ordered, calledOff.isPresent()), statements, citations.list(), dates);
    }

    /** The sentence that tells best that what is asked about is not to be, or not when it was planned. */
    private Optional<Context> calledOff() {
        Coverage.Wanted wanted = new Coverage.Wanted(question, evidence.articles());
        return evidence.passages().stream()
                .map(Context::of)
                .filter(context -> context.passage().kind() == Passage.Kind.BODY)
                .filter(context -> Cancellation.isToldIn(context.sentence()))
                .filter(context -> question.action() == null || context.tellsActionOf(question))
                .filter(context -> {
                    Coverage coverage = wanted.in(context);
                    return coverage.hasNamesNearby()
                            && coverage.names(Coverage.Place.SENTENCE) >= 0.5
                            && coverage.terms(Coverage.Place.NEARBY) >= 0.5;
                })
                .findFirst();
    }

    /**
     * In calendar order; but what is asked for first where that is the first plan, and where of what happens once a report
     * stands beside earlier plans.
     */
    private Comparator<Entry> order(List<Entry> entries) {
        Comparator<Entry> byDate = Comparator.comparing(entry -> order(entry, entries));
        if (ASKS_ORIGINAL.matcher(question.standalone()).find()) {
            return Comparator.<Entry, Boolean>comparing(entry -> entry.status() == EventStatus.REPORTED)
                    .thenComparing(entry -> String.valueOf(
                            entry.article().published().interval().earliest()))
                    .thenComparing(byDate);
        }
        return (isOnce() || NAMES_EVENT.matcher(question.standalone()).find())
                        && !ASKS_AHEAD.matcher(question.standalone()).find()
                ? Comparator.<Entry, Boolean>comparing(entry -> entry.status() != EventStatus.REPORTED)
                        .thenComparing(byDate)
                : byDate;
    }

    /** Known days first, a year behind the days that lie in it; those whose year is not stated last, by month and day. */
    private static String order(Entry entry, List<Entry> entries) {
        LocalDate earliest = entry.when().interval().earliest();
        if (earliest == null) {
            return "~" + entry.when().value();
        }
        return entries.stream()
                .filter(other -> other.isWithin(entry))
                .map(other -> other.when().interval().earliest() + "+")
                .max(Comparator.naturalOrder())
                .orElse(earliest.toString());
    }

    private @Nullable String summary(List<Entry> entries, boolean calledOff) {
        if (entries.size() > 1 && isConflict(entries)) {
            return "The articles give different dates:";
        }
        Set<EventStatus> statuses = entries.stream().map(Entry::status).collect(Collectors.toSet());
        if (statuses.contains(EventStatus.REPORTED)) {
            return null;
        }
        if (!calledOff && ASKS_AHEAD.matcher(question.standalone()).find()) {
            return null;
        }
        if (calledOff) {
            return "No article reports that it happened. It was planned, and then called off or put off:";
        }
        return statuses.contains(EventStatus.PLANNED)
                ? "No article reports that it happened. What the articles tell is planned:"
                : "The articles leave open whether it happened:";
    }

    private boolean isOnce() {
        Action action = question.action();
        return action == null || ONCE.contains(action.lemma()) || isNamedEvent();
    }

    private boolean isConflict(List<Entry> entries) {
        // What was planned and what came about differ, and no source is wrong; nor is one that gives only the year.
        boolean differ = entries.stream().collect(Collectors.groupingBy(Entry::status)).values().stream()
                .anyMatch(alike -> alike.stream()
                                .filter(entry -> alike.stream().noneMatch(other -> other.isWithin(entry)))
                                .count()
                        > 1);
        long articles =
                entries.stream().map(entry -> entry.article().id()).distinct().count();
        return isOnce() && differ && articles > 1;
    }

    /** "When is the summit" names the event itself; its action was only read from the noun. */
    private boolean isNamedEvent() {
        String asked = question.standalone();
        Action action = question.action();
        return NAMES_EVENT.matcher(asked).find()
                && (action == null
                        || SETS_A_DATE.contains(action.lemma())
                        || action.tellings(asked).stream()
                                .noneMatch(
                                        event -> Lemmas.isPast(event.of(asked).toLowerCase(Locale.ROOT))));
    }
}
