package dev.dateline.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What Telegram sends when somebody does something. */
final class Updates {

    static final long GROUP = -100200300;

    /** What {@link #GROUP} was before it became a supergroup. */
    static final long OLD_GROUP = -4711;

    private Updates() {}

    static ObjectNode message(ObjectNode update, long user, String text) {
        inChat(update, user, user, "private").put("text", text);
        return update;
    }

    static ObjectNode sticker(ObjectNode update, long user) {
        inChat(update, user, user, "private").putObject("sticker").put("emoji", "👍");
        return update;
    }

    static ObjectNode inGroup(ObjectNode update, long user, String text) {
        inChat(update, user, GROUP, "supergroup").put("text", text);
        return update;
    }

    static ObjectNode inOldGroup(ObjectNode update, long user, String text) {
        inChat(update, user, OLD_GROUP, "group").put("text", text);
        return update;
    }

    static ObjectNode becomesSupergroup(ObjectNode update, long user) {
        inChat(update, user, OLD_GROUP, "group").put("migrate_to_chat_id", GROUP);
        return update;
    }

    static ObjectNode wasGroup(ObjectNode update, long user) {
        inChat(update, user, GROUP, "supergroup").put("migrate_from_chat_id", OLD_GROUP);
        return update;
    }

    static ObjectNode inTopic(ObjectNode update, long user, int topic, String text) {
        ObjectNode message = inChat(update, user, GROUP, "supergroup");
        message.put("text", text).put("message_thread_id", topic).put("is_topic_message", true);
        return update;
    }

    static ObjectNode replyToBot(ObjectNode update, long user, String text) {
        ObjectNode message = inChat(update, user, GROUP, "supergroup").put("text", text);
        message.putObject("reply_to_message")
                .put("message_id", 5)
                .putObject("from")
                .put("id", FakeTelegram.BOT)
                .put("is_bot", true);
        return update;
    }

    static ObjectNode press(ObjectNode update, long user, String data) {
        ObjectNode query = update.putObject("callback_query");
        query.put("id", "press-" + update.path("update_id").asInt()).put("data", data);
        query.putObject("from").put("id", user).put("is_bot", false).put("first_name", "Ada");
        ObjectNode message = query.putObject("message").put("message_id", 7).put("date", 0);
        message.putObject("chat").put("id", user).put("type", "private");
        return update;
    }

    /** An update that no program can read: what should be a chat is a number. */
    static ObjectNode poison(ObjectNode update) {
        update.putObject("message").put("message_id", "x").put("chat", 17).putArray("from");
        return update;
    }

    private static ObjectNode inChat(ObjectNode update, long user, long chat, String type) {
        ObjectNode message = update.putObject("message");
        message.put("message_id", 10_000 + update.path("update_id").asInt()).put("date", 1_700_000_000);
        message.putObject("from")
                .put("id", user)
                .put("is_bot", false)
                .put("first_name", "Ada")
                .put("language_code", "en");
        message.putObject("chat").put("id", chat).put("type", type);
        return message;
    }
}
