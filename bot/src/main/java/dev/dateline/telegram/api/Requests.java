package dev.dateline.telegram.api;

import dev.dateline.telegram.message.Button;
import dev.dateline.telegram.message.Message;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** A message in the library's types. */
final class Requests {

    private Requests() {}

    static SendMessage send(Place place, Message message) {
        SendMessage send = new SendMessage(Long.toString(place.chat()), message.text());
        LinkPreviewOptions preview = new LinkPreviewOptions();
        preview.setIsDisabled(true);
        send.setLinkPreviewOptions(preview);
        if (place.thread() != null) {
            send.setMessageThreadId(place.thread());
        }
        if (place.replyTo() != null) {
            ReplyParameters reply = new ReplyParameters();
            reply.setMessageId(place.replyTo());
            reply.setAllowSendingWithoutReply(true);
            send.setReplyParameters(reply);
        }
        if (!message.entities().isEmpty()) {
            send.setEntities(entities(message));
        }
        if (!message.buttons().isEmpty()) {
            send.setReplyMarkup(new InlineKeyboardMarkup(
                    message.buttons().stream().map(Requests::row).toList()));
        }
        return send;
    }

    static SendMessageDraft draft(Place place, int id, Message message) {
        SendMessageDraft draft = new SendMessageDraft(place.chat(), id);
        draft.setText(message.text());
        if (!message.entities().isEmpty()) {
            draft.setEntities(entities(message));
        }
        if (place.thread() != null) {
            draft.setMessageThreadId(place.thread());
        }
        return draft;
    }

    static EditMessageText edit(long chat, int id, Message message) {
        EditMessageText edit = EditMessageText.builder()
                .chatId(Long.toString(chat))
                .messageId(id)
                .text(message.text())
                .build();
        if (!message.entities().isEmpty()) {
            edit.setEntities(entities(message));
        }
        return edit;
    }

    private static List<MessageEntity> entities(Message message) {
        return message.entities().stream()
                .map(entity -> new MessageEntity(entity.type(), entity.offset(), entity.length()))
                .toList();
    }

    private static InlineKeyboardRow row(List<Button> buttons) {
        InlineKeyboardRow row = new InlineKeyboardRow();
        for (Button button : buttons) {
            InlineKeyboardButton drawn = new InlineKeyboardButton(button.label());
            drawn.setCallbackData(button.data());
            row.add(drawn);
        }
        return row;
    }
}
