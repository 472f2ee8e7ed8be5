package dev.dateline.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the last record of a file and mends its end after a crash. The caller holds the log's lock. */
final class LogTail {

    private static final int BLOCK = 1 << 16;

    private LogTail() {}

    /**
     * How a file ends.
     *
     * @param last the last record, empty where the file has none
     * @param torn whether a piece of a record stood after it
     */
    record End(Optional<LogHead> last, boolean torn) {}

    static End read(Path file, Consumer<String> warnings) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long before = channel.size();
            long end = mend(channel, file, warnings);
            if (end == 0) {
                return new End(Optional.empty(), before > 0);
            }
            Optional<LogHead> last =
                    ChainedLine.read(lastLine(channel, end)).map(record -> new LogHead(record.seq(), record.hash()));
            if (last.isEmpty()) {
                warnings.accept(file + ": the last record has no chain fields; `audit` tells what is wrong");
            }
            return new End(last, end < before);
        }
    }

    /** The last whole record, read without mending anything. */
    static Optional<LogHead> last(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long end = lineStart(channel, channel.size());
            return end == 0
                    ? Optional.empty()
                    : ChainedLine.read(lastLine(channel, end)).map(record -> new LogHead(record.seq(), record.hash()));
        }
    }

    /** Sets a torn last line aside, or ends it where only the line end is missing; gives the length that is left. */
    private static long mend(FileChannel channel, Path file, Consumer<String> warnings) throws IOException {
        long size = channel.size();
        long start = lineStart(channel, size);
        if (start == size) {
            return size;
        }
        byte[] torn = read(channel, start, size);
        if (ChainedLine.read(torn).filter(record -> record.matches(torn)).isPresent()) {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
            channel.force(true);
            return size + 1;
        }
        Path aside = aside(file);
        OwnerOnly.create(aside);
        try (FileChannel kept = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            kept.write(ByteBuffer.wrap(torn));
            kept.force(true);
        }
        channel.truncate(start);
        channel.force(true);
        warnings.accept(file + ": the last line was torn, as by a crash; its " + torn.length + " bytes were kept in "
                + aside.getFileName());
        return start;
    }

    private static Path aside(Path file) {
        int n = 1;
        while (Files.exists(file.resolveSibling(file.getFileName() + ".torn-" + n))) {
            n++;
        }
        return file.resolveSibling(file.getFileName() + ".torn-" + n);
    }

    /** The last line before {@code end}, where a line end stands, without it. */
    private static byte[] lastLine(FileChannel channel, long end) throws IOException {
        return read(channel, lineStart(channel, end - 1), end - 1);
    }

    /** Where the line begins that reaches to {@code end}. */
    private static long lineStart(FileChannel channel, long end) throws IOException {
        for (long blockEnd = end; blockEnd > 0; ) {
            long blockStart = Math.max(0, blockEnd - BLOCK);
            byte[] block = read(channel, blockStart, blockEnd);
            for (int i = block.length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return blockStart + i + 1;
                }
            }
            blockEnd = blockStart;
        }
        return 0;
    }

    private static byte[] read(FileChannel channel, long start, long end) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(end - start));
        while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) >= 0) {
            // Reads until the range is full.
        }
        return buffer.array();
    }
}
