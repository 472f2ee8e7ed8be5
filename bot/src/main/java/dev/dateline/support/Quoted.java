package dev.dateline.support;

import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement quotes of its excerpts, word for word.
 *
 * @param rest the statement with spaces for what it quotes
 * @param found whether it quotes anything
 */
record Quoted(String rest, boolean found) {

    private static final Pattern MARKED = Pattern.compile("“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»");

    /** What stands for words that were left out. */
    private static final Pattern ELLIPSIS = Pattern.compile("\\s*(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])\\s*");

    /** Words whose omission turns a sentence round. */
    private static final Pattern TURNS = Pattern.compile(
            "(?i)\\b(?:not|never|no|nor|unless|without|except|if|deni(?:ed|es)|false|untrue|refus\\w+|fail\\w+|hardly|barely|only)\\b|n['’]t\\b");

    /** What is not stated of a date, or how it is known: what {@code answer.date.When#note} and the timelines write. */
    private static final String KNOWN = "(?:(?:year|day|date) not stated"
            + "|(?:the year follows|(?:weekday )?counted) from the article's date, [-\\dA-Za-z ]+"
            + "|follows from a date named before)";

    private static final String STATUS = "(?:planned|reported|unclear|alleged)";

    /** How an answer notes, before it quotes, that it says yes, whether its event is planned and how its date is known. */
    private static final Pattern NOTE = Pattern.compile("(?:^\\s*(?:Yes|No)|\\((?:" + STATUS + "(?:; " + KNOWN + ")?|"
            + KNOWN + ")\\)|[—–-]\\s*(?:planned|reported|unclear)[^:]*)\\s*:\\s*[“\"«]?\\s*$");

    /** How an answer says that an article tells something as news and names no day. */
    private static final Pattern NEWS_OF_THE_DAY = Pattern.compile("^\\s*(.+?) at the latest "
            + "\\(reported; the day is not stated, the article is of that day\\)\\s*:\\s*[“\"«]?\\s*$");

    /** What {@code statement} quotes of {@code cited}, with the notes before a quotation, which are no claims. */
    static Quoted in(String statement, List<Excerpt> cited) {
        List<String> excerpts = cited.stream().map(Excerpt::quote).toList();
        StringBuilder rest = new StringBuilder(statement);
        boolean found = false;
        for (Span span : spans(statement, excerpts)) {
            int start = noteStart(statement.substring(0, span.start()), cited);
            blank(rest, start < 0 ? span : new Span(start, span.end()));
            found = true;
        }
        return new Quoted(rest.toString(), found);
    }

    /** Where the note begins at which {@code before} ends; -1 where it ends with none. */
    private static int noteStart(String before, List<Excerpt> cited) {
        Matcher news = NEWS_OF_THE_DAY.matcher(before);
        if (news.find()) {
            return isDayOf(news.group(1), cited) ? 0 : news.end(1);
        }
        Matcher note = NOTE.matcher(before);
        return note.find() ? note.start() : -1;
    }

    /** Whether {@code day} is the one on which a cited article was published. */
    private static boolean isDayOf(String day, List<Excerpt> cited) {
        List<TimeExpression> named = TimeExpressions.find(day, DateInterval.UNKNOWN);
        return named.size() == 1
                && named.getFirst().span().equals(new Span(0, day.length()))
                && cited.stream()
                        .anyMatch(excerpt ->
                                excerpt.published().equals(named.getFirst().interval()));
    }

    private static List<Span> spans(String statement, List<String> excerpts) {
        List<Span> spans = new ArrayList<>();
        for (String excerpt : excerpts) {
            String words = excerpt.strip();
            int at = words.isEmpty() ? -1 : statement.indexOf(words);
            if (at >= 0 && words.indexOf(' ') > 0) {
                spans.add(new Span(at, at + words.length()));
            }
        }
        Matcher marked = MARKED.matcher(statement);
        while (marked.find()) {
            Span inner = new Span(marked.start() + 1, marked.end() - 1);
            boolean known = excerpts.stream().anyMatch(excerpt -> holds(excerpt, inner.of(statement)));
            if (known && spans.stream().noneMatch(inner::overlaps)) {
                spans.add(inner);
            }
        }
        return spans;
    }

    /** Whether the excerpt holds the words, or, where some are left out, all pieces in order and nothing that turns them. */
    private static boolean holds(String excerpt, String words) {
        int from = 0;
        boolean first = true;
        for (String piece : ELLIPSIS.split(words)) {
            String bare = piece.strip();
            if (bare.isEmpty()) {
                continue;
            }
            int at = excerpt.indexOf(bare, from);
            if (at < 0 || !first && TURNS.matcher(excerpt.substring(from, at)).find()) {
                return false;
            }
            from = at + bare.length();
            first = false;
        }
        return !first;
    }

    private static void blank(StringBuilder text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }
}
