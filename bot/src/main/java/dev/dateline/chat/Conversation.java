package dev.dateline.chat;

import dev.dateline.answer.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was said so far in one chat. It helps to understand the next question and never counts as evidence. */
public final class Conversation {

    /** Enough for every follow-up that people make; what is older is forgotten. */
    private static final int REMEMBERED = 20;

    private final List<Reply> replies = new ArrayList<>();

    public synchronized void add(Reply reply) {
        replies.add(reply);
        if (replies.size() > REMEMBERED) {
            replies.removeFirst();
        }
    }

    /** The replies so far, oldest first. */
    public synchronized List<Reply> replies() {
        return List.copyOf(replies);
    }

    public synchronized Optional<Reply> last() {
        return replies.isEmpty() ? Optional.empty() : Optional.of(replies.getLast());
    }

    public synchronized void forget() {
        replies.clear();
    }
}
