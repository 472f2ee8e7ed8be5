package dev.dateline.chat;

import dev.dateline.answer.Reply;
import dev.dateline.record.AnswerJson;
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
    private final List<Turn> turns = new ArrayList<>();
    private @Nullable Reply last;

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
        resume(Turn.of(AnswerJson.object(reply)));
        last = reply;
    }

    /** Goes on after what was said before the program was started. */
    public synchronized void resume(Turn turn) {
        turns.add(turn);
        if (turns.size() > REMEMBERED) {
            turns.removeFirst();
        }
    }

    /** What was said so far, oldest first. */
    public synchronized List<Turn> turns() {
        return List.copyOf(turns);
    }

    /** The last reply since the program was started. */
    public synchronized Optional<Reply> last() {
        return Optional.ofNullable(last);
    }

    public synchronized void forget() {
        turns.clear();
        last = null;
    }
}
