package dev.dateline.corpus.dating;

import dev.dateline.corpus.dating.DateClue.Kind;
import dev.dateline.corpus.dating.OwnWords.Event;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Events whose day is known from dated articles; they give the year to articles that tell of the same events. */
final class SharedEvents {

    /** Articles may differ by this many days on when an event is. */
    private static final int APART = 7;

    /** The same event is told with so many of the same names. */
    private static final int SAME_NAMES = 4;

    private final Map<Integer, List<Event>> byWeek = new HashMap<>();

    SharedEvents(List<OwnWords> articles) {
        for (OwnWords article : articles) {
            for (Event event : article.events()) {
                byWeek.computeIfAbsent(week(event.day()), w -> new ArrayList<>())
                        .add(event);
            }
        }
    }

    /** Bounds an article that has no day with a year by the events that it shares with others, if all agree on the year. */
    void link(OwnWords own) {
        if (own.isDated()) {
            return;
        }
        for (DateClue clue :
                own.article().clues(Kind.PLANNED).filter(DateClue::lacksYear).toList()) {
            Set<LocalDate> days = new HashSet<>();
            Event shared = null;
            for (Event event : near(clue)) {
                if (event.clue().kind() == Kind.PLANNED && event.clue().sharedNames(clue) >= SAME_NAMES) {
                    sameYear(clue, event.day()).ifPresent(days::add);
                    shared = event;
                }
            }
            if (days.size() == 1 && shared != null) {
                own.because("the year is that of '%s' in \"%s\", the same event"
                        .formatted(shared.clue().words(), shared.title()));
                own.planAsOthers(clue, days.iterator().next());
                return;
            }
        }
    }

    private List<Event> near(DateClue clue) {
        List<Event> near = new ArrayList<>();
        clue.anyIn(2000).ifPresent(day -> {
            for (int week = week(day) - 2; week <= week(day) + 2; week++) {
                near.addAll(byWeek.getOrDefault(Math.floorMod(week, 53), List.of()));
            }
        });
        return near;
    }

    /** The day of {@code clue} that is nearest to {@code day}, if it is near. */
    private static Optional<LocalDate> sameYear(DateClue clue, LocalDate day) {
        return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
                .mapToObj(clue::in)
                .flatMap(Optional::stream)
                .filter(candidate -> Math.abs(candidate.toEpochDay() - day.toEpochDay()) <= APART)
                .findFirst();
    }

    /** 0 to 52; the same for a day of any year, save for one day. */
    private static int week(LocalDate day) {
        return (MonthDay.from(day).atYear(2000).getDayOfYear() - 1) / 7;
    }
}
