package dev.dateline.answer.timeline;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Citations;
import dev.dateline.answer.Context;
import dev.dateline.answer.DatedEvent;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.Statement;
import dev.dateline.answer.date.When;
import dev.dateline.answer.evidence.Coverage;
import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.names.Entity;
import dev.dateline.question.Action;
import dev.dateline.question.Question;
import dev.dateline.time.Cancellation;
import dev.dateline.time.EventStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private static final int MOST_CITATIONS_OF_ONE = 3;

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

    /** One entry for each date, the firmest telling first; the same words in a near-duplicate add nothing. */
    private static List<List<Telling>> entries(List<Telling> told) {
        Map<String, List<Telling>> byDate = new LinkedHashMap<>();
        for (Telling telling : told) {
            List<Telling> entry = byDate.computeIfAbsent(telling.when().value(), value -> new ArrayList<>());
            boolean repeated = entry.stream().anyMatch(earlier -> isCopy(earlier, telling));
            if (!repeated && entry.size() < MOST_CITATIONS_OF_ONE) {
                entry.add(telling);
            }
        }
        return byDate.values().stream().limit(MOST_ENTRIES).toList();
    }

    private static boolean isCopy(Telling earlier, Telling later) {
        Article article = later.context().article();
        return earlier.context().article().nearDuplicates().contains(article.id())
                && earlier.passage().text().equals(later.passage().text());
    }

    private Answer.Found found(List<Telling> told) {
        List<List<Telling>> entries = entries(told);
        List<List<Telling>> ordered = entries.stream().sorted(order(entries)).toList();
        Citations citations = new Citations(evidence.corpus());
        List<Statement> statements = new ArrayList<>();
        List<DatedEvent> dates = new ArrayList<>();
        boolean happened = ordered.stream().map(Timeline::status).anyMatch(EventStatus.REPORTED::equals);
        Optional<Context> calledOff = happened ? Optional.empty() : calledOff();
        calledOff
                .filter(context ->
                        told.stream().noneMatch(telling -> telling.context().equals(context)))
                .ifPresent(context -> statements.add(new Statement(
                        context.quoted(), List.of(citations.cite(context.passage())), EventStatus.UNCLEAR)));
        for (List<Telling> entry : ordered) {
            Telling best = entry.getFirst();
            List<Integer> numbers = entry.stream()
                    .map(telling -> citations.cite(telling.passage()))
                    .distinct()
                    .toList();
            EventStatus status = status(entry);
            statements.add(new Statement(text(best, place(entry), status), numbers, status));
            dates.add(new DatedEvent(
                    best.when().value(), best.when().text(), status, best.when().basis(), numbers));
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

    /** Reported only where a telling says so and none says otherwise. */
    private static EventStatus status(List<Telling> entry) {
        Set<EventStatus> all = entry.stream().map(Telling::status).collect(Collectors.toSet());
        if (all.size() == 1) {
            return all.iterator().next();
        }
        all.remove(EventStatus.UNCLEAR);
        return all.size() == 1 ? all.iterator().next() : EventStatus.UNCLEAR;
    }

    private static String place(List<Telling> entry) {
        return entry.stream()
                .map(Telling::place)
                .filter(Objects::nonNull)
                .findFirst()
                .map(place -> ", in " + place)
                .orElse("");
    }

    private static String text(Telling telling, String place, EventStatus status) {
        return telling.when().words() + place + telling.when().note(status) + ": "
                + telling.context().quoted();
    }

    /**
     * In calendar order; but what is asked for first where that is the first plan, and where of what happens once a report
     * stands beside earlier plans.
     */
    private Comparator<List<Telling>> order(List<List<Telling>> entries) {
        Comparator<List<Telling>> byDate =
                Comparator.comparing(entry -> order(entry.getFirst().when(), entries));
        if (ASKS_ORIGINAL.matcher(question.standalone()).find()) {
            return Comparator.<List<Telling>, Boolean>comparing(entry -> status(entry) == EventStatus.REPORTED)
                    .thenComparing(entry -> String.valueOf(entry.getFirst()
                            .context()
                            .article()
                            .published()
                            .interval()
                            .earliest()))
                    .thenComparing(byDate);
        }
        return isOnce() && !ASKS_AHEAD.matcher(question.standalone()).find()
                ? Comparator.<List<Telling>, Boolean>comparing(entry -> status(entry) != EventStatus.REPORTED)
                        .thenComparing(byDate)
                : byDate;
    }

    /** Known days first, a year behind the days that lie in it; those whose year is not stated last, by month and day. */
    private static String order(When when, List<List<Telling>> entries) {
        LocalDate earliest = when.interval().earliest();
        if (earliest == null) {
            return "~" + when.value();
        }
        return entries.stream()
                .map(entry -> entry.getFirst().when())
                .filter(other -> isWithin(other, when))
                .map(other -> other.interval().earliest() + "+")
                .max(Comparator.naturalOrder())
                .orElse(earliest.toString());
    }

    private static boolean isWithin(When day, When whole) {
        LocalDate from = whole.interval().earliest();
        LocalDate to = whole.interval().latest();
        LocalDate first = day.interval().earliest();
        LocalDate last = day.interval().latest();
        return from != null
                && to != null
                && first != null
                && last != null
                && !day.interval().equals(whole.interval())
                && !first.isBefore(from)
                && !last.isAfter(to);
    }

    private @Nullable String summary(List<List<Telling>> entries, boolean calledOff) {
        if (entries.size() > 1 && isConflict(entries)) {
            return "The articles give different dates:";
        }
        Set<EventStatus> statuses = entries.stream().map(Timeline::status).collect(Collectors.toSet());
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

    private boolean isConflict(List<List<Telling>> entries) {
        // What was planned and what came about differ, and no source is wrong; nor is one that gives only the year.
        Map<EventStatus, List<When>> told = entries.stream()
                .collect(Collectors.groupingBy(
                        Timeline::status,
                        Collectors.mapping(entry -> entry.getFirst().when(), Collectors.toList())));
        boolean differ = told.values().stream()
                .anyMatch(dates -> dates.stream()
                                .filter(date -> dates.stream().noneMatch(other -> isWithin(other, date)))
                                .count()
                        > 1);
        long articles = entries.stream()
                .map(entry -> entry.getFirst().context().article().id())
                .distinct()
                .count();
        return isOnce() && differ && articles > 1;
    }

    /** "When is the summit" names the event itself; its action was only read from the noun. */
    private boolean isNamedEvent() {
        return question.standalone()
                .toLowerCase(Locale.ROOT)
                .matches("(?:when|what|on which|on what).{0,12} (?:is|are|was|were) .*");
    }
}
