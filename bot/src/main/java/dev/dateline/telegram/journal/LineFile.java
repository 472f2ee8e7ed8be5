package dev.dateline.telegram.journal;

import dev.dateline.record.Draft;
import dev.dateline.record.OwnerOnly;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A file of lines that only grows. Threads that wait for the disk at the same time share one wait.
 *
 * <p>It writes through a stream because an interrupt, which is how answers are cancelled, closes a {@link FileChannel}.
 */
final class LineFile implements AutoCloseable {

    private final Path path;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock syncing = new ReentrantLock();
    private FileOutputStream out;
    private long written;
    private long synced;
    private boolean broken;

    private LineFile(Path path) throws IOException {
        this.path = path;
        OwnerOnly.create(path);
        this.out = new FileOutputStream(path.toFile(), true);
    }

    /** Reads the whole lines that are there; a last line without an end was torn by a crash and is cut off. */
    static LineFile open(Path path, Consumer<String> line) throws IOException {
        if (Files.exists(path)) {
            byte[] bytes = Files.readAllBytes(path);
            int begin = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    line.accept(new String(bytes, begin, i - begin, StandardCharsets.UTF_8));
                    begin = i + 1;
                }
            }
            if (begin < bytes.length) {
                try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                    file.setLength(begin);
                }
            }
        }
        return new LineFile(path);
    }

    /** The position that {@link #sync} takes to make these lines durable. */
    long append(List<String> lines) throws IOException {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        writing.lock();
        try {
            if (broken) {
                throw new IOException(path + ": an earlier write failed");
            }
            broken = true;
            out.write(bytes);
            broken = false;
            written += bytes.length;
            return written;
        } finally {
            writing.unlock();
        }
    }

    /** Returns when everything before {@code position} is on the disk. */
    void sync(long position) throws IOException {
        syncing.lock();
        try {
            if (synced >= position) {
                return;
            }
            long reached;
            writing.lock();
            try {
                reached = written;
            } finally {
                writing.unlock();
            }
            out.getFD().sync();
            synced = reached;
        } finally {
            syncing.unlock();
        }
    }

    /** Puts {@code lines} in the place of all lines; a crash leaves the old ones or the new ones. */
    void replace(List<String> lines) throws IOException {
        syncing.lock();
        writing.lock();
        try {
            byte[] bytes =
                    lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            try (Draft draft = Draft.of(path, Draft.Readers.OWNER, stream -> stream.write(bytes))) {
                // From the move on, what is written to the old file is lost.
                broken = true;
                draft.takePlace();
                out.close();
                out = new FileOutputStream(path.toFile(), true);
                broken = false;
            }
            synced = written;
        } finally {
            writing.unlock();
            syncing.unlock();
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
