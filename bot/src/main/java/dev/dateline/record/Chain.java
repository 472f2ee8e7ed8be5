package dev.dateline.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the chain of a log shows.
 *
 * @param status whether it holds
 * @param records how many lines were read
 * @param defect the first bad record: {@code FILE:LINE} and what is wrong with it, or null where none is
 */
public record Chain(Status status, long records, @Nullable Defect defect) {

    /** Whether a chain holds. */
    public enum Status {
        INTACT,
        BROKEN,
        /** What is there holds, but nothing tells whether records were cut off at the end. */
        UNCONFIRMED,
        /** No record has chain fields: a log of another tool. */
        ABSENT
    }

    /**
     * The first place where a log is not what was written.
     *
     * @param file the name of the file
     * @param line 1-based
     * @param what is wrong, for a reader
     */
    public record Defect(String file, long line, String what) {}

    /** @param log a log's folder, one of its files, or any JSON Lines file */
    public static Chain check(Path log) throws IOException {
        boolean whole = Files.isDirectory(log);
        List<Path> files = whole ? LogFiles.in(log) : List.of(log);
        Path folder = whole ? log : log.toAbsolutePath().getParent();
        boolean reachesTheEnd = whole || folder != null && LogFiles.isLogFile(log) && isLast(log, folder);
        // Read first: a log that is being written may have grown by the time its end is reached.
        Optional<LogHead> head = folder != null && reachesTheEnd ? LogHead.read(folder) : Optional.empty();
        ChainReader reader = new ChainReader(whole ? LogHead.start() : before(log));
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                reader.file(file.getFileName().toString(), in);
            }
        }
        return reader.result(head, reachesTheEnd, whole || LogFiles.isLogFile(log));
    }

    /** The files of a log in the order of writing; {@code log} itself where it is a file. */
    public static List<Path> files(Path log) throws IOException {
        if (!Files.isDirectory(log)) {
            return List.of(log);
        }
        List<Path> files = LogFiles.in(log);
        if (files.isEmpty()) {
            try (var all = Files.list(log)) {
                files = all.filter(file -> file.toString().endsWith(".jsonl"))
                        .sorted()
                        .toList();
            }
        }
        return files;
    }

    private static boolean isLast(Path log, Path folder) throws IOException {
        List<Path> files = LogFiles.in(folder);
        return !files.isEmpty() && files.getLast().getFileName().equals(log.getFileName());
    }

    /** Where a file goes on from: the last record of the file before it in its folder. */
    private static LogHead before(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Optional<LogHead> last = Optional.empty();
        if (folder != null && LogFiles.isLogFile(file)) {
            String name = file.getFileName().toString();
            List<Path> files = LogFiles.in(folder);
            for (int i = files.size() - 1; i >= 0 && last.isEmpty(); i--) {
                boolean earlier = files.get(i).getFileName().toString().compareTo(name) < 0;
                last = earlier ? LogTail.last(files.get(i)) : last;
            }
        }
        return last.orElse(LogHead.start());
    }
}
