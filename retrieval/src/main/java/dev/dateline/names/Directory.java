package dev.dateline.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been learnt, as it is kept: entities by number, the keys that name them, and who is in which article. */
final class Directory {

    /**
     * What a key can mean.
     *
     * @param entities numbers of the entities that it names anywhere, the most frequent first
     * @param local numbers of the entities that it names only in articles that name them in full: given names
     * @param own whether it is a name of the first entity itself, not a shortened one
     * @param sightings how often the articles have it
     */
    record Entry(int[] entities, int[] local, boolean own, int sightings) {}

    /** In one article, the entity with the number {@code holder} has an office. */
    record Tenure(String owner, String office, int holder) {}

    private static final int[] NOBODY = {};

    final List<Entity> entities;
    final Map<String, Entry> entries;
    final Set<String> common;
    final List<int[]> present;
    final List<List<Tenure>> tenures;
    private final Map<String, Map<Integer, Integer>> holders = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    /**
     * @param common words that are usually in lower case but begin a sentence or a name somewhere
     * @param present by article, in the corpus's order: who is in it, the most mentioned first
     * @param tenures by article
     */
    Directory(
            List<Entity> entities,
            Map<String, Entry> entries,
            Set<String> common,
            List<int[]> present,
            List<List<Tenure>> tenures) {
        this.entities = entities;
        this.entries = entries;
        this.common = common;
        this.present = present;
        this.tenures = tenures;
        for (List<Tenure> article : tenures) {
            for (Tenure tenure : article) {
                holders.computeIfAbsent(tenure.owner() + "|" + tenure.office(), title -> new LinkedHashMap<>())
                        .merge(tenure.holder(), 1, Integer::sum);
            }
        }
        for (String key : entries.keySet()) {
            int space = key.indexOf(' ');
            if (space > 0) {
                int parts = (int) key.chars().filter(c -> c == ' ').count() + 1;
                longest.merge(key.substring(0, space), parts, Math::max);
            }
        }
    }

    /** The entry of {@code key}, or of the same name written as an acronym or not ({@code "Nato"}, {@code "NATO"}). */
    @Nullable Entry entry(String key) {
        Entry entry = entries.get(key);
        if (entry == null && key.indexOf(' ') < 0) {
            entry = entries.get(key.toLowerCase(Locale.ROOT));
            if (entry == null && !common.contains(key)) {
                entry = entries.get(key.toUpperCase(Locale.ROOT));
            }
        }
        return entry;
    }

    int sightings(String key) {
        Entry entry = entries.get(key);
        return entry == null ? 0 : Math.max(1, entry.sightings());
    }

    /** How many parts the longest name has that begins with {@code part}. */
    int longest(String part) {
        return longest.getOrDefault(part, 1);
    }

    /** Who has an office in any article, whoever has it in most of them first. */
    int[] holders(String owner, String office) {
        Map<Integer, Integer> counts = holders.get(owner + "|" + office);
        if (counts == null) {
            return NOBODY;
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    List<Entity> entities(int[] numbers) {
        List<Entity> found = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            found.add(entities.get(number));
        }
        return found;
    }
}
