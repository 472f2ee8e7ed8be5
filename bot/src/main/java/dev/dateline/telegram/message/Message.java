package dev.dateline.telegram.message;

import java.util.List;

/**
 * One message as it is sent: plain text, with what is special about parts of it beside it. Nothing in the text is ever
 * read as markup.
 *
 * @param text 1 to {@value #MAX_LENGTH} UTF-16 units
 * @param entities at most {@value #MAX_ENTITIES}, each inside the text
 * @param buttons rows of them, shown under the message
 */
public record Message(String text, List<Entity> entities, List<List<Button>> buttons) {

    /** Telegram's limit is 4096. */
    public static final int MAX_LENGTH = 4000;

    public static final int MAX_ENTITIES = 100;

    public Message {
        entities = List.copyOf(entities);
        buttons = buttons.stream().map(List::copyOf).toList();
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a message of " + text.length() + " UTF-16 units");
        }
        if (entities.size() > MAX_ENTITIES) {
            throw new IllegalArgumentException("a message with " + entities.size() + " entities");
        }
        for (Entity entity : entities) {
            if (entity.offset() + entity.length() > text.length()) {
                throw new IllegalArgumentException(entity + " in a text of " + text.length() + " UTF-16 units");
            }
        }
    }

    public static Message of(String text) {
        return new Message(text, List.of(), List.of());
    }

    public Message with(List<List<Button>> rows) {
        return new Message(text, entities, rows);
    }

    /** The same words and nothing else: what is left when Telegram refuses the rest. */
    public Message bare() {
        return Message.of(text);
    }
}
