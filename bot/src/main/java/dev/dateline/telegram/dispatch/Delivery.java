package dev.dateline.telegram.dispatch;

import dev.dateline.telegram.api.ApiException;
import dev.dateline.telegram.api.ApiException.Kind;
import dev.dateline.telegram.api.BotApi;
import dev.dateline.telegram.api.Pace;
import dev.dateline.telegram.api.Place;
import dev.dateline.telegram.journal.Journal;
import dev.dateline.telegram.journal.Response;
import dev.dateline.telegram.message.Message;
import dev.dateline.telegram.message.Press;
import dev.dateline.telegram.operation.Health;
import dev.dateline.telegram.operation.Log;
import dev.dateline.telegram.operation.Retries;
import dev.dateline.telegram.operation.Timing;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sends the messages of a response, each once: what was begun is in the journal before its bytes go out. */
public final class Delivery {

    /** The chat cannot be written to any more. */
    static final class ChatGone extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final Duration UNSPECIFIED_WAIT = Duration.ofSeconds(5);
    private static final Set<Kind> RETRIED =
            Set.of(Kind.TRANSIENT, Kind.TOO_MANY, Kind.CONFLICT, Kind.UNAUTHORIZED, Kind.UPGRADED);

    private final BotApi api;
    private final Pace pace;
    private final Journal journal;
    private final Supergroups supergroups;
    private final Log log;
    private final Health health;
    private final RetryPolicy<Integer> retries;

    /** For a notice: it may arrive twice, but it must arrive. */
    private final RetryPolicy<Integer> insistent;

    private final ReentrantReadWriteLock goingOut = new ReentrantReadWriteLock();
    private volatile boolean stopping;

    public Delivery(
            BotApi api, Pace pace, Journal journal, Supergroups supergroups, Timing timing, Log log, Health health) {
        this.api = api;
        this.pace = pace;
        this.journal = journal;
        this.supergroups = supergroups;
        this.log = log;
        this.health = health;
        this.retries = policy(timing, RETRIED);
        EnumSet<Kind> all = EnumSet.copyOf(RETRIED);
        all.add(Kind.UNCONFIRMED);
        this.insistent = policy(timing, all);
    }

    private static RetryPolicy<Integer> policy(Timing timing, Set<Kind> retried) {
        return RetryPolicy.<Integer>builder()
                .handleIf(e -> e instanceof ApiException failed && retried.contains(failed.kind()))
                .withBackoff(timing.firstRetry(), timing.lastRetry())
                .withDelayFnOn(
                        context -> context.getLastException() instanceof ApiException failed
                                        && failed.kind() == Kind.TOO_MANY
                                ? Duration.ZERO
                                : Retries.GROWING,
                        ApiException.class)
                .withMaxRetries(-1)
                .build();
    }

    /**
     * Sends what has not been sent.
     *
     * @param next 0-based number of the first message to send
     * @param notice makes the message that tells the chat that the one with this number may not have arrived
     * @throws IOException if the journal cannot be written
     */
    void deliver(int update, Response response, int next, IntFunction<Message> notice)
            throws IOException, InterruptedException, ChatGone {
        Response current = response;
        for (int part = next; part < current.messages().size(); part++) {
            Message message = current.messages().get(part);
            try {
                send(update, part, current.place(), message);
            } catch (ApiException e) {
                settle(update, part, e, notice.apply(part));
            }
            current = journal.response(update).orElse(current);
        }
    }

    private void settle(int update, int part, ApiException e, Message notice) throws IOException, ChatGone {
        health.error();
        log.warn("not-sent", "why", e.kind(), "code", e.code(), "error", e.getMessage());
        if (e.kind() == Kind.FORBIDDEN) {
            throw new ChatGone();
        }
        if (e.kind() == Kind.UNCONFIRMED) {
            journal.unconfirmed(update, part, notice);
        }
    }

    private static boolean isNotice(Message message) {
        return message.buttons().stream()
                .flatMap(List::stream)
                .anyMatch(button -> Press.parse(button.data()).orElse(null) instanceof Press.SendAgain);
    }

    private void send(int update, int part, Place place, Message message)
            throws ApiException, IOException, InterruptedException {
        RetryPolicy<Integer> policy = isNotice(message) ? insistent : retries;
        try {
            Retries.call(policy, () -> attempt(update, part, place, message));
        } catch (ApiException e) {
            if (e.kind() != Kind.REJECTED) {
                throw e;
            }
            log.warn("sent-bare", "code", e.code(), "error", e.getMessage());
            Retries.call(policy, () -> attempt(update, part, new Place(place.chat(), null, null), message.bare()));
        }
    }

    private int attempt(int update, int part, Place asked, Message message)
            throws ApiException, IOException, InterruptedException {
        Place place = asked.in(supergroups.current(asked.chat()));
        pace.await(place.chat());
        AtomicBoolean began = new AtomicBoolean();
        AtomicReference<@Nullable IOException> unwritten = new AtomicReference<>();
        goingOut.readLock().lockInterruptibly();
        try {
            if (stopping) {
                throw new InterruptedException();
            }
            int id = api.sendMessage(place, message, () -> begin(update, part, began, unwritten));
            journal.sent(update, part, id);
            return id;
        } catch (ApiException e) {
            IOException failure = unwritten.get();
            if (failure != null) {
                throw failure;
            }
            if (began.get() && e.kind() != Kind.UNCONFIRMED) {
                journal.refused(update, part);
            }
            if (e.kind() == Kind.TOO_MANY) {
                pace.holdBack(place.chat(), e.retryAfter() == null ? UNSPECIFIED_WAIT : e.retryAfter());
            }
            Long supergroup = e.supergroup();
            if (supergroup != null) {
                supergroups.upgraded(update, place.chat(), supergroup);
            }
            if (RETRIED.contains(e.kind())) {
                health.error();
                log.info("send-again", "why", e.kind(), "code", e.code());
            }
            throw e;
        } finally {
            goingOut.readLock().unlock();
        }
    }

    private void begin(int update, int part, AtomicBoolean began, AtomicReference<@Nullable IOException> unwritten)
            throws IOException {
        try {
            journal.sending(update, part);
            began.set(true);
        } catch (IOException e) {
            unwritten.set(e);
            throw e;
        }
    }

    /** Begins no more messages, and gives those that are going out {@code patience} to arrive. */
    public void stop(Duration patience) throws InterruptedException {
        stopping = true;
        if (goingOut.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            goingOut.writeLock().unlock();
        }
    }
}
