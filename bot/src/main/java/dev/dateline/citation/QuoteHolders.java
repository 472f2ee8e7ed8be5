package dev.dateline.citation;

import dev.dateline.text.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says which source holds given words without searching all of them: by a hash of every few letters. */
final class QuoteHolders {

    /** Letters and digits hashed together; a shorter quote is not looked for, as it could stand anywhere. */
    private static final int SHINGLE = 16;

    private final SourceFolder folder;
    private final List<String> paths;

    /** Hash in the upper half, number of the path in the lower, sorted. */
    private final long[] entries;

    QuoteHolders(SourceFolder folder) {
        this.folder = folder;
        this.paths = folder.paths();
        long[] collected = new long[1 << 16];
        int count = 0;
        for (int number = 0; number < paths.size(); number++) {
            String letters = folder.find(paths.get(number))
                    .map(SourceText::text)
                    .map(QuoteHolders::letters)
                    .orElse("");
            for (int at = 0; at + SHINGLE <= letters.length(); at++) {
                if (isSampled(letters, at)) {
                    if (count == collected.length) {
                        collected = Arrays.copyOf(collected, 2 * count);
                    }
                    collected[count++] = (long) hash(letters, at) << 32 | number;
                }
            }
        }
        this.entries = Arrays.copyOf(collected, count);
        Arrays.sort(entries);
    }

    Optional<String> holder(String words) {
        String letters = letters(words);
        for (int at = 0; at + SHINGLE <= letters.length(); at++) {
            if (isSampled(letters, at)) {
                return holder(words, hash(letters, at));
            }
        }
        return Optional.empty();
    }

    private Optional<String> holder(String words, int hash) {
        int at = Arrays.binarySearch(entries, (long) hash << 32);
        int previous = -1;
        for (int i = at >= 0 ? at : -at - 1; i < entries.length && (int) (entries[i] >> 32) == hash; i++) {
            int number = (int) entries[i];
            if (number != previous && holds(paths.get(number), words)) {
                return Optional.of(paths.get(number));
            }
            previous = number;
        }
        return Optional.empty();
    }

    private boolean holds(String path, String words) {
        String text = folder.find(path).map(SourceText::text).orElse("");
        return text.contains(words) || NormalText.of(text).contains(NormalText.of(words));
    }

    /** One place in two or so is enough: those where a letter follows one that is greater. */
    private static boolean isSampled(String letters, int at) {
        return letters.charAt(at) > letters.charAt(at + 1);
    }

    private static int hash(String letters, int at) {
        int hash = 0;
        for (int i = at; i < at + SHINGLE; i++) {
            hash = 31 * hash + letters.charAt(i);
        }
        return hash;
    }

    private static String letters(String original) {
        String text = NormalText.of(original);
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
