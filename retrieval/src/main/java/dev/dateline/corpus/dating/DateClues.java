package dev.dateline.corpus.dating;

import dev.dateline.corpus.Passage;
import dev.dateline.corpus.dating.DateClue.Kind;
import dev.dateline.text.CalendarWords;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects what an article says about when it was published. */
public final class DateClues {

    /** News tells in its first paragraphs on which weekday it was told. */
    private static final int LEAD = 2;

    /** With fewer words around it a day stands in a list or a table, and nothing says that it is past. */
    private static final int SHORTEST_SENTENCE = 4;

    private static final Pattern IN_PATH = Pattern.compile(
            "(?<![\\p{Ll}\\d])((?:19|20)\\d\\d)([-_/.]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?!\\d|\\p{Ll}\\d)");

    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)");

    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{M}\\d-]{2,}");

    private static final Pattern YEAR = Pattern.compile("(?<![\\d$\u00A3\u20AC,.])(?:19|20)\\d\\d(?![\\d,.]\\d|%)");
    private static final Pattern END_OF_RANGE = Pattern.compile("[-\u2013]\\d{1,2}\\b|,? \\d{4}\\b");
    private static final Pattern PLACE = Pattern.compile("\\b(?:in|at) (\\p{Lu}[\\p{L}-]+)");

    private static final Set<String> NOT_COMPARED =
            Set.of(("the and but for with his her its their this that they she has had was"
                            + " were who whom which would will may might could said says told when where while after before during from"
                            + " into over about also been have than then there these those other more most meanwhile president minister"
                            + " week year")
                    .split(" "));

    private final String text;
    private final List<Passage> passages;
    private final List<DateClue> clues = new ArrayList<>();

    private DateClues(String text, List<Passage> passages) {
        this.text = text;
        this.passages = passages;
    }

    /**
     * The clues in one article.
     *
     * @param text of its source
     * @param notes lines of the page that say when it was published, without the article's own words
     * @param path of its source, or an empty string where the source holds other articles too, whose date it may be
     */
    public static List<DateClue> of(String text, List<Passage> passages, List<String> notes, String path) {
        DateClues found = new DateClues(text, passages);
        notes.forEach(found::readNote);
        if (found.clues.isEmpty()) {
            found.readPath(path);
        }
        if (found.clues.isEmpty()) {
            found.readPassages();
        }
        return List.copyOf(found.clues);
    }

    private void readNote(String note) {
        Matcher iso = ISO.matcher(note);
        if (iso.find()) {
            state(iso.group(), note);
            return;
        }
        TimeExpressions.find(note, DateInterval.UNKNOWN).stream()
                .filter(time -> time.interval().isPoint())
                .findFirst()
                .ifPresent(time -> state(String.valueOf(time.interval().earliest()), note));
    }

    private void readPath(String path) {
        Matcher date = IN_PATH.matcher(path);
        while (date.find() && clues.isEmpty()) {
            state(date.group(1) + "-" + date.group(3) + "-" + date.group(4), "the file's name, " + path);
        }
    }

    private void state(String day, String words) {
        try {
            clues.add(new DateClue(Kind.STATED, LocalDate.parse(day).toString(), words.strip(), Set.of()));
        } catch (DateTimeException e) {
            // 31 November is no date, so it does not say when the article was published.
            return;
        }
    }

    private void readPassages() {
        for (Passage passage : passages) {
            String words = passage.span().of(text);
            if (Calendar.mayNameDay(words)) {
                readDays(passage, words);
            }
        }
        if (clues.stream().anyMatch(clue -> clue.day().isPresent())) {
            passages.forEach(passage -> readYear(passage.span().of(text)));
        }
        boolean hasPlan = clues.stream().anyMatch(clue -> clue.kind() == Kind.PLANNED);
        boolean hasPicturedDay = clues.stream()
                .anyMatch(clue -> clue.kind() == Kind.PICTURED && clue.day().isPresent());
        int lead = -1;
        int bodyParagraphs = 0;
        for (Passage passage : passages) {
            if (passage.kind() == Passage.Kind.BODY) {
                bodyParagraphs += passage.paragraph() != lead ? 1 : 0;
                lead = passage.paragraph();
                readWeekdays(passage, bodyParagraphs <= LEAD, hasPicturedDay, hasPlan);
            }
        }
    }

    private void readDays(Passage passage, String words) {
        int start = 0;
        for (TimeExpression time : TimeExpressions.find(words, DateInterval.UNKNOWN)) {
            boolean endsRange = Character.isDigit(words.charAt(time.span().start()))
                    && time.span().length() <= 2;
            start = endsRange ? start : time.span().start();
            DateClue clue = new DateClue(Kind.HAPPENED, time.value(), phrase(words, start, time), Set.of());
            if (time.type() == TimeExpression.Type.DATE && (clue.day().isPresent() || clue.lacksYear())) {
                kindOfDay(passage, words, time, clue)
                        .ifPresent(kind -> clues.add(new DateClue(kind, clue.value(), clue.words(), context(words))));
            }
        }
    }

    private static Optional<Kind> kindOfDay(Passage passage, String words, TimeExpression time, DateClue clue) {
        String before = words.substring(0, time.span().start());
        String after = words.substring(time.span().end());
        if (passage.kind() == Passage.Kind.CAPTION) {
            return Optional.of(Kind.PICTURED);
        }
        if (clue.lacksYear() ? TenseCues.isPlanned(words) : TenseCues.isSurelyPlanned(before)) {
            return Optional.of(Kind.PLANNED);
        }
        boolean told = before.split(" ").length + after.split(" ").length >= SHORTEST_SENTENCE;
        return told && TenseCues.isPast(words, before, after) ? Optional.of(Kind.HAPPENED) : Optional.empty();
    }

    private void readYear(String words) {
        Matcher year = YEAR.matcher(words);
        while (Calendar.hasDigit(words) && year.find() && !TenseCues.isPlanned(words)) {
            clues.add(new DateClue(Kind.YEAR, year.group(), year.group(), Set.of()));
        }
    }

    private void readWeekdays(Passage passage, boolean inLead, boolean hasPicturedDay, boolean hasPlan) {
        String words = passage.span().of(text);
        boolean mayName =
                (inLead || hasPicturedDay) && Calendar.mayNameWeekday(words) || hasPlan && words.contains("next week");
        if (!mayName) {
            return;
        }
        for (TimeExpression time : TimeExpressions.find(words, DateInterval.UNKNOWN)) {
            DateClue clue = new DateClue(
                    Kind.NEXT_WEEK, time.value(), phrase(words, time.span().start(), time), context(words));
            String before = words.substring(0, time.span().start());
            if (time.value().equals("XXXX-WXX") && clue.words().equalsIgnoreCase("next week")) {
                clues.add(clue);
            } else if (clue.weekday() > 0 && inLead && TenseCues.isTelling(before)) {
                clues.add(new DateClue(Kind.REPORTED, clue.value(), clue.words(), clue.context()));
            } else if (clue.weekday() > 0 && hasPicturedDay) {
                Kind kind = TenseCues.isPlanned(words) ? Kind.PLANNED : Kind.HAPPENED;
                clues.add(new DateClue(kind, clue.value(), clue.words(), clue.context()));
            }
        }
    }

    /** The words of an expression, with the end of a range: {@code "Nov. 11-12"}. */
    private static String phrase(String words, int start, TimeExpression time) {
        int end = time.span().end();
        Matcher rest = END_OF_RANGE.matcher(words).region(end, words.length());
        return words.substring(start, rest.lookingAt() ? rest.end() : end);
    }

    private static Set<String> context(String words) {
        Set<String> context = new HashSet<>();
        Matcher name = NAME.matcher(words);
        while (name.find()) {
            String word = name.group().toLowerCase(Locale.ROOT);
            if (!NOT_COMPARED.contains(word) && !CalendarWords.contains(word)) {
                context.add(Character.isUpperCase(name.group().charAt(0)) ? name.group() : word);
            }
        }
        Matcher place = PLACE.matcher(words);
        while (place.find()) {
            context.add("in " + place.group(1));
        }
        return context;
    }
}
