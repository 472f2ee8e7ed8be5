package dev.dateline.corpus.dating;

import dev.dateline.text.CalendarWords;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Something that an article says about when it was published.
 *
 * @param kind how it bears on that
 * @param value TIMEX3: {@code 2017-11-13}, {@code XXXX-11-13} without year, {@code XXXX-WXX-1} for a Monday, {@code
 *     XXXX-WXX} for next week, {@code 2017} for a year
 * @param words of the article, as evidence for a reader
 * @param context of the sentence, by which events are compared: names, {@code "in Sochi"} for places, and content words
 *     in small letters
 */
public record DateClue(Kind kind, String value, String words, Set<String> context) {

    /** The last that TIMEX3 can write. */
    private static final int LAST_YEAR = 9999;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern DAY_WITHOUT_YEAR = Pattern.compile("XXXX-\\d\\d-\\d\\d");
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-\\d");

    /** How a clue bears on the date of publication. */
    public enum Kind {
        /** The date itself: in a dateline, on a line of its own, in the file's name or in a remark on the article. */
        STATED,
        /** A day that the text tells as past. */
        HAPPENED,
        /** A day in a caption. */
        PICTURED,
        /** A day of which the text says that something is to happen on it. */
        PLANNED,
        /** A year, without more, that the text names as past or present. */
        YEAR,
        /** The weekday on which the lead says that the news was told. */
        REPORTED,
        /** Next week, of an event to come. */
        NEXT_WEEK,
        /**
         * The date itself, in a dateline but without the year; or, in two clues, the days that a date in numbers may mean,
         * there or on a line of its own.
         */
        WRITTEN,
        /** A day on which the article was amended: it had been published by then. */
        AMENDED
    }

    public DateClue {
        context = Set.copyOf(context);
    }

    /** The day, where the year is part of the clue. */
    Optional<LocalDate> day() {
        return DAY.matcher(value).matches() ? Optional.of(LocalDate.parse(value)) : Optional.empty();
    }

    boolean lacksYear() {
        return DAY_WITHOUT_YEAR.matcher(value).matches();
    }

    /**
     * The day of a clue that lacks its year in a given year: 29 February only where there is one, and "Tuesday, 1 March"
     * only where that is a Tuesday.
     */
    Optional<LocalDate> in(int year) {
        return anyIn(year)
                .filter(day ->
                        !Calendar.mayNameWeekday(words) || words.contains(CalendarWords.name(day.getDayOfWeek())));
    }

    /** As {@link #in(int)}, whatever the weekday. */
    Optional<LocalDate> anyIn(int year) {
        boolean exists = year >= 0 && year <= LAST_YEAR && (!value.endsWith("-02-29") || Year.isLeap(year));
        return exists
                ? Optional.of(LocalDate.of(
                        year, Integer.parseInt(value.substring(5, 7)), Integer.parseInt(value.substring(8))))
                : Optional.empty();
    }

    /** The year, where it is part of the clue, else -1. */
    int year() {
        return Character.isDigit(value.charAt(0)) ? Integer.parseInt(value.substring(0, 4)) : -1;
    }

    /** 1 for a Monday to 7 for a Sunday, 0 where the clue is no bare weekday. */
    int weekday() {
        return WEEKDAY.matcher(value).matches() ? value.charAt(value.length() - 1) - '0' : 0;
    }

    /** Whether news that was told on this weekday may have been published on {@code day}: on it, or on the next. */
    boolean isToldOn(LocalDate day) {
        return day.getDayOfWeek().getValue() == weekday()
                || day.minusDays(1).getDayOfWeek().getValue() == weekday();
    }

    int sharedNames(DateClue other) {
        return shared(other, word -> Character.isUpperCase(word.charAt(0)));
    }

    /** Whether both sentences seem to tell of the same event: the same names, at the same place, with the same words. */
    boolean tellsSameEvent(DateClue other) {
        return sharedNames(other) >= 3
                && shared(other, word -> word.startsWith("in ")) >= 1
                && shared(other, word -> Character.isLowerCase(word.charAt(0)) && word.indexOf(' ') < 0) >= 1;
    }

    private int shared(DateClue other, Predicate<String> which) {
        return (int)
                context.stream().filter(which).filter(other.context::contains).count();
    }
}
