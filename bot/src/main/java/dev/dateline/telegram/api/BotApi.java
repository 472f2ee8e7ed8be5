package dev.dateline.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.telegram.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** The calls that the bot makes. Each blocks, may be interrupted, and is made once: who calls decides on another try. */
public final class BotApi implements AutoCloseable {

    /** What the bot has to see: nothing else is sent to it. */
    private static final List<String> UPDATES = List.of("message", "callback_query");

    private final Connection connection;

    public BotApi(Connection connection) {
        this.connection = connection;
    }

    public BotIdentity getMe() throws ApiException, InterruptedException {
        JsonNode me = connection.call(GetMe.builder().build());
        return new BotIdentity(me.path("id").asLong(), me.path("username").asText());
    }

    /** @param language two letters, or null for everybody whose language has no list of its own */
    public void setMyCommands(Map<String, String> descriptions, @Nullable String language)
            throws ApiException, InterruptedException {
        List<BotCommand> commands = descriptions.entrySet().stream()
                .map(entry -> new BotCommand(entry.getKey(), entry.getValue()))
                .toList();
        SetMyCommands method = new SetMyCommands(commands);
        if (language != null) {
            method.setLanguageCode(language);
        }
        connection.call(method);
    }

    /**
     * The updates that wait, oldest first, as they came; empty when none did in {@code timeout}.
     *
     * @param offset confirms every update before it; null confirms none
     */
    public List<JsonNode> getUpdates(@Nullable Integer offset, Duration timeout)
            throws ApiException, InterruptedException {
        GetUpdates method = GetUpdates.builder()
                .timeout((int) timeout.toSeconds())
                .allowedUpdates(UPDATES)
                .build();
        if (offset != null) {
            method.setOffset(offset);
        }
        return List.copyOf(connection.poll(method).valueStream().toList());
    }

    /**
     * @param beforeBytes runs when the connection stands, just before the request goes out: what it throws stops it
     * @return the id of the new message, or 0 where Telegram did not name it
     */
    public int sendMessage(Place place, Message message, Connection.Hook beforeBytes)
            throws ApiException, InterruptedException {
        JsonNode sent = connection.call(Requests.send(place, message), beforeBytes);
        return sent.path("message_id").asInt();
    }

    /** Shows unfinished text in a private chat for 30 seconds. */
    public void sendDraft(Place place, int draft, Message message) throws ApiException, InterruptedException {
        connection.call(Requests.draft(place, draft, message));
    }

    /** An edit that changes nothing is none, and no failure. */
    public void editMessage(long chat, int id, Message message) throws ApiException, InterruptedException {
        try {
            connection.call(Requests.edit(chat, id, message));
        } catch (ApiException e) {
            if (e.kind() != ApiException.Kind.REJECTED
                    || !String.valueOf(e.getMessage()).contains("not modified")) {
                throw e;
            }
        }
    }

    public void deleteMessage(long chat, int id) throws ApiException, InterruptedException {
        connection.call(DeleteMessage.builder()
                .chatId(Long.toString(chat))
                .messageId(id)
                .build());
    }

    /** Shows "typing" for 5 seconds. */
    public void typing(Place place) throws ApiException, InterruptedException {
        SendChatAction method = SendChatAction.builder()
                .chatId(Long.toString(place.chat()))
                .action("typing")
                .build();
        if (place.thread() != null) {
            method.setMessageThreadId(place.thread());
        }
        connection.call(method);
    }

    /** @param text shown for a moment; empty shows nothing */
    public void answerPress(String id, String text) throws ApiException, InterruptedException {
        AnswerCallbackQuery method =
                AnswerCallbackQuery.builder().callbackQueryId(id).build();
        if (!text.isEmpty()) {
            method.setText(text);
        }
        connection.call(method);
    }

    /** Cuts every call short. */
    @Override
    public void close() {
        connection.close();
    }
}
