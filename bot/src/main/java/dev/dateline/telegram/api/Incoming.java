package dev.dateline.telegram.api;

/** An update that is meant for the bot. */
public sealed interface Incoming {

    Origin origin();

    /** @param text as typed, without the bot's name; empty where only the name was said */
    record Asked(Origin origin, String text) implements Incoming {}

    /**
     * @param name without slash and bot's name, in lower case
     * @param argument what follows, without white space at its ends
     */
    record Command(Origin origin, String name, String argument) implements Incoming {}

    /** A button was pressed. */
    record Pressed(Origin origin, String id, String data) implements Incoming {}

    /** A voice message, a photo without a caption, a sticker: nothing that can be read as a question. */
    record Wordless(Origin origin) implements Incoming {}

    /**
     * Where an update comes from.
     *
     * @param update its id
     * @param place where an answer goes
     * @param user who sent it
     * @param language of the user's program, such as {@code de}, or empty
     */
    record Origin(int update, Place place, long user, String language) {

        public long chat() {
            return place.chat();
        }
    }
}
