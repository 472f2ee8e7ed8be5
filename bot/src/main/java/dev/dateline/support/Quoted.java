package dev.dateline.support;

import dev.dateline.text.Span;
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

    /** How an answer notes, before it quotes, that it says yes, whether its event is planned and how its date is known. */
    private static final Pattern NOTE = Pattern.compile(
            "(?:^\\s*(?:Yes|No)|\\((?:planned|reported|unclear|alleged)[^()]*(?:\\([^()]*\\)[^()]*)*\\)|[—–-]\\s*(?:planned|reported|unclear)[^:]*)\\s*:\\s*[“\"«]?\\s*$");

    static Quoted in(String statement, List<String> excerpts) {
        StringBuilder rest = new StringBuilder(statement);
        boolean found = false;
        for (Span span : spans(statement, excerpts)) {
            Matcher note = NOTE.matcher(statement.substring(0, span.start()));
            blank(rest, note.find() ? new Span(note.start(), span.end()) : span);
            found = true;
        }
        return new Quoted(rest.toString(), found);
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
