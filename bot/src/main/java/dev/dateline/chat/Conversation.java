package dev.dateline.chat;

import dev.dateline.answer.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was said so far in one chat. It helps to understand the next question and never counts as evidence. */
public final class Conversation {

    /** Enough for every follow-up that people make; what is older is forgotten. */
    private static final int REMEMBERED = 20;

    private final String frontEnd;
    private final @Nullable String id;
    private final @Nullable String user;
    private final List<Reply> replies = new ArrayList<>();

    /** A conversation on the command line with whoever runs it. */
    public Conversation() {
        this("cli", null, null);
    }

    /**
     * @param frontEnd where it takes place: {@code "cli"}, {@code "chat"}, {@code "telegram"}
     * @param id as the front end knows it, or null
     * @param user whoever asks, as the front end knows them, or null
     */
    public Conversation(String frontEnd, @Nullable String id, @Nullable String user) {
        this.frontEnd = frontEnd;
        this.id = id;
        this.user = user;
    }

    public String frontEnd() {
        return frontEnd;
    }

    public @Nullable String id() {
        return id;
    }

    public @Nullable String user() {
        return user;
    }

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
