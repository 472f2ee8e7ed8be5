package dev.dateline.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of a log's files, {@code answers-2026-11-001.jsonl}: sorted by name they are in the order of writing. */
final class LogFiles {

    private static final Pattern NAME = Pattern.compile("answers-(\\d{4}-\\d{2})-(\\d{3,})\\.jsonl");

    private LogFiles() {}

    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(LogFiles::isLogFile).sorted().toList();
        }
    }

    static boolean isLogFile(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    static Path first(Path folder, YearMonth month) {
        return folder.resolve("answers-" + month + "-001.jsonl");
    }

    /** The file to write after {@code last}; never one that sorts before it, even when the clock was set back. */
    static Path next(Path last, YearMonth month) {
        YearMonth started = month(last);
        Path folder = last.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("not a file in a folder: " + last);
        }
        return month.isAfter(started)
                ? first(folder, month)
                : folder.resolve("answers-%s-%03d.jsonl".formatted(started, number(last) + 1));
    }

    static YearMonth month(Path file) {
        return YearMonth.parse(match(file).group(1));
    }

    private static int number(Path file) {
        return Integer.parseInt(match(file).group(2));
    }

    private static Matcher match(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException("not a file of an answer log: " + file);
        }
        return name;
    }
}
