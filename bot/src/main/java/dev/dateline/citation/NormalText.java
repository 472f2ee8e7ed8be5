package dev.dateline.citation;

import dev.dateline.text.Span;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/** A text in Unicode's composed form (NFC) with {@code \n} for every line end, aligned with the text it was made of. */
final class NormalText {

    private final String text;
    private final int[] origin;

    private NormalText(String text, int[] origin) {
        this.text = text;
        this.origin = origin;
    }

    static String of(String text) {
        return isNormal(text) ? text : align(text).text;
    }

    static boolean isNormal(String text) {
        return text.indexOf('\r') < 0 && Normalizer.isNormalized(text, Form.NFC);
    }

    /** Works character by character, each with its combining marks, so that every unit knows where it came from. */
    static NormalText align(String original) {
        StringBuilder normal = new StringBuilder(original.length());
        int[] origin = new int[2 * original.length() + 1];
        for (int start = 0; start < original.length(); ) {
            int end = clusterEnd(original, start);
            String cluster = original.substring(start, end);
            String composed = cluster.charAt(0) == '\r' ? "\n" : Normalizer.normalize(cluster, Form.NFC);
            if (normal.length() + composed.length() + 1 > origin.length) {
                origin = java.util.Arrays.copyOf(origin, 2 * origin.length + composed.length());
            }
            java.util.Arrays.fill(origin, normal.length(), normal.length() + composed.length(), start);
            normal.append(composed);
            start = end;
        }
        origin[normal.length()] = original.length();
        return new NormalText(normal.toString(), origin);
    }

    private static int clusterEnd(String text, int start) {
        if (text.charAt(start) == '\r') {
            return text.startsWith("\r\n", start) ? start + 2 : start + 1;
        }
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && joins(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Combining marks and the vowels and final consonants of Hangul join what stands before them. */
    private static boolean joins(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c >= 0x1160 && c <= 0x11FF;
    }

    String text() {
        return text;
    }

    /** Where in the original the words stand that begin at {@code start} here and are {@code length} units long. */
    Span original(int start, int length) {
        int end = start + length;
        int last = origin[end];
        return new Span(origin[start], last);
    }
}
