package dev.dateline.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.index.RankedPassage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Appends answers to the JSON Lines files of one folder. Each record carries the hash of the one before, across files,
 * so that {@code audit} finds any that was changed, deleted, inserted or moved. Several processes may write at once.
 */
public final class AnswerLog {

    /** A file longer than this is followed by a new one: 64 MiB. */
    public static final long FILE_BYTES = 64L << 20;

    /** A lock on a file excludes other processes, not other threads of this one. */
    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final Path folder;
    private final UserIds userIds;
    private final long fileBytes;
    private final Clock clock;
    private final Consumer<String> warnings;
    private final ReentrantLock threads;

    /**
     * @param folder made if there is none, readable by its owner only
     * @param userIds what is kept of the ids of people and conversations
     * @param fileBytes a file that reached this length is followed by a new one
     * @param clock says the month, which begins a new file
     * @param warnings takes one line for each thing that was mended
     */
    public AnswerLog(Path folder, UserIds userIds, long fileBytes, Clock clock, Consumer<String> warnings)
            throws IOException {
        OwnerOnly.createFolder(folder);
        this.folder = folder.toRealPath();
        this.userIds = userIds;
        this.fileBytes = fileBytes;
        this.clock = clock;
        this.warnings = warnings;
        this.threads = LOCKS.computeIfAbsent(this.folder, key -> new ReentrantLock());
    }

    /** Returns when the record is on the disk: an answer is shown after that. */
    public void append(LogEntry entry) throws IOException {
        locked(() -> {
            ObjectNode record = AnswerJson.object(entry.reply()).put("frontEnd", entry.frontEnd());
            record.put("conversation", keep(entry.conversation()));
            record.put("user", keep(entry.user()));
            ArrayNode retrieved = record.putArray("retrieved");
            for (RankedPassage passage : entry.passages()) {
                retrieved.addObject().put("passage", passage.passage().id()).put("score", passage.score());
            }
            write(record.put("rawOutput", entry.rawOutput()));
        });
    }

    /** Records what somebody thought of an answer; returns when that is on the disk. */
    public void append(Feedback feedback) throws IOException {
        locked(() -> write(AnswerJson.feedback(feedback).put("user", keep(feedback.user()))));
    }

    private @Nullable String keep(@Nullable String id) throws IOException {
        return userIds.keep(id, folder.resolve("salt"));
    }

    private void write(ObjectNode record) throws IOException {
        List<Path> files = LogFiles.in(folder);
        YearMonth month = YearMonth.now(clock);
        Optional<LogHead> written = LogHead.read(folder);
        LogHead head = end(files, written);
        Path file = LogFiles.first(folder, month);
        if (!files.isEmpty()) {
            file = files.getLast();
            if (Files.size(file) >= fileBytes || month.isAfter(LogFiles.month(file))) {
                file = LogFiles.next(file, month);
            }
        }
        long seq = head.seq() + 1;
        String line = ChainedLine.write(record, seq, head.hash());
        OwnerOnly.create(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        String hash = ChainedLine.read(line.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .hash();
        if (isKnown(written, head)) {
            new LogHead(seq, hash).write(folder);
        }
    }

    /** The last record; a file that a crash left empty is passed over. */
    private LogHead end(List<Path> files, Optional<LogHead> stated) throws IOException {
        Optional<LogHead> last = Optional.empty();
        boolean torn = false;
        for (int i = files.size() - 1; i >= 0 && last.isEmpty(); i--) {
            LogTail.End end = LogTail.read(files.get(i), warnings);
            last = end.last();
            torn |= end.torn();
        }
        LogHead found = last.orElse(LogHead.start());
        if (!isKnown(stated, found)) {
            warnings.accept(
                    folder.resolve(LogHead.NAME) + ", which tells where the log ends, is gone or damaged: `audit`"
                            + " can no longer tell whether records were cut off; move the folder away to begin a new log");
        }
        LogHead written = stated.orElse(found);
        long missing = written.seq() - found.seq() - (torn ? 1 : 0);
        if (missing <= 0) {
            return found;
        }
        // Going on from what was written leaves a gap that every audit finds; going on from what is left would hide it.
        warnings.accept(folder + ": " + missing + " records were cut off at the end; `audit` names the place");
        return written;
    }

    /** Whether the log's end is known. Writing it anew where it is not would hide that records were cut off. */
    private static boolean isKnown(Optional<LogHead> stated, LogHead found) {
        // A crash may have come after the first record and before the first note of it.
        return stated.isPresent() || found.seq() <= 1;
    }

    private interface Work {
        void run() throws IOException;
    }

    private void locked(Work work) throws IOException {
        threads.lock();
        try {
            Path lockFile = folder.resolve("lock");
            OwnerOnly.create(lockFile);
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                    FileLock processes = channel.lock()) {
                if (!processes.isValid()) {
                    throw new IOException("cannot lock " + lockFile);
                }
                work.run();
            }
        } finally {
            threads.unlock();
        }
    }
}
