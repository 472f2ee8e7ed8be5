package dev.dateline.telegram.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts the questions of each person and chat; a day ends at midnight UTC. */
public final class Quotas {

    /**
     * @param perUser questions a day, or 0 for as many as they like
     * @param perChat questions a day of everybody in the chat together, or 0
     */
    public record Limits(int perUser, int perChat) {

        public Limits {
            if (perUser < 0 || perChat < 0) {
                throw new IllegalArgumentException(
                        "questions a day: " + perUser + " per user, " + perChat + " per chat");
            }
        }
    }

    /**
     * No more today.
     *
     * @param limit how many were asked
     * @param wholeChat whether it is the chat's limit, not the person's
     * @param until when the next may be asked
     */
    public record Exhausted(int limit, boolean wholeChat, Instant until) {}

    private final Limits limits;
    private final InstantSource clock;
    private LocalDate day = LocalDate.EPOCH;
    private final Map<Long, Integer> users = new HashMap<>();
    private final Map<Long, Integer> chats = new HashMap<>();

    public Quotas(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Counts a question, unless there may be no more today. */
    public synchronized Optional<Exhausted> ask(long user, long chat) {
        turnDay();
        if (limits.perUser() > 0 && users.getOrDefault(user, 0) >= limits.perUser()) {
            return Optional.of(new Exhausted(limits.perUser(), false, tomorrow()));
        }
        if (limits.perChat() > 0 && chats.getOrDefault(chat, 0) >= limits.perChat()) {
            return Optional.of(new Exhausted(limits.perChat(), true, tomorrow()));
        }
        count(user, chat);
        return Optional.empty();
    }

    /** Counts a question that was asked at {@code when}, before the program was started. */
    public synchronized void remember(long user, long chat, Instant when) {
        turnDay();
        if (when.atZone(ZoneOffset.UTC).toLocalDate().equals(day)) {
            count(user, chat);
        }
    }

    /** What was asked today in the chat {@code from} counts for the chat {@code to}. */
    public synchronized void moved(long from, long to) {
        Integer asked = chats.remove(from);
        if (asked != null) {
            chats.merge(to, asked, Integer::sum);
        }
    }

    /** How many questions {@code user} has left today; {@link Integer#MAX_VALUE} where there is no limit. */
    public synchronized int left(long user, long chat) {
        turnDay();
        int ofUser = limits.perUser() == 0 ? Integer.MAX_VALUE : limits.perUser() - users.getOrDefault(user, 0);
        int ofChat = limits.perChat() == 0 ? Integer.MAX_VALUE : limits.perChat() - chats.getOrDefault(chat, 0);
        return Math.max(0, Math.min(ofUser, ofChat));
    }

    /** When the counting begins anew. */
    public synchronized Instant tomorrow() {
        turnDay();
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void count(long user, long chat) {
        users.merge(user, 1, Integer::sum);
        chats.merge(chat, 1, Integer::sum);
    }

    private void turnDay() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        if (!today.equals(day)) {
            day = today;
            users.clear();
            chats.clear();
        }
    }
}
