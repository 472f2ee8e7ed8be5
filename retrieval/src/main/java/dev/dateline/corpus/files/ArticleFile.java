package dev.dateline.corpus.files;

import dev.dateline.text.SourceFile;
import dev.dateline.text.SourceText;
import dev.dateline.text.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that may hold articles, not read yet.
 *
 * @param path the name in citations: relative to the articles folder, separated by {@code /}
 * @param file where it lies on this machine
 * @param size in bytes
 * @param modified milliseconds since 1970
 */
public record ArticleFile(String path, Path file, long size, long modified) {

    private static final long LARGEST = 50L * 1024 * 1024;

    /** Bytes that are looked at to tell text from anything else. */
    private static final int SAMPLE = 8192;

    /**
     * The file with its text, decoded as UTF-8.
     *
     * @throws UnusableFileException if it is empty, too large, not text, not UTF-8, unreadable, or changes meanwhile
     */
    public SourceFile read() throws UnusableFileException {
        if (size > LARGEST) {
            throw new UnusableFileException(
                    "larger than 50 MB (%,d bytes): split it into smaller files".formatted(size));
        }
        byte[] bytes = bytes();
        String text = decode(bytes);
        if (text.codePoints().allMatch(c -> c <= 0xFFFF && Span.isBlank((char) c))) {
            throw new UnusableFileException("empty: it has no words; remove it or fill it");
        }
        return new SourceFile(new SourceText(path, SourceFile.sha256(bytes), text), file, size, modified);
    }

    private byte[] bytes() throws UnusableFileException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
            if (bytes.length != size
                    || after.size() != size
                    || after.lastModifiedTime().toMillis() != modified) {
                throw new UnusableFileException("changed while it was read: run again when it is written");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new UnusableFileException("vanished while the folder was read: run again");
        } catch (AccessDeniedException e) {
            throw new UnusableFileException("not readable: give read permission");
        } catch (IOException e) {
            throw new UnusableFileException("cannot be read (" + e.getMessage() + "): check the disk");
        }
    }

    private static String decode(byte[] bytes) throws UnusableFileException {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw new UnusableFileException("encoded as UTF-16: save it as UTF-8");
        }
        int controls = 0;
        int sample = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < sample; i++) {
            if (bytes[i] == 0) {
                throw new UnusableFileException("binary, not text: save its text as a .txt file");
            }
            controls += bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\u000B\f\r\u001A\u001B".indexOf(bytes[i]) < 0 ? 1 : 0;
        }
        if (controls * 20 > sample) {
            throw new UnusableFileException("binary, not text: save its text as a .txt file");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            decodeStrictly(bytes);
        }
        return text;
    }

    /** A replacement character may stand in the file itself; only a failure to decode means another encoding. */
    private static void decodeStrictly(byte[] bytes) throws UnusableFileException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result =
                StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
        try {
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            throw new UnusableFileException("not UTF-8 (byte 0x%02X at offset %,d): save it as UTF-8"
                    .formatted(bytes[in.position()], in.position()));
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
