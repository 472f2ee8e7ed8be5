package dev.dateline.telegram.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.telegram.api.Place;
import dev.dateline.telegram.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an update is answered with.
 *
 * @param place where the messages go
 * @param user who is answered
 * @param answer the answer as the log has it ({@code dateline.answer/1}), or null where no question was answered
 * @param messages in the order in which they are sent; none where there is nothing to say
 */
public record Response(Place place, long user, @Nullable JsonNode answer, List<Message> messages) {

    public Response {
        // Jackson reads the null of a JSON tree as a node.
        answer = answer == null || answer.isNull() ? null : answer;
        messages = List.copyOf(messages);
    }

    Response with(List<Message> others) {
        return new Response(place, user, answer, others);
    }
}
