package dev.dateline.names;

import dev.dateline.names.finder.Lexicon;
import dev.dateline.names.finder.Sighting;
import dev.dateline.names.finder.Sighting.Cue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** One way of writing a name, with everything the articles show of it while names are being learnt. */
final class Form {

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    final String key;

    /** The words of the key, the surname last. */
    final List<String> parts;

    /** How often each spelling occurs. */
    final Map<String, Integer> surfaces = new HashMap<>(2);

    /** Keys of the names that this one abbreviates. */
    final Set<String> expansions = new HashSet<>(2);

    private final int[] cues = new int[Cue.values().length];
    private int sightings;

    /** How many articles have it beside a longer form that it shortens, and how many have it alone. */
    int linked;

    int alone;

    /** How many articles have its last part beside it. */
    int shortened;

    /** Whether it is a person's name after a nationality: {@code "Russian Nikolay Davydenko"}. */
    boolean described;

    private Form root = this;

    Form(String key) {
        this.key = key;
        this.parts = PersonalName.surnameLast(List.of(key.split(" ")));
    }

    void see(Sighting sighting, String surface) {
        sightings++;
        surfaces.merge(SPACES.matcher(surface.replace('\u2019', '\'')).replaceAll(" "), 1, Integer::sum);
        cues[sighting.cue().ordinal()]++;
        String expansion = sighting.abbreviates();
        if (expansion != null) {
            expansions.add(expansion);
        }
    }

    /** Takes over what was seen of {@code described}, which is this name after the words of a nationality. */
    void takeOver(Form described, int nationality) {
        sightings += described.sightings;
        described.surfaces.forEach((surface, count) -> {
            String[] words = surface.split(" ", nationality + 1);
            surfaces.merge(words[words.length - 1], count, Integer::sum);
        });
        support(Cue.PERSON, 1);
        described.described = true;
        join(described);
    }

    /** Whether this is {@code other} after something else, and seen less: what precedes a name once is no part of it. */
    boolean endsIn(Form other) {
        return !other.isSingle() && sightings < other.sightings && key.endsWith(" " + other.key);
    }

    int sightings() {
        return sightings;
    }

    /** The spelling that occurs most. */
    String oftenest() {
        return surfaces.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    int count(Cue cue) {
        return cues[cue.ordinal()];
    }

    void support(Cue cue, int times) {
        cues[cue.ordinal()] += times;
    }

    boolean isSingle() {
        return parts.size() == 1;
    }

    String surname() {
        return parts.getLast();
    }

    boolean isAcronym() {
        return isSingle() && isAcronym(key);
    }

    private static boolean isAcronym(String part) {
        return part.length() > 1 && part.chars().noneMatch(Character::isLowerCase);
    }

    Entity.Kind kind() {
        Lexicon.Nation nation = Lexicon.get().nation(key);
        if (nation != null) {
            return nation.country() ? Entity.Kind.PLACE : Entity.Kind.ORGANISATION;
        }
        int person = count(Cue.PERSON) + (isSingle() ? 0 : count(Cue.SPEAKER));
        int organisation = count(Cue.ORGANISATION);
        int place = count(Cue.PLACE);
        if (organisation > 0 && organisation >= person) {
            return Entity.Kind.ORGANISATION;
        }
        if (Lexicon.get().isPlace(key) && person <= place) {
            return Entity.Kind.PLACE;
        }
        if (count(Cue.ARTICLE) * 2 >= sightings || isSingle() && person * 8 < sightings) {
            person = 0;
        }
        // What follows "in" is not always a place ("interest in Blair"), so that persons need less.
        if (person > 0 && person * 2 >= place) {
            return Entity.Kind.PERSON;
        }
        return place > 1 && place * 4 >= sightings ? Entity.Kind.PLACE : Entity.Kind.UNKNOWN;
    }

    /** Whether an office, a form of address or the like shows a person, not only that somebody speaks. */
    boolean isSurelyPerson() {
        return count(Cue.PERSON) > 0 && kind() == Entity.Kind.PERSON;
    }

    /** Whether the last part can stand for the whole: {@code "Erdogan"}. */
    boolean hasSurname() {
        return !isSingle() && !described && mayBePerson() && !isAcronym(surname());
    }

    boolean mayBePerson() {
        Entity.Kind kind = kind();
        return kind == Entity.Kind.PERSON || kind == Entity.Kind.UNKNOWN;
    }

    /** The form that stands for all those that name the same entity. */
    Form root() {
        while (root != root.root) {
            root = root.root;
        }
        return root;
    }

    void join(Form other) {
        other.root().root = root();
    }

    @Override
    public String toString() {
        return key;
    }
}
