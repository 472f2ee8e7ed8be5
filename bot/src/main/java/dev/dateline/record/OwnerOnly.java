package dev.dateline.record;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner may read: what people asked is nobody else's business. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes an empty file, unless there is one already. */
    public static void create(Path file) throws IOException {
        try {
            Files.createFile(file, permissions(file, "rw-------"));
        } catch (FileAlreadyExistsException someoneWasFaster) {
            // It is there, which is what was wanted.
        }
    }

    /** Makes a folder and those that it lies in, unless they are there already. */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions(folder, "rwx------"));
        }
    }

    private static FileAttribute<?>[] permissions(Path path, String wanted) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(wanted))}
                : new FileAttribute<?>[0];
    }
}
