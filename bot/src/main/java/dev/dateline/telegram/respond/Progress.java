package dev.dateline.telegram.respond;

import dev.dateline.answer.Statement;
import dev.dateline.telegram.api.ApiException;
import dev.dateline.telegram.api.BotApi;
import dev.dateline.telegram.api.Connection;
import dev.dateline.telegram.api.Incoming.Origin;
import dev.dateline.telegram.api.Pace;
import dev.dateline.telegram.api.Pause;
import dev.dateline.telegram.journal.Journal;
import dev.dateline.telegram.message.Composer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shows that an answer is being made: "typing" every 4 seconds; where statements are proven one by one, those that are,
 * as a draft in a private chat and as a message that changes every 4 seconds in a group. Failures cost nothing.
 */
public final class Progress implements AutoCloseable {

    /** Answers that are there sooner need no sign. */
    private static final Duration BEFORE_FIRST = Duration.ofMillis(300);

    private static final Duration BETWEEN_DRAFTS = Duration.ofSeconds(1);
    private static final int DRAFTS_PER_TYPING = 4;

    private final BotApi api;
    private final Pace pace;
    private final Pause pause;
    private final Journal journal;
    private final Composer composer;
    private final Origin origin;
    private final Thread thread;

    /** Held while a message of the group is made or changed: that must not be cut short. */
    private final ReentrantLock writing = new ReentrantLock();

    private final List<Statement> statements = new ArrayList<>();
    private int shown;
    private int message;

    Progress(Line line, Composer composer, Origin origin) {
        this.api = line.api();
        this.pace = line.pace();
        this.pause = line.pause();
        this.journal = line.journal();
        this.composer = composer;
        this.origin = origin;
        this.thread = Thread.ofVirtual().name("telegram-progress").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    synchronized void verified(Statement statement) {
        statements.add(statement);
    }

    private synchronized List<Statement> statements() {
        return List.copyOf(statements);
    }

    private void run() {
        try {
            pause.of(BEFORE_FIRST);
            while (true) {
                attempt(() -> api.typing(origin.place()));
                for (int i = 0; i < DRAFTS_PER_TYPING; i++) {
                    if (!origin.place().isGroup()) {
                        attempt(this::draft);
                    }
                    pause.of(BETWEEN_DRAFTS);
                }
                if (origin.place().isGroup()) {
                    writing.lockInterruptibly();
                    try {
                        attempt(this::write);
                    } finally {
                        writing.unlock();
                    }
                }
            }
        } catch (InterruptedException answerIsThere) {
            Thread.currentThread().interrupt();
        }
    }

    private void draft() throws ApiException, InterruptedException {
        List<Statement> proven = statements();
        if (proven.size() > shown) {
            shown = proven.size();
            api.sendDraft(origin.place(), Math.max(1, origin.update()), composer.unfinished(proven));
        }
    }

    private void write() throws ApiException, InterruptedException, IOException {
        List<Statement> proven = statements();
        if (proven.size() > shown) {
            shown = proven.size();
            pace.await(origin.chat());
            if (message == 0) {
                message = api.sendMessage(origin.place(), composer.unfinished(proven), Connection.Hook.NONE);
                journal.progress(origin.update(), message);
            } else {
                api.editMessage(origin.chat(), message, composer.unfinished(proven));
            }
        }
    }

    private interface Attempt {
        void run() throws ApiException, InterruptedException, IOException;
    }

    private void attempt(Attempt attempt) throws InterruptedException {
        if (pace.heldBack(origin.chat()).isPositive()) {
            return;
        }
        try {
            attempt.run();
        } catch (ApiException e) {
            Duration retryAfter = e.retryAfter();
            if (retryAfter != null) {
                pace.holdBack(origin.chat(), retryAfter);
            }
        } catch (IOException journalFails) {
            // Whoever writes the answer to the journal next finds out and says so.
            shown = Integer.MAX_VALUE;
        }
    }

    /** Ends all signs; a message in a group stays until {@link #remove}. */
    @Override
    public void close() {
        writing.lock();
        try {
            thread.interrupt();
        } finally {
            writing.unlock();
        }
    }

    /** Takes the message that stood in for the answer away. */
    public static void remove(BotApi api, long chat, int message) throws InterruptedException {
        if (message != 0) {
            try {
                api.deleteMessage(chat, message);
            } catch (ApiException stays) {
                // It is a part of the answer, so it does no harm.
                return;
            }
        }
    }
}
