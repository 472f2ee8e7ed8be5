package dev.dateline.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The chain fields of a record, which are always its last members: {@code "seq":2,"prev":"…","hash":"…"}}.
 *
 * <p>{@code hash} is the SHA-256 of the line's bytes before {@code ,"hash":}, so it covers everything else in the
 * record, {@code prev} included, byte for byte; nobody has to agree on a canonical form of JSON to check it.
 *
 * @param seq number of the record in its log, from 1
 * @param prev hash of the record before, or {@link #GENESIS} in the first one
 * @param hash of this record, as stated
 */
record ChainedLine(long seq, String prev, String hash) {

    /** What the first record of a log names as the one before. */
    static final String GENESIS = "0".repeat(64);

    private static final Pattern END =
            Pattern.compile(",\"seq\":([1-9][0-9]{0,17}),\"prev\":\"([0-9a-f]{64})\",\"hash\":\"([0-9a-f]{64})\"}$");

    /** Length of {@code ,"hash":"…"}} in bytes. */
    private static final int HASH_MEMBER = 75;

    /** The record as the line after {@code previous}, without a line end. */
    static String write(ObjectNode record, long seq, String prev) {
        record.put("seq", seq).put("prev", prev);
        String line = AnswerJson.line(record);
        String hashed = line.substring(0, line.length() - 1);
        return hashed + ",\"hash\":\"" + SourceFile.sha256(hashed.getBytes(StandardCharsets.UTF_8)) + "\"}";
    }

    /** The chain fields of a line; empty where it does not end in them. */
    static Optional<ChainedLine> read(byte[] line) {
        // The fields are ASCII, so that the end of the bytes can be read whatever stands before.
        int tail = Math.max(0, line.length - 256);
        Matcher end = END.matcher(new String(line, tail, line.length - tail, StandardCharsets.ISO_8859_1));
        return end.find()
                ? Optional.of(new ChainedLine(Long.parseLong(end.group(1)), end.group(2), end.group(3)))
                : Optional.empty();
    }

    /** Whether the stated hash is the one of {@code line}. */
    boolean matches(byte[] line) {
        byte[] hashed = java.util.Arrays.copyOf(line, line.length - HASH_MEMBER);
        return SourceFile.sha256(hashed).equals(hash);
    }
}
