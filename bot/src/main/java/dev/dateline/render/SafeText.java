package dev.dateline.render;

/** Text of articles and of the web as it may be shown: nothing in it moves the cursor, hides or reorders words. */
public final class SafeText {

    private static final int CONTROL_PICTURES = 0x2400;
    private static final char REPLACEMENT = '\uFFFD';

    private SafeText() {}

    /**
     * The text on one line: control characters become visible signs, white space a single space, and what reorders or
     * hides text is left out. Records and JSON keep the text as it is.
     */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(safe, point));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int point) {
        if (isSpace(point)) {
            if (safe.isEmpty() || safe.charAt(safe.length() - 1) != ' ') {
                safe.append(' ');
            }
        } else if (point < ' ') {
            safe.append((char) (CONTROL_PICTURES + point));
        } else if (point >= 0x7f && point < 0xa0 || Character.getType(point) == Character.SURROGATE) {
            safe.append(REPLACEMENT);
        } else if (!isReordering(point) && !isHidden(point)) {
            safe.appendCodePoint(point);
        }
    }

    private static boolean isSpace(int point) {
        return point == ' ' || point == '\t' || point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029;
    }

    /** Embeddings, overrides and isolates of the bidirectional algorithm (UAX 9). */
    private static boolean isReordering(int point) {
        return point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
    }

    /** Tag characters and byte-order marks, which no terminal shows. */
    private static boolean isHidden(int point) {
        return point == 0xfeff || point >= 0xe0000 && point <= 0xe007f;
    }
}
