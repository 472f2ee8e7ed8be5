package dev.dateline.corpus.dating;

import dev.dateline.corpus.dating.DateClue.Kind;
import dev.dateline.text.CalendarWords;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpressions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what an article says outright of its day: in a line about it, in its dateline, in its file's name, in a remark on itself. */
final class OwnStatements {

    private static final Pattern IN_PATH = Pattern.compile(
            "(?<![\\p{Ll}\\d])((?:19|20)\\d\\d)([-_/.]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?!\\d|\\p{Ll}\\d)");

    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)");

    /** Day and month may each be first, and either may be a month. */
    private static final Pattern EITHER_ORDER =
            Pattern.compile("(?<![\\d./-])(0?[1-9]|1[0-2])([./-])(0?[1-9]|1[0-2])\\2((?:19|20)\\d\\d)(?!\\d)");

    private static final String THIS_ARTICLE = "(?i)\\bthis (?:article|story|post|piece|column|interview|news item)\\b";

    private static final Pattern PUBLISHED =
            Pattern.compile(THIS_ARTICLE + ".{0,40}?\\b(?:published|posted|printed|appeared)\\b");

    private static final Pattern AMENDED = Pattern.compile(THIS_ARTICLE
            + " (?:was|has been|is) (?:last )?(?:updated|amended|corrected|edited|modified|revised|changed|clarified)\\b"
            + "|\\b(?:earlier|previous|original) version of this (?:article|story|post|piece|column|interview)\\b");

    private OwnStatements() {}

    /**
     * What a line about the article says: {@link Kind#STATED} a day, or {@link Kind#WRITTEN} the two days that its numbers
     * may mean.
     *
     * @param day the line, or the part of it in which the day stands
     * @param words of the line
     */
    static List<DateClue> inLine(String day, String words) {
        Matcher iso = ISO.matcher(day);
        if (iso.find()) {
            return stated(iso.group(), words).stream().toList();
        }
        Optional<DateClue> full = TimeExpressions.find(day, DateInterval.UNKNOWN).stream()
                .filter(time -> time.interval().isPoint())
                .findFirst()
                .flatMap(time -> stated(String.valueOf(time.interval().earliest()), words));
        if (full.isPresent()) {
            return List.of(full.get());
        }
        return inEitherOrder(words);
    }

    /**
     * What a dateline says: as {@link #inLine}, or {@link Kind#WRITTEN} a day without a year. In a line of its own that may
     * be the day of a match or of a broadcast.
     *
     * @param day the words of its day
     * @param words of all of it
     */
    static List<DateClue> inDateline(String day, String words) {
        List<DateClue> said = inLine(day, words);
        return said.isEmpty()
                ? TimeExpressions.find(day, DateInterval.UNKNOWN).stream()
                        .map(time -> new DateClue(
                                Kind.WRITTEN, time.value(), time.span().words(day), Set.of()))
                        .filter(DateClue::lacksYear)
                        .limit(1)
                        .toList()
                : said;
    }

    /** The day in the path of a file. */
    static Optional<DateClue> inPath(String path) {
        return IN_PATH.matcher(path)
                .results()
                .flatMap(date ->
                        stated(date.group(1) + "-" + date.group(3) + "-" + date.group(4), "the file's name, " + path)
                                .stream())
                .findFirst();
    }

    /** What a sentence says of the article that it stands in: when it was published, or by when, if it was amended later. */
    static Optional<DateClue> inRemark(String sentence) {
        boolean tellsPublished = PUBLISHED.matcher(sentence).find();
        boolean tellsAmended = !tellsPublished && AMENDED.matcher(sentence).find();
        return tellsPublished || tellsAmended
                ? TimeExpressions.find(sentence, DateInterval.UNKNOWN).stream()
                        .filter(time -> time.interval().isPoint())
                        .findFirst()
                        .map(time -> new DateClue(
                                tellsPublished ? Kind.STATED : Kind.AMENDED,
                                String.valueOf(time.interval().earliest()),
                                tellsPublished ? sentence.strip() : time.span().words(sentence),
                                Set.of()))
                : Optional.empty();
    }

    private static Optional<DateClue> stated(String day, String words) {
        try {
            return Optional.of(new DateClue(
                    Kind.STATED, LocalDate.parse(day).toString(), new Span(0, words.length()).words(words), Set.of()));
        } catch (DateTimeException e) {
            // 31 November is no date, so it does not say when the article was published.
            return Optional.empty();
        }
    }

    /** 3 April and 4 March for "03/04/2019"; only one of them, stated, where its weekday stands beside it. */
    private static List<DateClue> inEitherOrder(String words) {
        Matcher date = EITHER_ORDER.matcher(words);
        if (!date.find()) {
            return List.of();
        }
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        int year = Integer.parseInt(date.group(4));
        List<LocalDate> days = Stream.of(LocalDate.of(year, first, second), LocalDate.of(year, second, first))
                .sorted()
                .toList();
        List<LocalDate> named = days.stream().filter(isOnNamedWeekday(words)).toList();
        List<DateClue> clues = new ArrayList<>();
        if (named.size() == 1) {
            stated(named.getFirst().toString(), words).ifPresent(clues::add);
        } else {
            days.forEach(day -> clues.add(new DateClue(Kind.WRITTEN, day.toString(), date.group(), Set.of())));
        }
        return clues;
    }

    private static Predicate<LocalDate> isOnNamedWeekday(String words) {
        return day -> words.contains(CalendarWords.name(day.getDayOfWeek()));
    }
}
