package dev.dateline.telegram.respond;

import dev.dateline.chat.Conversation;
import dev.dateline.telegram.api.Place;
import dev.dateline.telegram.journal.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was said in each chat and topic, and the last answer there; the chats that were silent longest are forgotten. */
public final class Conversations {

    private static final int REMEMBERED = 5_000;

    private record Topic(long chat, @Nullable Integer thread) {
        static Topic of(Place place) {
            return new Topic(place.chat(), place.thread());
        }

        Conversation conversation() {
            String id = thread == null ? Long.toString(chat) : chat + "/" + thread;
            // In a group several people ask: the chat is what the log knows of them.
            return new Conversation("telegram", id, Long.toString(chat));
        }
    }

    private final Map<Topic, Conversation> conversations = new Remembered<>();
    private final Map<Topic, Response> answers = new Remembered<>();

    synchronized Conversation in(Place place) {
        return conversations.computeIfAbsent(Topic.of(place), topic -> topic.conversation());
    }

    synchronized void forget(Place place) {
        in(place).forget();
        answers.remove(Topic.of(place));
    }

    public synchronized void answered(Response response) {
        answers.put(Topic.of(response.place()), response);
    }

    synchronized Optional<Response> lastAnswer(Place place) {
        return Optional.ofNullable(answers.get(Topic.of(place)));
    }

    private static final class Remembered<V> extends LinkedHashMap<Topic, V> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Topic, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
