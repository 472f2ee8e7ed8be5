package dev.dateline.telegram.message;

import java.util.ArrayList;
import java.util.List;

/** Text that grows, and the entities over it. */
final class Fragment {

    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();

    Fragment add(String words) {
        text.append(words);
        return this;
    }

    /** @param type one of the looks that {@link Entity} names */
    Fragment add(String words, String type) {
        if (!words.isEmpty()) {
            entities.add(new Entity(type, text.length(), words.length()));
            text.append(words);
        }
        return this;
    }

    Fragment add(Fragment other) {
        other.entities.forEach(entity -> entities.add(entity.shift(text.length())));
        text.append(other.text);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean hasRoomFor(Fragment other, int separator) {
        return text.length() + separator + other.text.length() <= Message.MAX_LENGTH
                && entities.size() + other.entities.size() <= Message.MAX_ENTITIES;
    }

    Message message() {
        return new Message(text.toString(), entities, List.of());
    }
}
