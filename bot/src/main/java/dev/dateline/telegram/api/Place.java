package dev.dateline.telegram.api;

import org.jspecify.annotations.Nullable;

/**
 * Where a message goes.
 *
 * @param chat its id; groups and channels have negative ones
 * @param thread the topic, or null where the chat has none
 * @param replyTo the message that it answers, or null
 */
public record Place(
        long chat, @Nullable Integer thread, @Nullable Integer replyTo) {

    /** The same in the chat with another id; what it answers stayed in the old one. */
    public Place in(long other) {
        return other == chat ? this : new Place(other, thread, null);
    }

    public boolean isGroup() {
        return chat < 0;
    }
}
