package dev.dateline.telegram.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.telegram.api.ApiException;
import dev.dateline.telegram.api.ApiException.Kind;
import dev.dateline.telegram.api.BotApi;
import dev.dateline.telegram.api.Incoming;
import dev.dateline.telegram.api.Pause;
import dev.dateline.telegram.api.UpdateReader;
import dev.dateline.telegram.journal.Journal;
import dev.dateline.telegram.operation.Health;
import dev.dateline.telegram.operation.Log;
import dev.dateline.telegram.operation.Retries;
import dev.dateline.telegram.operation.Timing;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches updates. Each is in the journal, on the disk, before a later poll tells Telegram to forget it.
 *
 * <p>The offset follows the last batch and nothing else: after a quiet week Telegram goes on with ids that may be lower.
 */
public final class Poller {

    /** While more than this many updates wait here, further ones may wait at Telegram. */
    private static final int WAITING = 5_000;

    private final BotApi api;
    private final Journal journal;
    private final UpdateReader reader;
    private final Supergroups supergroups;
    private final Dispatcher dispatcher;
    private final Timing timing;
    private final Pause pause;
    private final Log log;
    private final Health health;
    private final RetryPolicy<List<JsonNode>> retries;
    private @Nullable Integer offset;
    private boolean failing;

    public Poller(
            BotApi api,
            Journal journal,
            UpdateReader reader,
            Supergroups supergroups,
            Dispatcher dispatcher,
            Timing timing,
            Pause pause,
            Log log,
            Health health) {
        this.api = api;
        this.journal = journal;
        this.reader = reader;
        this.supergroups = supergroups;
        this.dispatcher = dispatcher;
        this.timing = timing;
        this.pause = pause;
        this.log = log;
        this.health = health;
        this.retries = Retries.<List<JsonNode>>of(timing, this::failed);
    }

    /**
     * Polls until the thread is interrupted.
     *
     * @throws ApiException if Telegram no longer accepts the token
     * @throws IOException if the journal cannot be written
     */
    public void run() throws ApiException, IOException, InterruptedException {
        while (true) {
            List<JsonNode> batch = Retries.call(retries, () -> api.getUpdates(offset, timing.longPoll()));
            health.polled();
            if (failing) {
                failing = false;
                log.info("polling-resumed");
            }
            boolean news = take(batch);
            if (!batch.isEmpty() && !news) {
                pause.of(timing.firstRetry());
            }
            while (dispatcher.waiting() > WAITING) {
                pause.of(timing.firstRetry());
            }
        }
    }

    /** Whether there was anything that was not there before. */
    private boolean take(List<JsonNode> batch) throws IOException {
        Map<Integer, JsonNode> received = new LinkedHashMap<>();
        List<Incoming> incoming = new ArrayList<>();
        Integer last = null;
        boolean news = false;
        for (JsonNode update : batch) {
            Integer id = id(update);
            if (id == null) {
                continue;
            }
            last = last == null ? id : Math.max(last, id);
            if (journal.isKnown(id) || received.containsKey(id)) {
                continue;
            }
            news = true;
            Optional<UpdateReader.Upgrade> upgrade = UpdateReader.upgrade(update);
            if (upgrade.isPresent()) {
                supergroups.upgraded(id, upgrade.get().from(), upgrade.get().to());
            }
            Optional<Incoming> read = read(id, update);
            if (read.isPresent()) {
                received.put(id, update);
                incoming.add(read.get());
            }
        }
        if (!received.isEmpty()) {
            journal.received(received);
        }
        for (Incoming each : incoming) {
            dispatcher.accept(each);
        }
        if (last != null) {
            news |= offset == null || offset != last + 1;
            offset = last + 1;
        }
        return news;
    }

    private @Nullable Integer id(JsonNode update) {
        try {
            return UpdateReader.id(update);
        } catch (IllegalArgumentException e) {
            health.error();
            log.warn("unreadable-update", "error", e.getMessage());
            return null;
        }
    }

    private Optional<Incoming> read(int id, JsonNode update) throws IOException {
        try {
            return reader.read(update);
        } catch (IllegalArgumentException e) {
            health.error();
            log.warn("unreadable-update", "error", e.getMessage());
            journal.skipped(id, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** One line when it begins to fail, not one for each time. */
    private void failed(ApiException e) {
        health.error();
        if (!failing) {
            failing = true;
            if (e.kind() == Kind.CONFLICT) {
                log.warn("conflict", "error", "another program polls Telegram with this token: stop one of them");
            } else {
                log.warn("polling-fails", "why", e.kind(), "code", e.code(), "error", e.getMessage());
            }
        }
    }
}
