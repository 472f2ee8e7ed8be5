package dev.dateline.corpus.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds texts that share most of their words: edited copies, and shortened ones within longer ones.
 *
 * <p>Only texts with a rare shingle in common are compared, so that the work grows with the number of texts, not with its
 * square.
 */
public final class NearDuplicates {

    /** Half of the shorter text's shingles: about one word in ten may differ. */
    private static final double ALIKE = 0.5;

    /** Samples below this size say too little: texts under about forty words. */
    private static final int SMALLEST = 8;

    /** A shingle in more texts than this is a stock phrase, such as an agency's or a writer's signature. */
    private static final int COMMON = 20;

    private NearDuplicates() {}

    /**
     * For each text the others that are almost the same, as ascending indices into {@code sketches}; if one text is in
     * the list of another, the other is in its list too.
     */
    public static List<List<Integer>> among(List<Sketch> sketches) {
        List<TreeSet<Integer>> alike = new ArrayList<>();
        sketches.forEach(sketch -> alike.add(new TreeSet<>()));
        for (int[] sharing : sharingShingles(sketches)) {
            for (int i = 0; i < sharing.length; i++) {
                for (int j = i + 1; j < sharing.length; j++) {
                    int a = sharing[i];
                    int b = sharing[j];
                    if (!alike.get(a).contains(b) && sketches.get(a).containment(sketches.get(b)) >= ALIKE) {
                        alike.get(a).add(b);
                        alike.get(b).add(a);
                    }
                }
            }
        }
        return alike.stream().map(List::copyOf).toList();
    }

    /** The texts that share each shingle that is neither unique nor common. */
    private static List<int[]> sharingShingles(List<Sketch> sketches) {
        long total = 0;
        for (Sketch sketch : sketches) {
            total += sketch.size() >= SMALLEST ? sketch.size() : 0;
        }
        long[] postings = new long[Math.toIntExact(total)];
        int size = 0;
        for (int text = 0; text < sketches.size(); text++) {
            if (sketches.get(text).size() >= SMALLEST) {
                for (int hash : sketches.get(text).hashes()) {
                    postings[size++] = (long) hash << 32 | text;
                }
            }
        }
        Arrays.parallelSort(postings);
        Map<String, int[]> groups = new HashMap<>();
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && postings[to] >> 32 == postings[from] >> 32) {
                to++;
            }
            if (to - from > 1 && to - from <= COMMON) {
                int[] texts = Arrays.stream(postings, from, to)
                        .mapToInt(posting -> (int) posting)
                        .toArray();
                groups.putIfAbsent(Arrays.toString(texts), texts);
            }
            from = to;
        }
        return List.copyOf(groups.values());
    }
}
