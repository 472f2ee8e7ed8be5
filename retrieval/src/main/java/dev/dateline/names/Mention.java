package dev.dateline.names;

import dev.dateline.text.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place in a text where an entity is named or, by office or counterpart, meant.
 *
 * @param span UTF-16 range in that text
 * @param entity who or what is meant; the likeliest if that is not sure
 * @param kind how the text says it, and so how sure it is
 * @param others who else may be meant, the likeliest first: two people with one surname, two holders of one office
 */
public record Mention(Span span, Entity entity, Kind kind, List<Entity> others) {

    public enum Kind {
        /** By a name of its own. */
        NAME,
        /** By a surname, an abbreviation, an adjective, an office: {@code "the Turkish president"}. */
        ALIAS,
        /** By a name that no article has: only in texts from outside the articles. */
        UNSEEN
    }

    public Mention {
        others = List.copyOf(others);
    }

    /** A mention by name of {@code entity} and of nobody else. */
    public Mention(Span span, Entity entity) {
        this(span, entity, Kind.NAME, List.of());
    }

    public boolean isAmbiguous() {
        return !others.isEmpty();
    }

    /** Everybody who may be meant, the likeliest first. */
    public List<Entity> entities() {
        return Stream.concat(Stream.of(entity), others.stream()).toList();
    }
}
