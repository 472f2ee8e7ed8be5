package dev.dateline.corpus.dating;

import dev.dateline.corpus.PublicationDate;
import dev.dateline.corpus.dating.DateClue.Kind;
import dev.dateline.corpus.dating.PublicationDater.Undated;
import dev.dateline.time.DateInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What one article's own words say about its date of publication; later also what others add. */
final class OwnWords {

    /** A day without a year follows a known day within half a year; otherwise the year before is as likely. */
    private static final int SOON = 182;

    /**
     * An event whose day is known.
     *
     * @param clue that tells of it
     * @param day on which it is, or begins
     * @param title of the article
     */
    record Event(DateClue clue, LocalDate day, String title) {}

    private final Undated article;
    private final Optional<PublicationDate> stated;
    private final Bounds bounds = new Bounds();
    private final List<Event> events = new ArrayList<>();

    private OwnWords(Undated article) {
        this.article = article;
        this.stated = PublicationDater.stated(article);
    }

    static OwnWords of(Undated article) {
        OwnWords own = new OwnWords(article);
        if (own.stated.isPresent()) {
            own.readPlansOfStatedDay();
        } else {
            own.readFullDates();
            own.readPicturedEvents();
            own.readAmendments();
            own.readWrittenDay();
            own.readDaysWithoutYear();
        }
        return own;
    }

    Undated article() {
        return article;
    }

    /** The events of this article whose days are known. */
    List<Event> events() {
        return events;
    }

    boolean isDated() {
        return stated.isPresent() || bounds.earliest() != null;
    }

    PublicationDate conclude() {
        if (stated.isPresent()) {
            return stated.get();
        }
        readReportingWeekday();
        readWrittenDay();
        PublicationDate date = bounds.date();
        return date.interval().isUnknown() ? YearlessDate.of(article) : date;
    }

    /** An event to come: the article is older, and where it says that the event is next week, by not more than that. */
    void plan(DateClue clue, LocalDate day) {
        bounds.until(day.minusDays(1), "before '" + clue.words() + "', which was still to come");
        article.clues(Kind.NEXT_WEEK)
                .filter(nextWeek -> nextWeek.sharedNames(clue) >= 1
                        && nextWeek.context().stream()
                                .anyMatch(word -> Character.isLowerCase(word.charAt(0))
                                        && clue.context().contains(word)))
                .findFirst()
                .ifPresent(nextWeek -> {
                    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .minusWeeks(1);
                    bounds.within(monday, monday.plusDays(6), "in the week before: it is '" + nextWeek.words() + "'");
                });
        events.add(new Event(clue, day, article.title()));
    }

    /**
     * An event to come whose day is known from another article; a day of writing that lacks its year lies within half a
     * year before it.
     */
    void planAsOthers(DateClue clue, LocalDate day) {
        plan(clue, day);
        DateClue written = writtenWithoutYear().orElse(null);
        if (written != null) {
            onWrittenDay(written, days(written, day.minusDays(SOON), day.minusDays(1)));
        }
    }

    /** With its year known an article lends it to others that tell of the same events to come. */
    private void readPlansOfStatedDay() {
        LocalDate published = stated.map(date -> date.interval().earliest()).orElseThrow();
        article.clues(Kind.PLANNED)
                .forEach(clue -> clue.day()
                        .or(() -> clue.lacksYear() ? nextAfter(published, clue) : Optional.empty())
                        .ifPresent(day -> events.add(new Event(clue, day, article.title()))));
    }

    /** The day of writing where its words leave open the year, or which number is the month, but other words don't. */
    private void readWrittenDay() {
        LocalDate earliest = bounds.earliest();
        LocalDate latest = bounds.latest();
        List<DateClue> either = article.clues(Kind.WRITTEN)
                .filter(clue -> clue.day().isPresent())
                .toList();
        DateClue yearless = writtenWithoutYear().orElse(null);
        if (!either.isEmpty()) {
            List<LocalDate> days = either.stream()
                    .flatMap(clue -> clue.day().stream())
                    .filter(day -> DateInterval.of(earliest, latest).contains(day))
                    .sorted()
                    .toList();
            onWrittenDay(either.getFirst(), days);
        } else if (yearless != null && earliest != null && latest != null) {
            onWrittenDay(yearless, days(yearless, earliest, latest));
        }
    }

    private Optional<DateClue> writtenWithoutYear() {
        return article.clues(Kind.WRITTEN).filter(DateClue::lacksYear).findFirst();
    }

    /** The days that a day without a year may mean. */
    private List<LocalDate> days(DateClue clue, LocalDate from, LocalDate until) {
        return IntStream.rangeClosed(Math.max(from.getYear(), lastYear()), until.getYear())
                .mapToObj(clue::in)
                .flatMap(Optional::stream)
                .filter(DateInterval.of(from, until)::contains)
                .toList();
    }

    /** Takes the one day that is left, where news of the weekday that the lead names is of that day or of the day before. */
    private void onWrittenDay(DateClue clue, List<LocalDate> days) {
        List<LocalDate> left = days.stream()
                .filter(day -> article.clues(Kind.REPORTED)
                        .findFirst()
                        .map(told -> told.isToldOn(day))
                        .orElse(true))
                .toList();
        List<LocalDate> possible = left.isEmpty() ? days : left;
        if (possible.isEmpty() || clue.lacksYear() && left.size() != 1) {
            return;
        }
        LocalDate first = possible.getFirst();
        LocalDate last = possible.getLast();
        if (!first.equals(bounds.earliest()) || !last.equals(bounds.latest())) {
            bounds.within(
                    first,
                    last,
                    first.equals(last) ? "on " + quote(clue) : "on " + first + " or " + last + ": " + quote(clue));
        }
    }

    void because(String why) {
        bounds.because(why);
    }

    private void readFullDates() {
        article.clues(Kind.HAPPENED, Kind.PICTURED)
                .filter(clue -> clue.day().isPresent())
                .max(Comparator.comparing(DateClue::value))
                .ifPresent(clue -> bounds.from(LocalDate.parse(clue.value()), "not before " + quote(clue)));
        article.clues(Kind.PLANNED)
                .filter(clue -> clue.year() >= lastYear())
                .forEach(clue -> clue.day().ifPresent(day -> plan(clue, day)));
    }

    /** A caption's day is the text's weekday if both tell the same event: then the week is known. */
    private void readPicturedEvents() {
        LocalDate earliest = bounds.earliest();
        if (earliest == null) {
            return;
        }
        List<DateClue> pictured = article.clues(Kind.PICTURED)
                .filter(clue -> clue.day().filter(earliest::equals).isPresent())
                .toList();
        article.clues(Kind.HAPPENED)
                .filter(clue -> clue.weekday() == earliest.getDayOfWeek().getValue()
                        && pictured.stream().anyMatch(clue::tellsSameEvent))
                .findFirst()
                .ifPresent(clue -> {
                    bounds.until(earliest.plusDays(6), "less than a week after '" + clue.words() + "', the same event");
                    article.clues(Kind.PLANNED)
                            .filter(plan -> plan.weekday() > 0)
                            .forEach(plan -> bounds.until(
                                    earliest.with(TemporalAdjusters.next(DayOfWeek.of(plan.weekday()))),
                                    "'" + clue.words() + "' was the same event, and '" + plan.words()
                                            + "' was still ahead"));
                });
    }

    private void readAmendments() {
        article.clues(Kind.AMENDED)
                .forEach(clue ->
                        clue.day().ifPresent(day -> bounds.until(day, "by " + quote(clue) + ", when it was amended")));
    }

    private void readDaysWithoutYear() {
        LocalDate anchor = bounds.earliest();
        if (anchor == null || anchor.getYear() < lastYear()) {
            return;
        }
        article.clues(Kind.HAPPENED, Kind.WRITTEN)
                .filter(DateClue::lacksYear)
                .forEach(clue -> nextAfter(anchor, clue).ifPresent(day -> {
                    bounds.from(day, "not before " + quote(clue) + ", the first after " + anchor);
                    events.add(new Event(clue, day, article.title()));
                }));
        LocalDate raised = bounds.earliest();
        article.clues(Kind.PLANNED)
                .filter(DateClue::lacksYear)
                .forEach(clue ->
                        nextAfter(raised == null ? anchor : raised, clue).ifPresent(day -> plan(clue, day)));
    }

    /** The last year that the article names: a day of an earlier year is history, and no day without a year follows it. */
    private int lastYear() {
        return article.clues(Kind.YEAR).mapToInt(DateClue::year).max().orElse(0);
    }

    private static Optional<LocalDate> nextAfter(LocalDate anchor, DateClue clue) {
        return clue.in(anchor.getYear())
                .filter(day -> !day.isBefore(anchor))
                .or(() -> clue.in(anchor.getYear() + 1))
                .filter(day -> !day.isAfter(anchor.plusDays(SOON)));
    }

    /** News of a weekday is published on it or on the next day, which says something where only days are left. */
    private void readReportingWeekday() {
        LocalDate earliest = bounds.earliest();
        LocalDate latest = bounds.latest();
        if (earliest == null || latest == null || !bounds.isWithinDays(7)) {
            return;
        }
        article.clues(Kind.REPORTED).findFirst().ifPresent(clue -> {
            LocalDate told = earliest.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(clue.weekday())));
            if (!told.isAfter(latest) && !told.equals(earliest.plusDays(6))) {
                bounds.within(told, told.plusDays(1), "on or just after '" + clue.words() + "', when it was reported");
            }
        });
    }

    private static String quote(DateClue clue) {
        return "'" + clue.words() + "'" + (clue.kind() == Kind.PICTURED ? " in a caption" : "");
    }
}
