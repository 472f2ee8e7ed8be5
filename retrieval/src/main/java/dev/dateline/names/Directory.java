package dev.dateline.names;

import dev.dateline.corpus.packed.PackedInput;
import dev.dateline.corpus.packed.PackedOutput;
import dev.dateline.names.finder.Lexicon;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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

    static final int FORMAT = 3;

    private static final int[] NOBODY = {};

    final List<Entity> entities;
    final Map<String, Entry> entries;
    final Set<String> common;
    final Set<String> commonAtTimes;
    final List<Present> present;
    final List<List<Tenure>> tenures;

    private final Map<String, Map<Integer, Integer>> holders = new HashMap<>();
    private final Map<Integer, List<String>> offices = new HashMap<>();
    private final Map<String, Entry> nations = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    /**
     * @param common words that are usually in lower case but begin a sentence or a name somewhere
     * @param commonAtTimes names that are words in lower case too
     * @param present by article, in the corpus's order: who is in it
     * @param tenures by article
     */
    Directory(
            List<Entity> entities,
            Map<String, Entry> entries,
            Set<String> common,
            Set<String> commonAtTimes,
            List<Present> present,
            List<List<Tenure>> tenures) {
        this.entities = entities;
        this.entries = entries;
        this.common = common;
        this.commonAtTimes = commonAtTimes;
        this.present = present;
        this.tenures = tenures;
        for (List<Tenure> article : tenures) {
            for (Tenure tenure : article) {
                holders.computeIfAbsent(tenure.owner() + "|" + tenure.office(), title -> new LinkedHashMap<>())
                        .merge(tenure.holder(), 1, Integer::sum);
                List<String> theirs = offices.computeIfAbsent(tenure.holder(), holder -> new ArrayList<>(1));
                if (!theirs.contains(tenure.office())) {
                    theirs.add(tenure.office());
                }
            }
        }
        for (String key : entries.keySet()) {
            Lexicon.Nation nation = Lexicon.get().nation(key);
            if (nation != null) {
                nations.put(nation.name(), entries.get(key));
            }
            int space = key.indexOf(' ');
            if (space > 0) {
                int parts = (int) key.chars().filter(c -> c == ' ').count() + 1;
                longest.merge(key.substring(0, space), parts, Math::max);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    static Directory read(PackedInput in) {
        List<Entity> entities = list(
                in,
                input -> new Entity(
                        input.readString(), Entity.Kind.values()[(int) input.readNumber()], input.readStrings()));
        Map<String, Entry> entries = new HashMap<>();
        for (long left = in.readNumber(); left > 0; left--) {
            entries.put(
                    in.readString(), new Entry(numbers(in), numbers(in), in.readNumber() == 1, (int) in.readNumber()));
        }
        Set<String> common = new HashSet<>(in.readStrings());
        Set<String> commonAtTimes = new HashSet<>(in.readStrings());
        List<Present> present = list(in, input -> new Present(numbers(input)));
        List<List<Tenure>> tenures = list(
                in,
                input -> list(
                        input,
                        tenure -> new Tenure(tenure.readString(), tenure.readString(), (int) tenure.readNumber())));
        return new Directory(entities, entries, common, commonAtTimes, present, tenures);
    }

    void write(PackedOutput out) {
        write(entities, out, entity -> {
            out.writeString(entity.name());
            out.writeNumber(entity.kind().ordinal());
            out.writeStrings(entity.aliases());
        });
        write(entries.entrySet(), out, entry -> {
            out.writeString(entry.getKey());
            write(entry.getValue().entities(), out);
            write(entry.getValue().local(), out);
            out.writeNumber(entry.getValue().own() ? 1 : 0);
            out.writeNumber(entry.getValue().sightings());
        });
        out.writeStrings(common);
        out.writeStrings(commonAtTimes);
        write(present, out, who -> write(who.numbers(), out));
        write(
                tenures,
                out,
                article -> write(article, out, tenure -> {
                    out.writeString(tenure.owner());
                    out.writeString(tenure.office());
                    out.writeNumber(tenure.holder());
                }));
    }

    /**
     * The entry of {@code key}, or of the same name written as an acronym or not ({@code "Nato"}, {@code "NATO"}), or of
     * the nation that it means, by whatever word the articles name that.
     */
    @Nullable Entry entry(String key) {
        Entry entry = entries.get(key);
        if (entry == null && key.indexOf(' ') < 0) {
            entry = entries.get(key.toLowerCase(Locale.ROOT));
            if (entry == null && !common.contains(key)) {
                entry = entries.get(key.toUpperCase(Locale.ROOT));
            }
        }
        Lexicon.Nation nation = entry == null ? Lexicon.get().nation(key) : null;
        return nation == null ? entry : nations.get(nation.name());
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

    /** The offices that an entity has in any article. */
    List<String> officesOf(int holder) {
        return offices.getOrDefault(holder, List.of());
    }

    List<Entity> entities(int[] numbers) {
        List<Entity> found = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            found.add(entities.get(number));
        }
        return found;
    }

    private static <T> List<T> list(PackedInput in, Function<PackedInput, T> reader) {
        List<T> items = new ArrayList<>();
        for (long left = in.readNumber(); left > 0; left--) {
            items.add(reader.apply(in));
        }
        return items;
    }

    private static <T> void write(Collection<T> items, PackedOutput out, Consumer<? super T> writer) {
        out.writeNumber(items.size());
        items.forEach(writer);
    }

    private static int[] numbers(PackedInput in) {
        int size = (int) in.readNumber();
        if (size == 0) {
            return NOBODY;
        }
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (int) in.readNumber();
        }
        return numbers;
    }

    private static void write(int[] numbers, PackedOutput out) {
        out.writeNumber(numbers.length);
        for (int number : numbers) {
            out.writeNumber(number);
        }
    }
}
