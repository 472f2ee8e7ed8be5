package dev.dateline.record;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The new content of a file, on the disk beside it until it takes its place: whoever reads the file, also after a crash, finds
 * the old content or the new one, whole.
 *
 * <p>It writes through a stream because an interrupt, which is how answers are cancelled, closes a {@link FileChannel}.
 */
public final class Draft implements AutoCloseable {

    /** Who may read the file. */
    public enum Readers {
        OWNER,
        /** Whoever may read other files that its owner makes. */
        USUAL
    }

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        /** @param out is flushed here and closed by the caller */
        void write(OutputStream out) throws IOException;
    }

    private static final Pattern DRAFT = Pattern.compile(".*\\.[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}\\.new");

    /** No draft takes so long to write. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final Path draft;
    private final Path file;

    private Draft(Path draft, Path file) {
        this.draft = draft;
        this.file = file;
    }

    /** The draft of {@code file}, under a name of its own; on the disk when this returns. */
    public static Draft of(Path file, Readers readers, Content content) throws IOException {
        removeAbandoned(file);
        Path path = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
        if (readers == Readers.OWNER) {
            OwnerOnly.create(path);
        }
        Draft draft = new Draft(path, file);
        try (FileOutputStream out = new FileOutputStream(path.toFile())) {
            content.write(out);
            out.getFD().sync();
            return draft;
        } catch (IOException | RuntimeException | Error e) {
            draft.close();
            throw e;
        }
    }

    /** What a process that was killed has left of earlier drafts: they may hold what is to be kept no longer. */
    private static void removeAbandoned(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        String name = String.valueOf(file.getFileName());
        Instant young = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(
                folder,
                it -> DRAFT.matcher(String.valueOf(it.getFileName())).matches()
                        && it.getFileName().toString().startsWith(name + "."))) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(young)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (NoSuchFileException gone) {
            // Another process was quicker.
        }
    }

    /** Puts what {@code content} writes in the place of {@code file}, if there is one; on the disk when this returns. */
    public static void replace(Path file, Readers readers, Content content) throws IOException {
        try (Draft draft = of(file, readers, content)) {
            draft.takePlace();
        }
    }

    /** On the disk when this returns. */
    public void takePlace() throws IOException {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder();
    }

    /** A folder has no stream: an interrupt is put off until it is on the disk. */
    private void syncFolder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        boolean interrupted = false;
        boolean done = folder == null;
        while (!done) {
            interrupted |= Thread.interrupted();
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
                done = true;
            } catch (ClosedByInterruptException again) {
                interrupted = true;
            } catch (AccessDeniedException windows) {
                // It opens no folders, and has nothing to wait for.
                done = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes the draft, unless it has taken its place. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
    }
}
