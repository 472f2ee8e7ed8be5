package dev.dateline.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a log has got, kept in a file beside it: what shows that records were cut off at its end, which the chain
 * itself cannot show. It may lag behind the log by a record that a crash interrupted, never lead.
 *
 * @param seq number of the last record
 * @param hash of the last record
 */
record LogHead(long seq, String hash) {

    static final String NAME = "head";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64})\\n");

    static LogHead start() {
        return new LogHead(0, ChainedLine.GENESIS);
    }

    /** Empty where there is none, or where it cannot be read. */
    static Optional<LogHead> read(Path folder) throws IOException {
        try {
            Matcher head = FORM.matcher(Files.readString(folder.resolve(NAME)));
            return head.matches()
                    ? Optional.of(new LogHead(Long.parseLong(head.group(1)), head.group(2)))
                    : Optional.empty();
        } catch (NoSuchFileException | java.nio.charset.CharacterCodingException unreadable) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        byte[] bytes = (seq + " " + hash + "\n").getBytes(StandardCharsets.US_ASCII);
        Draft.replace(folder.resolve(NAME), Draft.Readers.OWNER, out -> out.write(bytes));
    }
}
