package dev.dateline.names;

import dev.dateline.names.Directory.Entry;
import dev.dateline.names.Directory.Tenure;
import dev.dateline.names.Learner.Claim;
import dev.dateline.names.Learner.Reading;
import dev.dateline.names.finder.Lexicon;
import dev.dateline.names.finder.Sighting.Title;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what has been learnt: who is in which article, in which office, and under which keys to be found. */
final class Registry {

    private static final int MAX_ALIASES = 12;

    private final Clusters clusters;
    private final Map<String, Form> forms;
    private final List<Present> present = new ArrayList<>();
    private final List<List<Tenure>> tenures = new ArrayList<>();

    /** By entity: in how many articles it is. */
    private final Map<Integer, Integer> weights = new HashMap<>();

    private final Map<String, Set<Integer>> named = new HashMap<>();
    private final Map<String, Set<Integer>> local = new HashMap<>();
    private final Map<String, Integer> owners = new HashMap<>();

    Registry(Clusters clusters, Map<String, Form> forms, List<Reading> readings) {
        this.clusters = clusters;
        this.forms = forms;
        for (Reading reading : readings) {
            ArticleForms article = ArticleForms.of(reading);
            int[] who = whoIsIn(article);
            present.add(new Present(who));
            for (int number : who) {
                weights.merge(number, 1, Integer::sum);
            }
            tenures.add(tenures(article));
        }
    }

    Directory directory(WordCounts counts) {
        for (int number = 0; number < clusters.members().size(); number++) {
            for (Form form : clusters.members().get(number)) {
                register(form, number);
            }
        }
        for (Form form : forms.values()) {
            for (String expansion : form.expansions) {
                Form full = forms.get(expansion);
                if (full != null) {
                    clusters.addNumber(full, named.computeIfAbsent(form.key, key -> new LinkedHashSet<>()));
                }
            }
        }
        Set<String> keys = new HashSet<>(named.keySet());
        keys.addAll(local.keySet());
        Map<String, Entry> entries = new HashMap<>();
        for (String key : keys) {
            Form form = forms.get(key);
            int owner = owners.getOrDefault(key, -1);
            int[] strong = sorted(named.getOrDefault(key, Set.of()), owner);
            int[] weak = sorted(local.getOrDefault(key, Set.of()), -1);
            entries.put(key, new Entry(strong, weak, owner >= 0, form == null ? 0 : form.sightings()));
        }
        Set<String> commonAtTimes =
                keys.stream().filter(counts::isCommonAtTimes).collect(Collectors.toCollection(TreeSet::new));
        return new Directory(entities(entries), entries, counts.common(), commonAtTimes, present, tenures);
    }

    private int[] whoIsIn(ArticleForms article) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        article.reading().forms().forEach((form, count) -> {
            for (int number : clusters.meant(form, article)) {
                counts.merge(number, count, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private List<Tenure> tenures(ArticleForms article) {
        Set<Tenure> found = new LinkedHashSet<>();
        for (Claim claim : article.reading().claims()) {
            Integer holder = only(clusters.meant(claim.holder(), article));
            if (holder != null && !claim.title().isCounterpart()) {
                found.add(new Tenure(claim.title().owner(), claim.title().office(), holder));
            }
        }
        for (Claim claim : article.reading().claims()) {
            Form subject = claim.subject();
            Integer holder = only(clusters.meant(claim.holder(), article));
            Integer other = subject == null ? null : only(clusters.meant(subject, article));
            if (claim.title().isCounterpart() && holder != null && other != null) {
                addCounterpart(claim.title(), holder, other, found);
            }
        }
        return List.copyOf(found);
    }

    /** A counterpart has the same office elsewhere; that the text gives one no nation (the home country's) does no harm. */
    private static void addCounterpart(Title title, int holder, int other, Set<Tenure> tenures) {
        for (Tenure tenure : List.copyOf(tenures)) {
            if (tenure.holder() == other && !tenure.owner().equals(title.owner())) {
                tenures.add(new Tenure(title.owner(), tenure.office(), holder));
            }
        }
    }

    private static @Nullable Integer only(Set<Integer> numbers) {
        return numbers.size() == 1 ? numbers.iterator().next() : null;
    }

    private void register(Form form, int number) {
        add(named, form.key, number);
        owners.put(form.key, number);
        if (!form.hasSurname()) {
            return;
        }
        boolean place = Lexicon.get().isPlace(form.surname());
        boolean surname = !place && (form.isSurelyPerson() || form.shortened > 0);
        add(surname ? named : local, form.surname(), number);
        if (form.isSurelyPerson()) {
            add(local, form.parts.getFirst(), number);
        }
    }

    private static void add(Map<String, Set<Integer>> to, String key, int number) {
        to.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(number);
    }

    private int[] sorted(Set<Integer> numbers, int owner) {
        return numbers.stream()
                .sorted(Comparator.<Integer>comparingInt(number -> number == owner ? 0 : 1)
                        .thenComparing(number -> -weights.getOrDefault(number, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<Entity> entities(Map<String, Entry> entries) {
        List<Map<String, Integer>> spellings = new ArrayList<>();
        for (List<Form> cluster : clusters.members()) {
            Map<String, Integer> counts = new HashMap<>();
            cluster.forEach(
                    form -> form.surfaces.forEach((surface, count) -> counts.merge(surface, count, Integer::sum)));
            spellings.add(counts);
        }
        entries.forEach((key, entry) -> {
            Form form = forms.get(key);
            if (form != null && form.isSingle() && !entry.own()) {
                for (int number : entry.entities()) {
                    form.surfaces.forEach(
                            (surface, count) -> spellings.get(number).merge(surface, count, Integer::sum));
                }
            }
        });
        for (List<Tenure> article : tenures) {
            for (Tenure tenure : article) {
                if (!tenure.owner().isEmpty()) {
                    String title = ownerName(tenure.owner()) + " " + tenure.office();
                    spellings.get(tenure.holder()).merge(title, 1, Integer::sum);
                }
            }
        }
        List<Entity> entities = new ArrayList<>();
        for (int number = 0; number < spellings.size(); number++) {
            entities.add(entity(clusters.members().get(number), spellings.get(number)));
        }
        return entities;
    }

    /** How an owner is named before an office: {@code "Turkish"}, {@code "Kremlin"}. */
    private String ownerName(String owner) {
        Form form = forms.get(owner);
        return form == null ? Lexicon.get().adjective(owner) : form.oftenest();
    }

    private static Entity entity(List<Form> cluster, Map<String, Integer> spellings) {
        Map<Entity.Kind, Integer> votes = new EnumMap<>(Entity.Kind.class);
        for (Form form : cluster) {
            if (form.kind() != Entity.Kind.UNKNOWN) {
                votes.merge(form.kind(), form.sightings(), Integer::sum);
            }
        }
        Entity.Kind kind = votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Entity.Kind.UNKNOWN);
        Comparator<Map.Entry<String, Integer>> oftenest = Map.Entry.<String, Integer>comparingByValue(
                        Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey());
        Form fullest = fullest(cluster);
        Lexicon.Nation nation = Lexicon.get().nation(fullest.key);
        String name = nation != null ? nation.name() : fullest.oftenest();
        List<String> aliases = spellings.entrySet().stream()
                .sorted(oftenest)
                .map(Map.Entry::getKey)
                .filter(alias -> !alias.equals(name))
                .limit(MAX_ALIASES)
                .toList();
        return new Entity(name, kind, aliases);
    }

    /** The form with the most parts that is not an exception. */
    private static Form fullest(List<Form> cluster) {
        int most = cluster.stream()
                .filter(form -> !form.isSingle())
                .mapToInt(Form::sightings)
                .max()
                .orElse(0);
        return cluster.stream()
                .filter(form -> !form.described && form.sightings() * 4 >= most)
                .filter(form -> cluster.stream().noneMatch(other -> form.endsIn(other)))
                .max(Comparator.<Form>comparingInt(form -> form.parts.size())
                        .thenComparingInt(Form::sightings)
                        .thenComparing(form -> form.key))
                .orElseGet(cluster::getFirst);
    }
}
