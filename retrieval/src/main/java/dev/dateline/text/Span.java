package dev.dateline.text;

/**
 * A half-open range {@code [start, end)} of UTF-16 units in one text.
 *
 * <p>Inside the program every range counts UTF-16 units, as {@link String} does. {@link CodePointRange} is what leaves it.
 *
 * @param start the first unit, 0 or more
 * @param end the unit after the last, {@code start} or more
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a half-open range: [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** This range in the coordinates of a text in which the current one begins at {@code offset}. */
    public Span shift(int offset) {
        return new Span(start + offset, end + offset);
    }

    /** This range of {@code text} without the white space, byte-order marks and zero-width spaces at its ends. */
    public Span trim(String text) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** Whether {@code c} shows nothing: white space of any kind, a no-break space, a byte-order mark, a zero-width space. */
    public static boolean isBlank(char c) {
        return c <= ' '
                || c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B');
    }

    /** The words that this range covers, without white space at the ends and with one space in place of any other. */
    public String words(String text) {
        StringBuilder words = new StringBuilder(length());
        boolean pending = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                pending = !words.isEmpty();
            } else {
                if (pending) {
                    words.append(' ');
                    pending = false;
                }
                words.append(c);
            }
        }
        return words.toString();
    }

    /** The part of {@code text} that this range covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
