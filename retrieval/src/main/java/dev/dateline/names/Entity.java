package dev.dateline.names;

import java.util.List;

/**
 * Somebody or something that has a name in the articles.
 *
 * @param name the fullest form that the articles use: {@code "Recep Tayyip Erdogan"}
 * @param kind what it is, as far as the articles show it
 * @param aliases every other way in which the articles name it, without {@code name}: {@code "Erdogan"}, {@code "Turkish
 *     President"}; the ones seen most come first
 */
public record Entity(String name, Kind kind, List<String> aliases) {

    public enum Kind {
        PERSON,
        PLACE,
        ORGANISATION,
        UNKNOWN
    }

    public Entity {
        aliases = List.copyOf(aliases);
        if (name.isBlank()) {
            throw new IllegalArgumentException("an entity without a name");
        }
    }
}
