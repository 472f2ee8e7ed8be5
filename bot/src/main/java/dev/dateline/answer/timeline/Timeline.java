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
        return told.isEmpty() ? Optional.empty() : Optional.of(found(told));
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
                && coverage.names(Coverage.Place.SENTENCE) >= (isBetweenPeople() ? 1 : 0.5)
                && coverage.terms(Coverage.Place.NEARBY) >= 0.5
                && telling.when().canBeIn(question.time());
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
        List<List<Telling>> ordered = entries(told).stream()
                .sorted(Comparator.comparing(entry -> order(entry.getFirst().when())))
                .toList();
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

    /** Known days first; those whose year is not stated after them, by month and day. */
    private static String order(When when) {
        LocalDate earliest = when.interval().earliest();
        return earliest != null ? earliest.toString() : "~" + when.value();
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

    private boolean isConflict(List<List<Telling>> entries) {
        Action action = question.action();
        boolean once = action == null || ONCE.contains(action.lemma()) || isNamedEvent();
        long articles = entries.stream()
                .map(entry -> entry.getFirst().context().article().id())
                .distinct()
                .count();
        return once && articles > 1;
    }

    /** "When is the summit" names the event itself; its action was only read from the noun. */
    private boolean isNamedEvent() {
        return question.standalone()
                .toLowerCase(Locale.ROOT)
                .matches("(?:when|what|on which|on what).{0,12} (?:is|are|was|were) .*");
    }
}
