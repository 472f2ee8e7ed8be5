package dev.dateline.telegram.respond;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.chat.Conversation;
import dev.dateline.chat.Turn;
import dev.dateline.telegram.api.Place;
import dev.dateline.telegram.journal.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was said in each chat and topic, and the last answer there; the chats that were silent longest are forgotten. */
public final class Conversations {

    private static final int REMEMBERED = 5_000;

    private record Topic(long chat, @Nullable Integer thread) {
        Conversation conversation() {
            String id = thread == null ? Long.toString(chat) : chat + "/" + thread;
            // In a group several people ask: the chat is what the log knows of them.
            return new Conversation("telegram", id, Long.toString(chat));
        }
    }

    private final Remembered<Conversation> conversations = new Remembered<>();
    private final Remembered<Response> answers = new Remembered<>();

    private final LongUnaryOperator current;

    /** @param current from a chat's id to the one that it has now: a group may become a supergroup while it is answered */
    public Conversations(LongUnaryOperator current) {
        this.current = current;
    }

    synchronized Conversation in(Place place) {
        return conversations.computeIfAbsent(topic(place), topic -> topic.conversation());
    }

    synchronized void forget(Place place) {
        in(place).forget();
        answers.remove(topic(place));
    }

    synchronized void answered(Response response) {
        answers.put(topic(response.place()), response);
    }

    /** Goes on after what was said before a restart; to be called for each response in turn. */
    public synchronized void resume(Response response) {
        JsonNode answer = response.answer();
        if (answer == null) {
            forget(response.place());
        } else {
            answered(response);
            in(response.place()).resume(Turn.of(answer));
        }
    }

    synchronized Optional<Response> lastAnswer(Place place) {
        return Optional.ofNullable(answers.get(topic(place)));
    }

    /** Goes on in the chat {@code to} with what was said in the chat {@code from}. */
    public synchronized void moved(long from, long to) {
        conversations.moved(from, to);
        answers.moved(from, to);
    }

    private Topic topic(Place place) {
        return new Topic(current.applyAsLong(place.chat()), place.thread());
    }

    private static final class Remembered<V> extends LinkedHashMap<Topic, V> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        void moved(long from, long to) {
            List<Topic> topics =
                    keySet().stream().filter(topic -> topic.chat() == from).toList();
            for (Topic topic : topics) {
                V value = remove(topic);
                if (value != null) {
                    putIfAbsent(new Topic(to, topic.thread()), value);
                }
            }
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Topic, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
