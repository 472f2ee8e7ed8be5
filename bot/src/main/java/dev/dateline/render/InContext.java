package dev.dateline.render;

import dev.dateline.text.CodePointRange;
import dev.dateline.text.SourceText;
import dev.dateline.text.Span;
import java.util.List;

/** An excerpt among the lines of its article, marked with 【 】. */
public final class InContext {

    private static final int LINES_AROUND = 3;

    private InContext() {}

    /** The place, an empty line, and the lines around the excerpt, as they may be shown on a terminal. */
    public static List<String> lines(SourceText source, CodePointRange range) {
        return verbatim(source, range).lines().map(SafeText::of).toList();
    }

    /** As {@link #lines}, in one text with the article's very characters. */
    public static String verbatim(SourceText source, CodePointRange range) {
        String text = source.text();
        Span span = source.span(range);
        int from = span.start();
        int to = span.end();
        for (int i = 0; i < LINES_AROUND; i++) {
            from = Math.max(0, text.lastIndexOf('\n', from - 2) + 1);
            int lineEnd = text.indexOf('\n', Math.min(text.length(), to + 1));
            to = lineEnd < 0 ? text.length() : lineEnd;
        }
        return source.path() + ", line " + source.line(span.start()) + "\n\n" + text.substring(from, span.start()) + "【"
                + source.slice(span) + "】" + text.substring(span.end(), to);
    }
}
