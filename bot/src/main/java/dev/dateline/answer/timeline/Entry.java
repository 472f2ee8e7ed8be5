package dev.dateline.answer.timeline;

import dev.dateline.answer.date.When;
import dev.dateline.corpus.Article;
import dev.dateline.time.EventStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the articles tell of one date.
 *
 * @param tellings the firmest first; not empty
 */
record Entry(List<Telling> tellings) {

    private static final int MOST_CITATIONS = 3;

    /** One for each date, in the order of their firmest tellings; the same words in a near-duplicate add nothing. */
    static List<Entry> of(List<Telling> told) {
        Map<String, List<Telling>> byDate = new LinkedHashMap<>();
        for (Telling telling : told) {
            List<Telling> entry = byDate.computeIfAbsent(telling.when().value(), value -> new ArrayList<>());
            boolean repeated =
                    entry.stream().anyMatch(earlier -> telling.context().repeats(earlier.context()));
            if (!repeated && entry.size() < MOST_CITATIONS) {
                entry.add(telling);
            }
        }
        return byDate.values().stream().map(Entry::new).toList();
    }

    When when() {
        return tellings.getFirst().when();
    }

    /** That of the firmest telling. */
    Article article() {
        return tellings.getFirst().context().article();
    }

    /** Reported only where a telling says so and none says otherwise. */
    EventStatus status() {
        Set<EventStatus> all = tellings.stream().map(Telling::status).collect(Collectors.toSet());
        if (all.size() == 1) {
            return all.iterator().next();
        }
        all.remove(EventStatus.UNCLEAR);
        return all.size() == 1 ? all.iterator().next() : EventStatus.UNCLEAR;
    }

    /** The date, where, how it is known, and the sentence that tells it most firmly. */
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
