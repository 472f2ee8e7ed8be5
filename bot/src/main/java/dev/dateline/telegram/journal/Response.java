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
 * @param anew whether nothing that was said before it counts any longer
 * @param messages in the order in which they are sent; none where there is nothing to say
 */
public record Response(Place place, long user, @Nullable JsonNode answer, boolean anew, List<Message> messages) {

    public Response {
        // Jackson reads the null of a JSON tree as a node.
        answer = answer == null || answer.isNull() ? null : answer;
        messages = List.copyOf(messages);
    }

    public Response(Place place, long user, @Nullable JsonNode answer, List<Message> messages) {
        this(place, user, answer, false, messages);
    }

    /** The same, after which a conversation begins anew. */
    public Response beginningAnew() {
        return new Response(place, user, answer, true, messages);
    }

    Response with(List<Message> others) {
        return new Response(place, user, answer, anew, others);
    }

    /** Whether later questions need to know of it. */
    boolean isRemembered() {
        return answer != null || anew;
    }
}
