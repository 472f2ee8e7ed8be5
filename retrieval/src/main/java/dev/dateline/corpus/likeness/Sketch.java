package dev.dateline.corpus.likeness;

import java.util.Arrays;

/**
 * A sample of a text's word shingles, by which its likeness to other texts is estimated.
 *
 * <p>Of the hashes of all runs of {@value #SHINGLE} words the ones that are 0 modulo {@value #ONE_IN} are kept, so that the
 * same shingle is in the sample of every text that has it. Unlike a MinHash signature of fixed length this also estimates
 * containment, a shortened copy in the whole (A. Broder, "On the resemblance and containment of documents", 1997).
 *
 * @param hashes sorted, without repetition
 */
public record Sketch(int[] hashes) {

    private static final int SHINGLE = 5;
    private static final int ONE_IN = 4;

    /** The sketch of a text; letter case and punctuation do not count. */
    public static Sketch of(String text) {
        long[] words = new long[text.length() / 2 + 1];
        int count = 0;
        long word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word = (word + Character.toLowerCase(c)) * 0x100000001B3L;
            } else if (word != 0 && c != '\'' && c != '\u2019') {
                words[count++] = word;
                word = 0;
            }
        }
        int[] kept = new int[Math.max(0, count - SHINGLE + 1)];
        int size = 0;
        for (int i = 0; i + SHINGLE <= count; i++) {
            long hash = 0;
            for (int j = i; j < i + SHINGLE; j++) {
                hash = mix(hash + words[j]);
            }
            if ((hash & (ONE_IN - 1)) == 0) {
                kept[size++] = (int) (hash >>> 32);
            }
        }
        return new Sketch(Arrays.stream(kept, 0, size).sorted().distinct().toArray());
    }

    public int size() {
        return hashes.length;
    }

    /** The share of the smaller sample that the other one has too, 0 to 1. */
    double containment(Sketch other) {
        int common = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int smaller = Math.min(size(), other.size());
        return smaller == 0 ? 0 : (double) common / smaller;
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch that && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return size() + " shingles";
    }
}
