package dev.dateline.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the word lists that stand beside a class: one entry a line, {@code #} before comments. */
public final class WordLists {

    private WordLists() {}

    /** The lines of the list {@code name} in the package of {@code beside}, without comments and blank lines. */
    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program is incomplete: no word list " + name + " beside " + beside);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
    }

    /** Every word of the list, whatever its line. */
    public static Set<String> words(Class<?> beside, String name) {
        Set<String> words = new HashSet<>();
        lines(beside, name).forEach(line -> words.addAll(List.of(line.split("\\s+"))));
        return Set.copyOf(words);
    }

    /** The entries of every line, separated by commas where it has some and else by spaces, under the word before its colon. */
    public static Map<String, Set<String>> groups(Class<?> beside, String name) {
        Map<String, Set<String>> groups = new HashMap<>();
        for (String line : lines(beside, name)) {
            int colon = line.indexOf(':');
            String entries = line.substring(colon + 1).strip();
            groups.computeIfAbsent(line.substring(0, colon).strip(), key -> new HashSet<>())
                    .addAll(List.of(entries.split(entries.contains(",") ? "\\s*,\\s*" : "\\s+")));
        }
        return groups;
    }
}
