package dev.dateline.telegram.api;

import dev.failsafe.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps messages and edits as far apart as Telegram wants them, and holds back those to a chat for which it said "too
 * many". A message that waits for its own chat takes no turn from others.
 */
public final class Pace {

    /**
     * What Telegram's FAQ allows.
     *
     * @param betweenMessages in one chat
     * @param perMinuteInGroup messages
     * @param perSecond messages to all chats together
     */
    public record Limits(Duration betweenMessages, int perMinuteInGroup, int perSecond) {

        public static final Limits TELEGRAM = new Limits(Duration.ofSeconds(1), 20, 30);
    }

    /** More chats than can be written to within the minute for which their limits matter. */
    private static final int REMEMBERED_CHATS = 10_000;

    private final Limits limits;
    private final InstantSource clock;
    private final Pause pause;
    private final RateLimiter<Object> everyone;
    private final Map<Long, Chat> chats = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Chat> eldest) {
            return size() > REMEMBERED_CHATS;
        }
    };

    public Pace(Limits limits, InstantSource clock, Pause pause) {
        this.limits = limits;
        this.clock = clock;
        this.pause = pause;
        this.everyone = RateLimiter.smoothBuilder(limits.perSecond(), Duration.ofSeconds(1))
                .build();
    }

    /** Returns when the next message may go to {@code id}. */
    public void await(long id) throws InterruptedException {
        Chat chat = chat(id);
        pause(chat.steady.reservePermit());
        if (id < 0) {
            pause(chat.group.reservePermit());
        }
        pause(everyone.reservePermit());
        Duration heldBack = heldBack(id);
        while (heldBack.isPositive()) {
            pause(heldBack);
            heldBack = heldBack(id);
        }
    }

    /** Sends nothing to {@code id} for as long as Telegram says. */
    public void holdBack(long id, Duration retryAfter) {
        Chat chat = chat(id);
        Instant until = clock.instant().plus(retryAfter);
        synchronized (chat) {
            if (until.isAfter(chat.notBefore)) {
                chat.notBefore = until;
            }
        }
    }

    /** How long nothing may go to {@code id}; zero where nothing is in the way. */
    public Duration heldBack(long id) {
        Chat chat = chat(id);
        synchronized (chat) {
            Duration left = Duration.between(clock.instant(), chat.notBefore);
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    private void pause(Duration duration) throws InterruptedException {
        if (duration.isPositive()) {
            pause.of(duration);
        }
    }

    private Chat chat(long id) {
        synchronized (chats) {
            return chats.computeIfAbsent(id, any -> new Chat(limits));
        }
    }

    private static final class Chat {
        final RateLimiter<Object> steady;
        final RateLimiter<Object> group;
        Instant notBefore = Instant.EPOCH;

        Chat(Limits limits) {
            steady = RateLimiter.smoothBuilder(limits.betweenMessages()).build();
            group = RateLimiter.burstyBuilder(limits.perMinuteInGroup(), Duration.ofMinutes(1))
                    .build();
        }
    }
}
