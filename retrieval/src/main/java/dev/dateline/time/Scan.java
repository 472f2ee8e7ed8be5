package dev.dateline.time;

import dev.dateline.text.Sentences;
import dev.dateline.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** One pass over a text, from left to right: at each word the longest expression that a rule finds is taken. */
final class Scan {

    private final String text;
    private final int offset;
    private final DateInterval published;
    private final Matcher[] matchers = new Matcher[Rules.ALL.size()];
    private final List<TimeExpression> found = new ArrayList<>();
    private Match.Named named = Match.Named.NOTHING;

    /** In order, the one that the scan is in first; empty until a rule matches. */
    private final Deque<Span> sentences = new ArrayDeque<>();

    private @Nullable Sentence sentence;

    Scan(String text, int offset, DateInterval published) {
        this.text = plain(text);
        this.offset = offset;
        this.published = published;
    }

    List<TimeExpression> expressions() {
        int position = 0;
        while (position < text.length()) {
            if (beginsWord(position)) {
                TimeExpression expression = longestAt(position);
                if (expression != null) {
                    named = named.and(expression);
                    found.add(expression);
                    position = expression.span().end();
                    continue;
                }
            }
            position++;
        }
        return found.stream()
                .map(e -> new TimeExpression(
                        e.span().shift(offset),
                        e.type(),
                        e.value(),
                        e.interval(),
                        e.inferred(),
                        e.basis(),
                        e.hourOnly()))
                .toList();
    }

    private @Nullable TimeExpression longestAt(int start) {
        Reading best = null;
        int end = start;
        for (int i : Rules.at(text, start)) {
            Matcher matcher = matcher(i).region(start, text.length());
            if (matcher.lookingAt() && matcher.end() > end) {
                moveSentenceTo(start);
                Reading reading = Rules.ALL
                        .get(i)
                        .reader()
                        .read(new Match(
                                text,
                                matcher,
                                this::sentence,
                                sentences.element().start(),
                                named));
                if (reading != null) {
                    best = reading;
                    end = matcher.end();
                }
            }
        }
        if (best == null) {
            return null;
        }
        Reading.Resolved resolved = best.resolve(published);
        String value = resolved.value();
        return new TimeExpression(
                new Span(start, end),
                best.type(),
                value,
                TimexValue.interval(value),
                resolved.inferred(),
                resolved.basis(),
                best.gap() == Reading.Gap.HOUR);
    }

    private Matcher matcher(int rule) {
        Matcher matcher = matchers[rule];
        if (matcher == null) {
            matcher = Rules.ALL
                    .get(rule)
                    .pattern()
                    .matcher(text)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            matchers[rule] = matcher;
        }
        return matcher;
    }

    /** Whether an expression may begin here: at a letter or digit after none, and not inside a number or an amount. */
    private boolean beginsWord(int i) {
        char c = text.charAt(i);
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        if (c == '\'') {
            return !Character.isLetterOrDigit(before);
        }
        if (!Character.isLetterOrDigit(c) || Character.isLetterOrDigit(before)) {
            return false;
        }
        return !Character.isDigit(c)
                || "$\u00a3\u20ac#".indexOf(before) < 0
                        && !(".,:/".indexOf(before) >= 0 && i > 1 && Character.isDigit(text.charAt(i - 2)));
    }

    private void moveSentenceTo(int position) {
        if (sentences.isEmpty()) {
            addSentences();
        }
        while (sentences.element().end() <= position) {
            sentences.remove();
            sentence = null;
        }
    }

    private void addSentences() {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            sentences.addAll(Sentences.split(text, new Span(from, end)));
            from = end + 1;
        }
    }

    private Sentence sentence() {
        if (sentence == null) {
            sentence = new Sentence(sentences.element().of(text));
        }
        return sentence;
    }

    /**
     * The text with ASCII quotes and dashes and with blanks for single line breaks, so that rules need not know of
     * either; a line break that ends a paragraph stays. Every character keeps its place.
     */
    static String plain(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = switch (plain[i]) {
                case '\t', '\r', '\u00a0', '\u202f', '\u2009' -> ' ';
                case '\n' -> opensParagraph(text, i) ? '\n' : ' ';
                case '\u2018', '\u2019' -> '\'';
                case '\u201c', '\u201d' -> '"';
                case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
                default -> plain[i];
            };
        }
        return new String(plain);
    }

    private static boolean opensParagraph(String text, int lineBreak) {
        int i = lineBreak + 1;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r')) {
            i++;
        }
        return i == text.length() || text.charAt(i) == '\n';
    }
}
