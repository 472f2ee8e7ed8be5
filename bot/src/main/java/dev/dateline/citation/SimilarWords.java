package dev.dateline.citation;

import dev.dateline.text.SourceText;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where a source holds the words of a quote that was altered: edited, stitched from two places, shortened. */
final class SimilarWords {

    /** The share of a text that must be kept for two texts to count as one that was altered. */
    private static final double SIMILAR = 0.6;

    /** A run of fewer words stands in many texts by chance. */
    private static final int RUN = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private SimilarWords() {}

    /** @param place where the quote was claimed to stand, or null where the source does not reach so far */
    static Optional<Span> find(SourceText source, @Nullable Span place, String quote) {
        if (place != null && similarity(source.slice(place), quote) >= SIMILAR) {
            return Optional.of(place);
        }
        return covering(source.text(), quote);
    }

    /** By characters for short texts, where one word is much; by words for long ones. */
    private static double similarity(String there, String quote) {
        if (there.length() > 4 * quote.length() || quote.length() > 4 * there.length()) {
            return 0;
        }
        return Math.max(
                TextDiff.between(there, quote).similarity(),
                quote.length() <= 200 && there.length() <= 200 ? byCharacter(there, quote) : 0);
    }

    /** Twice the longest common subsequence over both lengths, in UTF-16 units. */
    private static double byCharacter(String a, String b) {
        int[] longest = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < b.length(); j++) {
                int above = longest[j + 1];
                longest[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(above, longest[j]);
                diagonal = above;
            }
        }
        return a.length() + b.length() == 0 ? 1 : 2.0 * longest[b.length()] / (a.length() + b.length());
    }

    /** Covers the quote with the longest runs of its words that the source holds, wherever they stand. */
    private static Optional<Span> covering(String text, String quote) {
        List<MatchResult> there = WORD.matcher(text).results().toList();
        List<MatchResult> quoted = WORD.matcher(quote).results().toList();
        Map<String, List<Integer>> positions = new HashMap<>();
        for (int i = 0; i < there.size(); i++) {
            positions
                    .computeIfAbsent(lower(there.get(i)), word -> new ArrayList<>())
                    .add(i);
        }
        int covered = 0;
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int i = 0; i < quoted.size(); ) {
            int length = 0;
            int start = -1;
            for (int candidate : positions.getOrDefault(lower(quoted.get(i)), List.of())) {
                int run = run(there, candidate, quoted, i);
                if (run > length) {
                    length = run;
                    start = candidate;
                }
            }
            if (length >= RUN) {
                covered += length;
                first = Math.min(first, there.get(start).start());
                last = Math.max(last, there.get(start + length - 1).end());
            }
            i += Math.max(1, length);
        }
        return covered >= RUN && covered >= SIMILAR * quoted.size()
                ? Optional.of(new Span(first, last))
                : Optional.empty();
    }

    private static int run(List<MatchResult> there, int from, List<MatchResult> quoted, int at) {
        int run = 0;
        while (from + run < there.size()
                && at + run < quoted.size()
                && lower(there.get(from + run)).equals(lower(quoted.get(at + run)))) {
            run++;
        }
        return run;
    }

    private static String lower(MatchResult word) {
        return word.group().toLowerCase(Locale.ROOT);
    }
}
