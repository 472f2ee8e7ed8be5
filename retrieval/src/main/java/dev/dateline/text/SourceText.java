package dev.dateline.text;

import java.util.Arrays;
import java.util.Objects;

/**
 * The text of one source, decoded once and never changed: what every range, line number and quote refers to.
 *
 * <p>Line ends and a byte-order mark are kept, so that offsets agree with any other reader of the file.
 */
public final class SourceText {

    private final String path;
    private final String sha256;
    private final String text;
    private final int[] lineStarts;
    private final boolean hasSurrogates;

    /**
     * @param path relative to the articles folder, separated by {@code /}
     * @param sha256 of the file's bytes, in lower-case hexadecimal
     * @param text the decoded text
     */
    public SourceText(String path, String sha256, String text) {
        this.path = path;
        this.sha256 = sha256;
        this.text = text;
        this.lineStarts = lineStarts(text);
        this.hasSurrogates = text.codePointCount(0, text.length()) != text.length();
    }

    public String path() {
        return path;
    }

    public String sha256() {
        return sha256;
    }

    public String text() {
        return text;
    }

    public String slice(Span span) {
        return span.of(text);
    }

    /** The 1-based line in which the UTF-16 offset {@code offset} stands; CRLF, LF and CR each end one line. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public CodePointRange codePoints(Span span) {
        if (!hasSurrogates) {
            return new CodePointRange(span.start(), span.end());
        }
        int start = text.codePointCount(0, span.start());
        return new CodePointRange(start, start + text.codePointCount(span.start(), span.end()));
    }

    /** @throws IndexOutOfBoundsException if the range reaches past the end of the text */
    public Span span(CodePointRange range) {
        if (!hasSurrogates) {
            return new Span(Objects.checkFromToIndex(range.start(), range.end(), text.length()), range.end());
        }
        int start = text.offsetByCodePoints(0, range.start());
        return new Span(start, text.offsetByCodePoints(start, range.end() - range.start()));
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean endsLine = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (endsLine) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return path;
    }
}
