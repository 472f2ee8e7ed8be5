package dev.dateline.answer.timeline;

import dev.dateline.answer.date.When;
import dev.dateline.corpus.Article;
import dev.dateline.time.DateInterval;
import dev.dateline.time.EventStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the articles tell of one date.
 *
 * @param tellings in the order of their ranks, but reports first where {@link #status} is theirs; not empty
 */
record Entry(List<Telling> tellings) {

    private static final int MOST_CITATIONS = 3;

    Entry {
        boolean reported = status(tellings) == EventStatus.REPORTED;
        tellings = tellings.stream()
                .sorted(Comparator.comparing(telling -> reported && telling.status() != EventStatus.REPORTED))
                .toList();
    }

    /** One for each date, in the order of their tellings; the same words in a near-duplicate add nothing. */
    static List<Entry> of(List<Telling> told) {
        Map<String, List<Telling>> byDate = new LinkedHashMap<>();
        for (Telling telling : told) {
            List<Telling> entry = byDate.computeIfAbsent(day(telling), value -> new ArrayList<>());
            boolean repeated = entry.stream()
                    .anyMatch(earlier -> telling.status() == earlier.status()
                            && telling.context().repeats(earlier.context()));
            if (!repeated) {
                entry.add(telling);
            }
        }
        return byDate.values().stream().map(Entry::new).toList();
    }

    /** A weekday or an hour of which the date is not known is the same one in copies of one report only. */
    private static String day(Telling telling) {
        When when = telling.when();
        return when.isOfUnknownDay()
                ? when.value() + "@" + firstCopy(telling.context().article())
                : when.value();
    }

    private static String firstCopy(Article article) {
        return Stream.concat(Stream.of(article.id()), article.nearDuplicates().stream())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    When when() {
        return tellings.getFirst().when();
    }

    /** That of the first telling. */
    Article article() {
        return tellings.getFirst().context().article();
    }

    /** Those that are worth a citation. */
    List<Telling> cited() {
        return tellings.subList(0, Math.min(tellings.size(), MOST_CITATIONS));
    }

    EventStatus status() {
        return status(tellings);
    }

    /**
     * Reported only where a telling says so and none says otherwise; what was planned before it was reported does not.
     */
    private static EventStatus status(List<Telling> tellings) {
        Set<EventStatus> all = tellings.stream()
                .filter(telling -> telling.status() != EventStatus.PLANNED || !isReportedAfter(telling, tellings))
                .map(Telling::status)
                .collect(Collectors.toSet());
        if (all.size() == 1) {
            return all.iterator().next();
        }
        all.remove(EventStatus.UNCLEAR);
        return all.size() == 1 ? all.iterator().next() : EventStatus.UNCLEAR;
    }

    private static boolean isReportedAfter(Telling plan, List<Telling> tellings) {
        return tellings.stream()
                .filter(telling -> telling.status() == EventStatus.REPORTED)
                .anyMatch(report -> published(plan).isBefore(published(report)));
    }

    private static DateInterval published(Telling telling) {
        return telling.context().article().published().interval();
    }

    /** The date, where, how it is known, and the sentence that tells it best. */
    String text() {
        String place = tellings.stream()
                .map(Telling::place)
                .filter(Objects::nonNull)
                .findFirst()
                .map(known -> ", in " + known)
                .orElse("");
        return when().words() + place + when().note(status()) + ": "
                + tellings.getFirst().context().quoted();
    }

    /** Whether its days lie in the longer time of {@code whole}, so that the two agree: a day in a year. */
    boolean isWithin(Entry whole) {
        return when().interval().isWithin(whole.when().interval());
    }
}
