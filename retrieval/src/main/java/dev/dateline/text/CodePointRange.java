package dev.dateline.text;

/**
 * A half-open range {@code [start, end)} of Unicode code points in a source's text: the unit of every offset that
 * Dateline prints, records or reads, so that {@code text[start:end] == quote} holds in any language.
 *
 * @param start the first code point, 0 or more
 * @param end the code point after the last, {@code start} or more
 */
public record CodePointRange(int start, int end) {

    public CodePointRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a half-open range: [" + start + ", " + end + ")");
        }
    }
}
