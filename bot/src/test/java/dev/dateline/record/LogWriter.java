package dev.dateline.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A process of its own that appends to a log: {@code LogWriter FOLDER COUNT}. */
public final class LogWriter {

    private LogWriter() {}

    public static void main(String[] args) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
        AnswerLog log =
                new AnswerLog(Path.of(args[0]), UserIds.HASHED, AnswerLog.FILE_BYTES, clock, System.err::println);
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            log.append(Replies.entry(ProcessHandle.current().pid() + "-" + i));
        }
    }
}
