package dev.dateline.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.telegram.api.Incoming.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what an update is to this bot. Reads only the fields that it needs, so that others may be anything. */
public final class UpdateReader {

    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\\s+(.*))?", Pattern.DOTALL);

    private static final List<String> WORDLESS = List.of(
            "voice",
            "audio",
            "photo",
            "sticker",
            "video",
            "video_note",
            "animation",
            "document",
            "location",
            "contact",
            "poll",
            "dice",
            "venue");

    /**
     * A group has become a supergroup.
     *
     * @param from the group's id
     * @param to the supergroup's
     */
    public record Upgrade(long from, long to) {}

    private final BotIdentity me;
    private final LongUnaryOperator current;
    private final Pattern mention;

    /** @param current from a chat's id to the one that it has now, should it have been given another */
    public UpdateReader(BotIdentity me, LongUnaryOperator current) {
        this.me = me;
        this.current = current;
        this.mention = Pattern.compile(
                "(?<![A-Za-z0-9_@])@" + Pattern.quote(me.name()) + "(?![A-Za-z0-9_])", Pattern.CASE_INSENSITIVE);
    }

    /**
     * The id of an update.
     *
     * @throws IllegalArgumentException if it has none that fits an {@code int}
     */
    public static int id(JsonNode update) {
        JsonNode id = update.path("update_id");
        if (!id.isIntegralNumber() || !id.canConvertToInt()) {
            throw new IllegalArgumentException("an update without an id");
        }
        return id.intValue();
    }

    /** What Telegram says in the old group and in the new one. */
    public static Optional<Upgrade> upgrade(JsonNode update) {
        JsonNode message = update.path("message");
        JsonNode chat = message.path("chat").path("id");
        JsonNode to = message.path("migrate_to_chat_id");
        JsonNode from = message.path("migrate_from_chat_id");
        if (!chat.isIntegralNumber() || !to.isIntegralNumber() && !from.isIntegralNumber()) {
            return Optional.empty();
        }
        return Optional.of(
                to.isIntegralNumber()
                        ? new Upgrade(chat.longValue(), to.longValue())
                        : new Upgrade(from.longValue(), chat.longValue()));
    }

    /**
     * Nothing where the update is not for the bot: the chatter of a group, another bot's command, another bot's words.
     *
     * @throws IllegalArgumentException if a field that is needed is missing or of another kind
     */
    public Optional<Incoming> read(JsonNode update) {
        int id = id(update);
        if (update.has("callback_query")) {
            return pressed(id, update.get("callback_query"));
        }
        if (update.has("message")) {
            return message(id, update.get("message"));
        }
        return Optional.empty();
    }

    private Optional<Incoming> pressed(int update, JsonNode query) {
        String id = text(query, "id");
        JsonNode message = query.path("message");
        long user = number(query.path("from"), "id");
        long chat = message.has("chat") ? number(message.get("chat"), "id") : user;
        Place place = new Place(current.applyAsLong(chat), topic(message), integer(message, "message_id"));
        Origin origin = new Origin(update, place, user, language(query));
        return Optional.of(new Incoming.Pressed(origin, id, query.path("data").asText()));
    }

    private Optional<Incoming> message(int update, JsonNode message) {
        long chat = number(message.path("chat"), "id");
        boolean group = !message.path("chat").path("type").asText("private").equals("private");
        if (!message.has("from") || isOtherBot(message, chat)) {
            return Optional.empty();
        }
        Integer replyTo = group ? integer(message, "message_id") : null;
        Origin origin = new Origin(
                update,
                new Place(chat, topic(message), replyTo).in(current.applyAsLong(chat)),
                number(message.get("from"), "id"),
                language(message));
        boolean replyToMe =
                message.path("reply_to_message").path("from").path("id").asLong() == me.id();
        if (message.path("caption").isTextual()) {
            return words(origin, text(message, "caption").strip(), group, replyToMe);
        }
        if (!message.has("text")) {
            boolean wordless = WORDLESS.stream().anyMatch(message::has);
            return wordless && (!group || replyToMe) ? Optional.of(new Incoming.Wordless(origin)) : Optional.empty();
        }
        return words(origin, text(message, "text").strip(), group, replyToMe);
    }

    private Optional<Incoming> words(Origin origin, String text, boolean group, boolean replyToMe) {
        Matcher command = COMMAND.matcher(text);
        if (command.matches()) {
            boolean mine = command.group(2) == null || command.group(2).equalsIgnoreCase(me.name());
            String argument = command.group(3) == null ? "" : command.group(3).strip();
            return mine
                    ? Optional.of(new Incoming.Command(origin, command.group(1).toLowerCase(Locale.ROOT), argument))
                    : Optional.empty();
        }
        Matcher name = mention.matcher(text);
        boolean mentioned = name.find();
        if (group && !mentioned && !replyToMe) {
            return Optional.empty();
        }
        String question =
                mentioned ? name.replaceAll(" ").replaceFirst("^[\\s,:;]+", "").strip() : text;
        return Optional.of(new Incoming.Asked(origin, question));
    }

    /** Whoever writes in the name of the group itself is a person, though Telegram shows a bot of its own. */
    private static boolean isOtherBot(JsonNode message, long chat) {
        boolean inNameOfGroup = message.path("sender_chat").path("id").asLong() == chat;
        return message.path("from").path("is_bot").asBoolean() && !inNameOfGroup;
    }

    /** Where there are no topics, replies have a thread too, to which nothing can be sent. */
    private static @Nullable Integer topic(JsonNode message) {
        return message.path("is_topic_message").asBoolean() ? integer(message, "message_thread_id") : null;
    }

    private static String language(JsonNode node) {
        return node.path("from").path("language_code").asText();
    }

    private static long number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("no number in the field " + field);
        }
        return value.longValue();
    }

    private static @Nullable Integer integer(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.canConvertToInt() && value.isIntegralNumber() ? value.intValue() : null;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no text in the field " + field);
        }
        return value.textValue();
    }
}
