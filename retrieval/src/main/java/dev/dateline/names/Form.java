package dev.dateline.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One way of writing a name, with everything the articles show of it while names are being learnt. */
final class Form {

    final String key;
    final List<String> parts;
    final Map<String, Integer> surfaces = new HashMap<>();
    final Set<String> expansions = new HashSet<>();
    private final int[] cues = new int[Entity.Kind.values().length];
    int sightings;

    /** How many articles have it beside a longer form that it shortens, and how many have it alone. */
    int linked;

    int alone;

    private Form root = this;

    Form(String key) {
        this.key = key;
        this.parts = List.of(key.split(" "));
    }

    void see(Sighting sighting, String surface) {
        sightings++;
        surfaces.merge(surface.replace('\u2019', '\'').replaceAll("\\s+", " "), 1, Integer::sum);
        cues[sighting.cue().ordinal()]++;
        if (sighting.abbreviates() != null) {
            expansions.add(sighting.abbreviates());
        }
    }

    void support(Entity.Kind cue) {
        cues[cue.ordinal()]++;
    }

    int count(Entity.Kind... kinds) {
        int count = 0;
        for (Entity.Kind kind : kinds) {
            count += cues[kind.ordinal()];
        }
        return count;
    }

    boolean isSingle() {
        return parts.size() == 1;
    }

    boolean isAcronym() {
        return isSingle() && key.chars().noneMatch(Character::isLowerCase) && key.length() > 1;
    }

    /** What the words around show most often; a person's name is in other roles too ({@code "interest in Blair"}). */
    Entity.Kind kind() {
        Lexicon.Nation nation = Lexicon.get().nation(key);
        if (nation != null) {
            return nation.country() ? Entity.Kind.PLACE : Entity.Kind.ORGANISATION;
        }
        int person = count(Entity.Kind.PERSON);
        int organisation = count(Entity.Kind.ORGANISATION);
        int place = count(Entity.Kind.PLACE);
        if (organisation > 0 && organisation >= person) {
            return Entity.Kind.ORGANISATION;
        }
        if (Lexicon.get().isPlace(key) && person <= place) {
            return Entity.Kind.PLACE;
        }
        if (person > 0 && person * 2 >= place) {
            return Entity.Kind.PERSON;
        }
        return place * 4 >= sightings && place > 1 ? Entity.Kind.PLACE : Entity.Kind.UNKNOWN;
    }

    boolean mayBePerson() {
        Entity.Kind kind = kind();
        return kind == Entity.Kind.PERSON || kind == Entity.Kind.UNKNOWN;
    }

    Form root() {
        while (root != root.root) {
            root = root.root;
        }
        return root;
    }

    void join(Form other) {
        Form mine = root();
        Form theirs = other.root();
        if (mine != theirs) {
            theirs.root = mine;
        }
    }

    @Override
    public String toString() {
        return key;
    }
}
