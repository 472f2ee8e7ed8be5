package dev.dateline.telegram.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BaseJsonNode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * A method of the Bot API whose response is read as a plain tree: one field that the library's types don't expect can
 * then neither stop polling nor make a message that was delivered look undelivered.
 */
final class Call extends BotApiMethod<BaseJsonNode> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final BotApiMethod<?> method;

    Call(BotApiMethod<?> method) {
        this.method = method;
    }

    @JsonValue
    BotApiMethod<?> method() {
        return method;
    }

    @Override
    public String getMethod() {
        return method.getMethod();
    }

    @Override
    public void validate() throws TelegramApiValidationException {
        method.validate();
    }

    @Override
    public BaseJsonNode deserializeResponse(String answer) throws TelegramApiRequestException {
        JsonNode response;
        try {
            response = MAPPER.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("the response is not JSON");
        }
        if (response.path("ok").asBoolean() && response.get("result") instanceof BaseJsonNode result) {
            return result;
        }
        if (!response.isObject()) {
            throw new TelegramApiRequestException("the response is not one of the Bot API");
        }
        try {
            throw new TelegramApiRequestException(getMethod(), MAPPER.treeToValue(response, ApiResponse.class));
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("the response is not one of the Bot API");
        }
    }
}
