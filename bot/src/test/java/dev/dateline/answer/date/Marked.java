package dev.dateline.answer.date;

import dev.dateline.text.Span;

/** Sentences with an event in brackets and a date in braces. */
final class Marked {

    private Marked() {}

    static String text(String marked) {
        return marked.replaceAll("[\\[\\]{}]", "");
    }

    static Span event(String marked) {
        return span(marked, '[', ']');
    }

    static Span date(String marked) {
        return span(marked, '{', '}');
    }

    private static Span span(String marked, char open, char close) {
        return new Span(
                text(marked.substring(0, marked.indexOf(open))).length(),
                text(marked.substring(0, marked.indexOf(close))).length());
    }
}
