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

    /**
     * A shingle in more texts than this may be a stock phrase, such as an agency's or a writer's signature, or be of a report
     * that very many have printed: each text is compared with those before it only as long as they are alike.
     */
    private static final int COMMON = 20;

    private NearDuplicates() {}

    /**
     * For each text the others that are almost the same, as ascending indices into {@code sketches}; if one text is in
     * the list of another, the other is in its list too. Where very many are almost the same, each has some of them.
     */
    public static List<List<Integer>> among(List<Sketch> sketches) {
        List<TreeSet<Integer>> alike = new ArrayList<>();
        sketches.forEach(sketch -> alike.add(new TreeSet<>()));
        for (int[] sharing : sharingShingles(sketches)) {
            for (int i = 1; i < sharing.length; i++) {
                boolean goesOn = true;
                for (int j = i - 1; goesOn && j >= Math.max(0, i - COMMON); j--) {
                    int a = sharing[j];
                    int b = sharing[i];
                    boolean areAlike =
                            alike.get(a).contains(b) || sketches.get(a).containment(sketches.get(b)) >= ALIKE;
                    if (areAlike) {
                        alike.get(a).add(b);
                        alike.get(b).add(a);
                    }
                    goesOn = areAlike || sharing.length <= COMMON;
                }
            }
        }
        return alike.stream().map(List::copyOf).toList();
    }

    /** The texts that share each shingle, ascending; once for all shingles that the same few share. */
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
        List<int[]> common = new ArrayList<>();
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && postings[to] >> 32 == postings[from] >> 32) {
                to++;
            }
            if (to - from > 1) {
                int[] texts = Arrays.stream(postings, from, to)
                        .mapToInt(posting -> (int) posting)
                        .toArray();
                if (texts.length > COMMON) {
                    common.add(texts);
                } else {
                    groups.putIfAbsent(Arrays.toString(texts), texts);
                }
            }
            from = to;
        }
        common.addAll(groups.values());
        return common;
    }
}
