package dev.dateline.telegram.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.telegram.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one update stands. Entries move it on; its own entries bring a new one to the same state. */
final class Work {

    final int update;
    long at;
    boolean done;
    private @Nullable JsonNode json;
    private int progress;
    private @Nullable Response response;
    private int next;
    private boolean partsMissing;
    private boolean unclear;

    Work(int update) {
        this.update = update;
    }

    void apply(Entry entry) {
        switch (entry) {
            case Entry.Received received -> {
                at = received.at();
                json = received.json();
            }
            case Entry.Skipped skipped -> finish(skipped.at());
            case Entry.Progress shown -> progress = shown.message();
            case Entry.Composed composed -> {
                response = composed.response();
                partsMissing = composed.partsMissing();
            }
            case Entry.Sending sending -> {
                next = sending.part() + 1;
                unclear = true;
            }
            case Entry.Going going -> unclear = false;
            case Entry.Refused refused -> {
                next = refused.part();
                unclear = false;
            }
            case Entry.Sent sent -> {
                next = sent.part() + 1;
                unclear = false;
            }
            case Entry.Unconfirmed unconfirmed -> {
                partsMissing = true;
                unclear = false;
                if (response != null) {
                    List<Message> messages = new ArrayList<>(response.messages());
                    messages.add(unconfirmed.notice());
                    response = response.with(messages);
                }
            }
            case Entry.Done finished -> finish(finished.at());
            case Entry.Upgraded ofTheChat -> {}
        }
    }

    private void finish(long when) {
        done = true;
        at = when;
        json = null;
        progress = 0;
        if (response != null && !partsMissing) {
            response = response.isRemembered() ? response.with(List.of()) : null;
        }
    }

    /** Nothing where the update is done with. */
    @Nullable Unfinished unfinished() {
        return done || json == null ? null : new Unfinished(update, json, response, next, progress, unclear);
    }

    @Nullable Response response() {
        return response;
    }

    int progress() {
        return progress;
    }

    void forgetResponse() {
        response = null;
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (json != null) {
            entries.add(new Entry.Received(update, at, json));
        }
        if (progress != 0) {
            entries.add(new Entry.Progress(update, progress));
        }
        if (response != null) {
            entries.add(new Entry.Composed(update, at, response, partsMissing));
        }
        if (next > 0) {
            entries.add(new Entry.Sending(update, next - 1));
            if (!unclear) {
                entries.add(new Entry.Going(update, next - 1));
            }
        }
        if (done) {
            entries.add(new Entry.Done(update, at));
        }
        return entries;
    }
}
