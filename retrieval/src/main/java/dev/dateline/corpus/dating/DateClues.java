package dev.dateline.corpus.dating;

import dev.dateline.corpus.Passage;
import dev.dateline.corpus.dating.DateClue.Kind;
import dev.dateline.text.ArticleDateline;
import dev.dateline.text.CalendarWords;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
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

    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{M}\\d-]{2,}");

    private static final Pattern YEAR = Pattern.compile("(?<![\\d$\u00A3\u20AC,.])(?:19|20)\\d\\d(?![\\d,.]\\d|%)");
    private static final Pattern END_OF_RANGE = Pattern.compile("[-\u2013]\\d{1,2}\\b|,? \\d{4}\\b");
    private static final Pattern PLACE = Pattern.compile("\\b(?:in|at) (\\p{Lu}[\\p{L}-]+)");

    private static final Pattern END_OF_DATELINE = Pattern.compile("[\\s,:_\u2013\u2014\u2015-]+$");

    private static final Span NOWHERE = new Span(0, 0);

    private static final Set<String> NOT_COMPARED =
            Set.of(("the and but for with his her its their this that they she has had was"
                            + " were who whom which would will may might could said says told when where while after before during from"
                            + " into over about also been have than then there these those other more most meanwhile president minister"
                            + " week year")
                    .split(" "));

    private final String text;
    private final List<Passage> passages;
    private final List<DateClue> clues = new ArrayList<>();
    private Span dateline = NOWHERE;
    private boolean isRead;

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
        notes.forEach(note -> found.clues.addAll(OwnStatements.inLine(note, note)));
        boolean isNoted = found.isStated();
        found.readDateline(isNoted);
        if (!isNoted) {
            found.readRemarks();
        }
        boolean isInPath = false;
        if (!found.isStated()) {
            OwnStatements.inPath(path).ifPresent(found.clues::add);
            isInPath = found.isStated();
        }
        if (!isNoted && !isInPath) {
            found.readPassages();
        }
        return List.copyOf(found.clues);
    }

    private boolean isStated() {
        return clues.stream().anyMatch(clue -> clue.kind() == Kind.STATED);
    }

    /** @param isNoted whether a line of the page says when the article was published: then a bare day is something else */
    private void readDateline(boolean isNoted) {
        ArticleDateline found = ArticleDateline.of(text, Passage.bodyParagraphs(passages))
                .filter(any -> any.isAttributed() || !isNoted)
                .orElse(null);
        if (found == null || found.day() == null) {
            return;
        }
        dateline = found.span();
        String words = END_OF_DATELINE.matcher(found.span().words(text)).replaceFirst("");
        List<DateClue> said = OwnStatements.inDateline(found.day().words(text), words);
        if (!found.isAttributed()) {
            readPassages();
            said.stream()
                    .filter(day -> day.day().isPresent() && isLongPast(day))
                    .findFirst()
                    .ifPresent(day -> dateline = NOWHERE);
        }
        if (dateline.length() > 0) {
            clues.addAll(said);
        }
    }

    /** Whether the article tells of later days or years: "June 6, 1944 - The landing began at dawn". */
    private boolean isLongPast(DateClue day) {
        return clues.stream()
                .filter(clue -> clue.kind() == Kind.YEAR
                        || clue.day().isPresent() && (clue.kind() == Kind.HAPPENED || clue.kind() == Kind.PICTURED))
                .anyMatch(clue -> clue.kind() == Kind.YEAR
                        ? clue.year() > day.year()
                        : clue.value().compareTo(day.value()) > 0);
    }

    private void readRemarks() {
        for (Passage passage : passages) {
            if (passage.kind() == Passage.Kind.BODY) {
                OwnStatements.inRemark(passage.span().of(text)).ifPresent(clues::add);
            }
        }
    }

    private void readPassages() {
        if (isRead) {
            return;
        }
        isRead = true;
        for (Passage passage : passages) {
            String words = passage.span().of(text);
            if (passage.kind() != Passage.Kind.DATELINE
                    && Calendar.mayNameDay(words)
                    && OwnStatements.inRemark(words).isEmpty()) {
                readDays(passage, words);
            }
        }
        if (clues.stream().anyMatch(clue -> clue.day().isPresent())) {
            passages.stream()
                    .filter(passage -> passage.kind() != Passage.Kind.DATELINE)
                    .forEach(passage -> readYear(passage.span().of(text)));
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
            if (time.type() == TimeExpression.Type.DATE
                    && (clue.day().isPresent() || clue.lacksYear())
                    && !dateline.contains(time.span().shift(passage.span().start()))) {
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
