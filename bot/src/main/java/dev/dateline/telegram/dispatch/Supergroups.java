package dev.dateline.telegram.dispatch;

import dev.dateline.telegram.journal.Journal;
import java.io.IOException;
import java.util.List;

/** Follows groups that become supergroups, and get a new id by it, with all that is known of them. */
public final class Supergroups {

    /** Knows something of chats. */
    @FunctionalInterface
    public interface Follower {
        /** What was known of the chat {@code from} is from now on known of {@code to}. */
        void moved(long from, long to);
    }

    private final Journal journal;
    private final List<Follower> followers;

    /** @param followers are told at once of every group that became a supergroup before */
    public Supergroups(Journal journal, Follower... followers) {
        this.journal = journal;
        this.followers = List.of(followers);
        journal.upgrades(this::tell);
    }

    /** @param update with which that became known */
    void upgraded(int update, long from, long to) throws IOException {
        if (journal.upgraded(update, from, to)) {
            tell(from, to);
        }
    }

    /** The id that {@code chat} has now. */
    long current(long chat) {
        return journal.current(chat);
    }

    private void tell(long from, long to) {
        followers.forEach(follower -> follower.moved(from, to));
    }
}
