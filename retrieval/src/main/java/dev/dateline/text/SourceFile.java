package dev.dateline.text;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file of the articles folder as it was when it was indexed. Its text is read when it is needed and only accepted if
 * the file's bytes are still the same, so that no range is ever applied to another text than the one it was made for.
 */
public final class SourceFile {

    private final String path;
    private final Path file;
    private final String sha256;
    private final long size;
    private final long modified;
    private @Nullable SoftReference<SourceText> cached;
    private volatile boolean foundChanged;

    /**
     * @param path relative to the articles folder, separated by {@code /}: the name in citations
     * @param file where it lies on this machine
     * @param sha256 of the file's bytes, in lower-case hexadecimal
     * @param size in bytes
     * @param modified milliseconds since 1970
     */
    public SourceFile(String path, Path file, String sha256, long size, long modified) {
        this.path = path;
        this.file = file;
        this.sha256 = sha256;
        this.size = size;
        this.modified = modified;
    }

    /** A file whose text has just been read: it need not be read again while memory lasts. */
    public SourceFile(SourceText text, Path file, long size, long modified) {
        this(text.path(), file, text.sha256(), size, modified);
        this.cached = new SoftReference<>(text);
    }

    public String path() {
        return path;
    }

    public Path file() {
        return file;
    }

    public String sha256() {
        return sha256;
    }

    public long size() {
        return size;
    }

    public long modified() {
        return modified;
    }

    /** Whether a file of this length and time of change passes for the same: not where reading it failed or gave another. */
    public boolean isProbably(Path other, long otherSize, long otherModified) {
        return !foundChanged && size == otherSize && modified == otherModified && file.equals(other);
    }

    /**
     * The text, read anew unless it is still in memory.
     *
     * @throws SourceChangedException if the file is gone, cannot be read, or no longer has the bytes that were indexed
     */
    public synchronized SourceText text() {
        SourceText text = cached == null ? null : cached.get();
        if (text == null) {
            text = read();
            cached = new SoftReference<>(text);
        }
        return text;
    }

    /** As {@link #text()}, but always from the disk: what the proof of a citation compares with. */
    public SourceText read() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!sha256(bytes).equals(sha256)) {
                throw changed("its bytes are not the ones that were indexed");
            }
            return new SourceText(path, sha256, new String(bytes, StandardCharsets.UTF_8));
        } catch (java.nio.file.NoSuchFileException e) {
            throw changed("the file is gone");
        } catch (IOException e) {
            throw changed("it cannot be read (" + e + ")");
        }
    }

    /** However it has changed, what was read of it holds no longer. */
    private SourceChangedException changed(String how) {
        foundChanged = true;
        return new SourceChangedException(path, how);
    }

    /** The SHA-256 of {@code bytes} in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceFile that && path.equals(that.path) && sha256.equals(that.sha256);
    }

    @Override
    public int hashCode() {
        return path.hashCode() * 31 + sha256.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
