package dev.dateline.names;

import dev.dateline.names.Directory.Entry;
import dev.dateline.names.Directory.Tenure;
import dev.dateline.names.Learner.Claim;
import dev.dateline.names.Learner.Reading;
import dev.dateline.names.Sighting.Title;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the forms that name the same entity, and says who is in which article. */
final class Clusters {

    private static final int MAX_ALIASES = 12;

    private final Map<String, Form> forms;
    private final List<Reading> readings;
    private final Set<String> common;
    private final Lexicon lexicon = Lexicon.get();

    /** By surname, and by given name, the longer forms that have it. */
    private final Map<String, List<Form>> bySurname = new HashMap<>();

    private final Map<Form, Integer> numbers = new LinkedHashMap<>();
    private final List<Set<Form>> members = new ArrayList<>();
    private final List<int[]> present = new ArrayList<>();
    private final List<List<Tenure>> tenures = new ArrayList<>();

    Clusters(Map<String, Form> forms, List<Reading> readings, Set<String> common) {
        this.forms = forms;
        this.readings = readings;
        this.common = common;
    }

    Directory directory() {
        spreadGivenNames();
        for (Form form : forms.values()) {
            if (!form.isSingle() && form.mayBePerson()) {
                bySurname.computeIfAbsent(form.parts.getLast(), surname -> new ArrayList<>()).add(form);
            }
        }
        for (Reading reading : readings) {
            countLinks(reading);
        }
        joinNations();
        bySurname.values().forEach(this::joinVariants);
        joinHyphens();
        expandAcronyms();
        number();
        Map<Integer, Integer> weights = new HashMap<>();
        for (Reading reading : readings) {
            int[] who = whoIsIn(reading);
            present.add(who);
            for (int number : who) {
                weights.merge(number, 1, Integer::sum);
            }
        }
        for (int i = 0; i < readings.size(); i++) {
            tenures.add(tenures(readings.get(i), present.get(i)));
        }
        Map<String, Entry> entries = entries(weights);
        return new Directory(entities(entries), entries, common, present, tenures);
    }

    /** A first name that a person has somewhere makes persons of the others who have it and are nothing else. */
    private void spreadGivenNames() {
        Set<String> given = new HashSet<>();
        for (Form form : forms.values()) {
            if (!form.isSingle() && form.kind() == Entity.Kind.PERSON && !lexicon.isNation(form.parts.getFirst())) {
                given.add(form.parts.getFirst());
            }
        }
        for (Form form : forms.values()) {
            boolean named = form.parts.size() > 1 && form.parts.size() < 5 && given.contains(form.parts.getFirst());
            if (named && form.kind() == Entity.Kind.UNKNOWN) {
                form.support(Entity.Kind.PERSON);
            }
        }
    }

    /** The longer forms in an article that {@code single} can shorten there. */
    private List<Form> shortens(Form single, Reading reading) {
        List<Form> longer = new ArrayList<>();
        boolean place = lexicon.isNation(single.key) || lexicon.isPlace(single.key);
        if (!single.isSingle() || place && !reading.addressed().contains(single)) {
            return longer;
        }
        for (Form form : reading.forms().keySet()) {
            boolean surname = !form.isSingle() && form.parts.getLast().equals(single.key);
            if (surname && (form.mayBePerson() || reading.addressed().contains(single))) {
                longer.add(form);
            }
        }
        if (longer.isEmpty()) {
            for (Form form : reading.forms().keySet()) {
                boolean given = !form.isSingle() && form.parts.getFirst().equals(single.key);
                if (given && form.kind() == Entity.Kind.PERSON) {
                    longer.add(form);
                }
            }
        }
        return longer;
    }

    private void countLinks(Reading reading) {
        for (Form form : reading.forms().keySet()) {
            List<Form> longer = shortens(form, reading);
            if (longer.isEmpty()) {
                form.alone++;
            } else {
                form.linked++;
                if (reading.addressed().contains(form)) {
                    longer.forEach(person -> person.support(Entity.Kind.PERSON));
                }
            }
        }
    }

    private void joinNations() {
        Map<String, Form> nations = new HashMap<>();
        for (Form form : forms.values()) {
            Lexicon.Nation nation = lexicon.nation(form.key);
            if (nation != null) {
                nations.computeIfAbsent(nation.name(), name -> form).join(form);
            }
        }
    }

    /** Joins spellings and shortened forms among the people with one surname, where only one of them can be meant. */
    private void joinVariants(List<Form> namesakes) {
        for (Form form : namesakes) {
            Form match = null;
            boolean several = false;
            for (Form other : namesakes) {
                if (form != other && isVariant(form.parts, other.parts)) {
                    several |= match != null && match.root() != other.root() && !isVariant(match.parts, other.parts);
                    match = other;
                }
            }
            if (match != null && !several) {
                match.join(form);
            }
        }
    }

    /** Whether two names with one surname can be one person's: a middle name more, or spelled a little differently. */
    private static boolean isVariant(List<String> a, List<String> b) {
        if (a.size() > b.size()) {
            return isVariant(b, a);
        }
        boolean sameFirst = a.getFirst().equals(b.getFirst());
        if (a.size() == b.size()) {
            int different = 0;
            for (int i = 0; i < a.size() - 1; i++) {
                if (!a.get(i).equals(b.get(i))) {
                    different++;
                    if (!isSpelling(a.get(i), b.get(i), i > 0)) {
                        return false;
                    }
                }
            }
            return different == 1;
        }
        boolean tail = a.size() > 1 && b.subList(b.size() - a.size(), b.size()).equals(a);
        return sameFirst || tail && a.size() > 1;
    }

    private static boolean isSpelling(String a, String b, boolean middle) {
        if (squeeze(a).equals(squeeze(b))) {
            return true;
        }
        return middle && (a.startsWith(b) || b.startsWith(a));
    }

    /** Writes alike what transliterations write differently: {@code "Mohammed"} and {@code "Mohamed"}. */
    private static String squeeze(String name) {
        StringBuilder squeezed = new StringBuilder();
        for (char c : name.replace("ou", "u").replace("ee", "i").replace('y', 'i').toCharArray()) {
            if (squeezed.isEmpty() || squeezed.charAt(squeezed.length() - 1) != c) {
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }

    private void joinHyphens() {
        for (Form form : List.copyOf(forms.values())) {
            Form spaced = form.key.indexOf('-') < 0 ? null : forms.get(form.key.replace('-', ' '));
            if (spaced != null) {
                form.join(spaced);
            }
        }
    }

    /** Finds what an acronym stands for where no article writes it in brackets, but one has both. */
    private void expandAcronyms() {
        Map<String, List<Form>> byInitials = new HashMap<>();
        for (Form form : forms.values()) {
            if (form.parts.size() > 2 && form.kind() != Entity.Kind.PERSON) {
                StringBuilder initials = new StringBuilder();
                form.parts.forEach(part -> initials.append(Character.toUpperCase(part.charAt(0))));
                byInitials.computeIfAbsent(initials.toString(), i -> new ArrayList<>()).add(form);
            }
        }
        for (Reading reading : readings) {
            for (Form form : reading.forms().keySet()) {
                List<Form> candidates = form.isAcronym() && !lexicon.isNation(form.key) ? byInitials.get(form.key) : null;
                if (candidates != null && candidates.size() == 1 && reading.forms().containsKey(candidates.getFirst())) {
                    form.expansions.add(candidates.getFirst().key);
                }
            }
        }
    }

    private void number() {
        for (Form form : forms.values()) {
            boolean entity = !form.isSingle() || form.expansions.isEmpty() && isOwnName(form);
            if (entity) {
                Integer number = numbers.get(form.root());
                if (number == null) {
                    number = members.size();
                    numbers.put(form.root(), number);
                    members.add(new LinkedHashSet<>());
                }
                members.get(number).add(form);
            }
        }
    }

    /** Whether a single word is a name, not only the surname or given name of people who are named in full elsewhere. */
    private boolean isOwnName(Form single) {
        if (lexicon.isNation(single.key) || lexicon.isPlace(single.key)) {
            return true;
        }
        return single.alone > 0 && (!bySurname.containsKey(single.key) && single.linked == 0 || single.alone > 2 * single.linked);
    }

    private int[] whoIsIn(Reading reading) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        reading.forms().forEach((form, count) -> {
            for (int number : meant(form, reading)) {
                counts.merge(number, count, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private Set<Integer> meant(Form form, Reading reading) {
        Set<Integer> meant = new LinkedHashSet<>();
        for (Form longer : shortens(form, reading)) {
            add(longer, meant);
        }
        if (meant.isEmpty()) {
            for (String expansion : form.expansions) {
                Form full = forms.get(expansion);
                if (full != null && (form.expansions.size() == 1 || reading.forms().containsKey(full))) {
                    add(full, meant);
                }
            }
        }
        if (meant.isEmpty()) {
            add(form, meant);
        }
        List<Form> namesakes = meant.isEmpty() ? bySurname.getOrDefault(form.key, List.of()) : List.of();
        Set<Integer> everywhere = new HashSet<>();
        namesakes.forEach(namesake -> add(namesake, everywhere));
        if (everywhere.size() == 1) {
            meant.addAll(everywhere);
        }
        return meant;
    }

    private void add(Form form, Set<Integer> to) {
        Integer number = numbers.get(form.root());
        if (number != null) {
            to.add(number);
        }
    }

    private List<Tenure> tenures(Reading reading, int[] who) {
        Set<Tenure> found = new LinkedHashSet<>();
        for (Claim claim : reading.claims()) {
            Integer holder = only(meant(claim.holder(), reading));
            if (holder != null && !claim.title().isCounterpart()) {
                found.add(new Tenure(claim.title().owner(), claim.title().office(), holder));
            }
        }
        for (Claim claim : reading.claims()) {
            Form subject = claim.subject();
            Integer holder = only(meant(claim.holder(), reading));
            if (!claim.title().isCounterpart() || subject == null || holder == null) {
                continue;
            }
            Integer other = only(meant(subject, reading));
            for (Tenure tenure : List.copyOf(found)) {
                boolean theirs = other != null && tenure.holder() == other && !tenure.owner().isEmpty();
                if (theirs && !tenure.owner().equals(claim.title().owner())) {
                    found.add(new Tenure(claim.title().owner(), tenure.office(), holder));
                }
            }
        }
        return List.copyOf(found);
    }

    private static @Nullable Integer only(Collection<Integer> numbers) {
        return numbers.size() == 1 ? numbers.iterator().next() : null;
    }

    private Map<String, Entry> entries(Map<Integer, Integer> weights) {
        Map<String, Set<Integer>> named = new HashMap<>();
        Map<String, Set<Integer>> local = new HashMap<>();
        Set<String> own = new HashSet<>();
        for (int number = 0; number < members.size(); number++) {
            for (Form form : members.get(number)) {
                named.computeIfAbsent(form.key, key -> new LinkedHashSet<>()).add(number);
                own.add(form.key);
                boolean person = !form.isSingle() && form.mayBePerson();
                Form surname = person ? forms.get(form.parts.getLast()) : null;
                if (person && (form.kind() == Entity.Kind.PERSON || surname != null && surname.linked > 0)) {
                    named.computeIfAbsent(form.parts.getLast(), key -> new LinkedHashSet<>()).add(number);
                    local.computeIfAbsent(form.parts.getFirst(), key -> new LinkedHashSet<>()).add(number);
                } else if (person) {
                    local.computeIfAbsent(form.parts.getLast(), key -> new LinkedHashSet<>()).add(number);
                }
            }
        }
        for (Form form : forms.values()) {
            for (String expansion : form.expansions) {
                Form full = forms.get(expansion);
                if (full != null && numbers.containsKey(full.root())) {
                    named.computeIfAbsent(form.key, key -> new LinkedHashSet<>()).add(numbers.get(full.root()));
                }
            }
        }
        Map<String, Entry> entries = new HashMap<>();
        Set<String> keys = new HashSet<>(named.keySet());
        keys.addAll(local.keySet());
        for (String key : keys) {
            Form form = forms.get(key);
            entries.put(
                    key,
                    new Entry(
                            sorted(named.getOrDefault(key, Set.of()), weights, own.contains(key) ? owner(key) : -1),
                            sorted(local.getOrDefault(key, Set.of()), weights, -1),
                            own.contains(key),
                            form == null ? 0 : form.sightings));
        }
        return entries;
    }

    private int owner(String key) {
        Form form = forms.get(key);
        Integer number = form == null ? null : numbers.get(form.root());
        return number == null ? -1 : number;
    }

    private static int[] sorted(Set<Integer> numbers, Map<Integer, Integer> weights, int first) {
        return numbers.stream()
                .sorted(Comparator.<Integer>comparingInt(number -> number == first ? 0 : 1)
                        .thenComparing(number -> -weights.getOrDefault(number, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<Entity> entities(Map<String, Entry> entries) {
        List<Map<String, Integer>> surfaces = new ArrayList<>();
        for (Set<Form> cluster : members) {
            Map<String, Integer> counts = new HashMap<>();
            cluster.forEach(form -> form.surfaces.forEach((surface, count) -> counts.merge(surface, count, Integer::sum)));
            surfaces.add(counts);
        }
        entries.forEach((key, entry) -> {
            Form form = forms.get(key);
            boolean shortened = form != null && form.isSingle() && !entry.own();
            for (int number : shortened ? entry.entities() : new int[0]) {
                for (Map.Entry<String, Integer> surface : form.surfaces.entrySet()) {
                    surfaces.get(number).merge(surface.getKey(), surface.getValue(), Integer::sum);
                }
            }
        });
        for (List<Tenure> article : tenures) {
            for (Tenure tenure : article) {
                String office = (tenure.owner() + " " + tenure.office()).strip();
                surfaces.get(tenure.holder()).merge(office, 1, Integer::sum);
            }
        }
        List<Entity> entities = new ArrayList<>();
        for (int number = 0; number < members.size(); number++) {
            entities.add(entity(members.get(number), surfaces.get(number)));
        }
        return entities;
    }

    private Entity entity(Set<Form> cluster, Map<String, Integer> surfaces) {
        int[] votes = new int[Entity.Kind.values().length];
        Form fullest = cluster.iterator().next();
        for (Form form : cluster) {
            votes[form.kind().ordinal()] += form.sightings;
            boolean longer = form.parts.size() > fullest.parts.size();
            boolean oftener = form.parts.size() == fullest.parts.size() && form.sightings > fullest.sightings;
            fullest = longer || oftener ? form : fullest;
        }
        votes[Entity.Kind.UNKNOWN.ordinal()] = 0;
        int most = Arrays.stream(votes).max().orElse(0);
        Entity.Kind kind = Entity.Kind.UNKNOWN;
        for (Entity.Kind candidate : Entity.Kind.values()) {
            kind = most > 0 && votes[candidate.ordinal()] == most ? candidate : kind;
        }
        Lexicon.Nation nation = lexicon.nation(fullest.key);
        Comparator<Map.Entry<String, Integer>> often = Map.Entry.comparingByValue(Comparator.reverseOrder());
        String name = nation != null
                ? nation.name()
                : fullest.surfaces.entrySet().stream().min(often.thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
        List<String> aliases = surfaces.entrySet().stream()
                .sorted(often.thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(alias -> !alias.equals(name))
                .limit(MAX_ALIASES)
                .toList();
        return new Entity(name, kind, aliases);
    }
}
