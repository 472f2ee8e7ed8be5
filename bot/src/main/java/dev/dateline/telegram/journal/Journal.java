package dev.dateline.telegram.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.telegram.message.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The life of every update of one bot, line by line: received, composed, sending, sent, done.
 *
 * <p>An update is on the disk before Telegram is told to forget it, and a message before its bytes go out. A message
 * that was going out when the program died counts as sent: its bytes leave the machine within microseconds of its last
 * line in the journal, so it is far likelier to have arrived than not, and Telegram offers no way to ask. One that has
 * only the line that was to reach the disk first may have gone out or not: the chat has to be told.
 */
public final class Journal implements AutoCloseable {

    /** Telegram keeps what was not confirmed for 24 hours: twice that, nothing comes again. */
    private static final Duration REMEMBER_UPDATES = Duration.ofHours(48);

    /** How long the buttons under an answer work and a chat that was restarted can lean on it, and for how many answers. */
    private static final Duration REMEMBER_ANSWERS = Duration.ofDays(7);

    private static final int ANSWERS = 2_000;

    private static final int UPDATES = 100_000;

    /** The journal is written anew when it has this many lines more than it needs, and once a day: what is old has to go. */
    private static final int SPARE_LINES = 10_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final InstantSource clock;
    private final Map<Integer, Work> works = new LinkedHashMap<>();
    private final Map<Long, Entry.Upgraded> upgrades = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final LineFile file;
    private int unreadable;
    private int lines;
    private int needed;
    private long compactedOn;

    /** @throws IOException if the file cannot be read or written */
    public Journal(Path path, InstantSource clock) throws IOException {
        this.clock = clock;
        this.file = LineFile.open(path, this::read);
        compact();
    }

    private void read(String line) {
        try {
            Entry entry = MAPPER.readValue(line, Entry.class);
            if (entry == null) {
                unreadable++;
            } else {
                apply(entry);
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            unreadable++;
        }
    }

    private void apply(Entry entry) {
        if (entry instanceof Entry.Upgraded upgraded) {
            upgrades.put(upgraded.from(), upgraded);
        } else {
            works.computeIfAbsent(entry.update(), Work::new).apply(entry);
        }
    }

    /** How many lines could not be read when the journal was opened. */
    public int unreadable() {
        return unreadable;
    }

    /** Whether the update was received or skipped before. */
    public boolean isKnown(int update) {
        return locked(() -> works.containsKey(update));
    }

    /** The updates that are not done with, oldest first. */
    public List<Unfinished> unfinished() {
        return locked(() -> works.values().stream()
                .map(Work::unfinished)
                .filter(Objects::nonNull)
                .toList());
    }

    /** The message that shows a group that an answer to the update is on its way, or 0. */
    public int progress(int update) {
        return locked(() -> {
            Work work = works.get(update);
            return work == null ? 0 : work.progress();
        });
    }

    /** The response to an update, with its messages only where one of them may not have arrived. */
    public Optional<Response> response(int update) {
        return locked(() -> Optional.ofNullable(works.get(update)).map(Work::response));
    }

    /** Every answer and every new beginning that is remembered, in order, with the second since 1970 when it was done with. */
    public void remembered(BiConsumer<Long, Response> each) {
        locked(() -> {
            for (Work work : works.values()) {
                Response response = work.response();
                if (response != null && response.isRemembered()) {
                    each.accept(work.at, response);
                }
            }
            return works.size();
        });
    }

    /** The id that {@code chat} has now: another one where it was a group and is a supergroup. */
    public long current(long chat) {
        return locked(() -> {
            Entry.Upgraded upgraded = upgrades.get(chat);
            return upgraded == null ? chat : upgraded.to();
        });
    }

    /** Every group that became a supergroup, with its old id and its new one. */
    public void upgrades(BiConsumer<Long, Long> each) {
        locked(() -> List.copyOf(upgrades.values())).forEach(upgraded -> each.accept(upgraded.from(), upgraded.to()));
    }

    /**
     * Keeps that a group became a supergroup; on the disk when this returns.
     *
     * @return false where that is known, or where {@code to} is a group that became a supergroup itself
     */
    public boolean upgraded(int update, long from, long to) throws IOException {
        if (from == to || current(from) == to || current(to) != to) {
            return false;
        }
        file.sync(append(List.of(new Entry.Upgraded(update, from, to))));
        return true;
    }

    /** On the disk when this returns. */
    public void received(Map<Integer, JsonNode> updates) throws IOException {
        List<Entry> entries = new ArrayList<>();
        updates.forEach((update, json) -> entries.add(new Entry.Received(update, now(), json)));
        file.sync(append(entries));
    }

    public void skipped(int update, String reason) throws IOException {
        append(List.of(new Entry.Skipped(update, now(), reason)));
    }

    public void progress(int update, int message) throws IOException {
        append(List.of(new Entry.Progress(update, message)));
    }

    public void composed(int update, Response response) throws IOException {
        append(List.of(new Entry.Composed(update, now(), response, false)));
    }

    /** On the disk when this returns, and everything before it too: the message has to go out at once. */
    public void sending(int update, int part) throws IOException {
        file.sync(append(List.of(new Entry.Sending(update, part))));
        append(List.of(new Entry.Going(update, part)));
    }

    /** On the disk when this returns. */
    public void refused(int update, int part) throws IOException {
        file.sync(append(List.of(new Entry.Refused(update, part))));
    }

    public void sent(int update, int part, int message) throws IOException {
        append(List.of(new Entry.Sent(update, part, message)));
    }

    /** Adds {@code notice} to the messages that are still to be sent. */
    public void unconfirmed(int update, int part, Message notice) throws IOException {
        file.sync(append(List.of(new Entry.Unconfirmed(update, part, notice))));
    }

    public void done(int update) throws IOException {
        append(List.of(new Entry.Done(update, now())));
        if (locked(() -> lines > needed + SPARE_LINES || today() != compactedOn)) {
            compact();
        }
    }

    /** Writes the journal anew where it has questions and answers that are older than they may be kept, and once a day. */
    public void forgetOld() throws IOException {
        if (locked(() -> today() != compactedOn || works.values().stream().anyMatch(this::isTooOld))) {
            compact();
        }
    }

    private boolean isTooOld(Work work) {
        return work.done && work.response() != null && now() - work.at > REMEMBER_ANSWERS.toSeconds();
    }

    private long append(List<Entry> entries) throws IOException {
        lock.lock();
        try {
            long position = file.append(entries.stream().map(Journal::line).toList());
            entries.forEach(this::apply);
            lines += entries.size();
            return position;
        } finally {
            lock.unlock();
        }
    }

    private void compact() throws IOException {
        lock.lock();
        try {
            forget();
            List<String> kept = Stream.concat(
                            upgrades.values().stream(),
                            works.values().stream().flatMap(work -> work.entries().stream()))
                    .map(Journal::line)
                    .toList();
            file.replace(kept);
            lines = kept.size();
            needed = kept.size();
            compactedOn = today();
        } finally {
            lock.unlock();
        }
    }

    private void forget() {
        long now = now();
        long answers = works.values().stream()
                .filter(work -> work.done && work.response() != null)
                .count();
        for (Work work : works.values()) {
            if (work.done && work.response() != null) {
                if (answers > ANSWERS || isTooOld(work)) {
                    work.forgetResponse();
                    answers--;
                }
            }
        }
        works.values()
                .removeIf(work -> work.done && work.response() == null && now - work.at > REMEMBER_UPDATES.toSeconds());
        Iterator<Work> oldest = works.values().iterator();
        int surplus = works.size() - UPDATES;
        while (surplus > 0 && oldest.hasNext()) {
            if (oldest.next().done) {
                oldest.remove();
                surplus--;
            }
        }
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    /** In days since 1970. */
    private long today() {
        return now() / Duration.ofDays(1).toSeconds();
    }

    private static String line(Entry entry) {
        try {
            return MAPPER.writerFor(Entry.class).writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new AssertionError("an entry is made of plain values", e);
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
