package dev.dateline.corpus.dating;

import dev.dateline.corpus.PublicationDate;
import dev.dateline.corpus.PublicationDate.Grade;
import dev.dateline.corpus.dating.DateClue.Kind;
import dev.dateline.corpus.dating.PublicationDater.Undated;
import dev.dateline.text.CalendarWords;
import dev.dateline.time.DateInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be said of an article whose days all lack the year: {@code "a Tuesday between 7 September and 27 October; the
 * year is not stated"}.
 */
final class YearlessDate {

    /** News speaks of days without a year within half a year. */
    private static final int SOON = 182;

    /** Any leap year: only distances within a year matter. */
    private static final int SOME_YEAR = 2000;

    private YearlessDate() {}

    static PublicationDate of(Undated article) {
        Optional<String> written = article.clues(Kind.WRITTEN)
                .filter(DateClue::lacksYear)
                .findFirst()
                .flatMap(clue -> clue.anyIn(SOME_YEAR))
                .map(YearlessDate::name);
        if (written.isPresent()) {
            String toldOn = reportedWeekday(article)
                    .map(day -> ", a " + CalendarWords.name(day) + " or " + CalendarWords.name(day.plus(1)))
                    .orElse("");
            return undated(written.get() + toldOn);
        }
        Optional<LocalDate> after = latest(days(article, Kind.HAPPENED, Kind.PICTURED));
        Optional<LocalDate> before = after.map(from -> days(article, Kind.PLANNED)
                        .filter(day -> distance(from, day) > 0 && distance(from, day) <= SOON)
                        .min(Comparator.comparing(day -> distance(from, day))))
                .orElseGet(() -> earliest(days(article, Kind.PLANNED)));
        if (after.isEmpty() && before.isEmpty()) {
            return PublicationDate.UNKNOWN;
        }
        String weekday = reportedWeekday(article)
                .map(day -> "a " + CalendarWords.name(day) + " ")
                .orElse("");
        String range = after.isPresent() && before.isPresent()
                ? "between " + name(after.get()) + " and " + name(before.get())
                : after.map(day -> "after " + name(day)).orElseGet(() -> "before " + name(before.orElseThrow()));
        return undated(weekday + range);
    }

    private static PublicationDate undated(String day) {
        return new PublicationDate(DateInterval.UNKNOWN, Grade.UNKNOWN, day + "; the year is not stated");
    }

    private static Optional<DayOfWeek> reportedWeekday(Undated article) {
        return article.clues(Kind.REPORTED).findFirst().map(clue -> DayOfWeek.of(clue.weekday()));
    }

    private static Stream<LocalDate> days(Undated article, Kind... kinds) {
        return article.clues(kinds)
                .filter(DateClue::lacksYear)
                .flatMap(clue -> clue.anyIn(SOME_YEAR).stream())
                .distinct();
    }

    /** The day that no other follows within half a year: of 28 December and 3 January the second. */
    private static Optional<LocalDate> latest(Stream<LocalDate> some) {
        return some.reduce((a, b) -> distance(a, b) <= SOON ? b : a);
    }

    private static Optional<LocalDate> earliest(Stream<LocalDate> some) {
        return some.reduce((a, b) -> distance(a, b) <= SOON ? a : b);
    }

    /** Days from {@code from} to the next {@code to}, 0 to 365. */
    private static int distance(LocalDate from, LocalDate to) {
        return Math.floorMod((int) (to.toEpochDay() - from.toEpochDay()), 366);
    }

    private static String name(LocalDate day) {
        return day.getDayOfMonth() + " " + CalendarWords.name(day.getMonth());
    }
}
