package dev.dateline.embedding;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A resource as a file in the user's cache folder, where it stays: inflating the weights of the model at every
 * start would cost more than everything else that a start does.
 *
 * <p>The folder's name holds the resource's length and checksum, so a new release is unpacked beside the old one. A file gets
 * its name only once it is whole and its checksum is right; after that its length is compared at each start.
 */
final class UnpackedResource {

    /** How the bytes of the resource become those of the file. */
    @FunctionalInterface
    interface Conversion {
        void convert(InputStream in, OutputStream out) throws IOException;
    }

    private final Path cache;

    /** @param cache the folder to unpack into; made if it is not there */
    UnpackedResource(Path cache) {
        this.cache = cache;
    }

    /** {@code $XDG_CACHE_HOME/dateline}, by default {@code ~/.cache/dateline}. */
    static Path userCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg != null && Path.of(xdg).isAbsolute()
                ? Path.of(xdg)
                : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("dateline");
    }

    Path unpack(Class<?> owner, String resource, String fileName) throws IOException {
        return unpack(owner, resource, fileName, InputStream::transferTo);
    }

    /**
     * @param owner a class of the jar, or of the folder of classes, that holds the resource
     * @param resource its absolute name, beginning with {@code /}
     * @param fileName the name of the file, the last part of the returned path
     */
    Path unpack(Class<?> owner, String resource, String fileName, Conversion conversion) throws IOException {
        URL url = owner.getResource(resource);
        if (url == null) {
            throw new FileNotFoundException("not on the class path: " + resource);
        }
        Content content = Content.of(url);
        Path folder = cache.resolve("%s-%d-%08x".formatted(fileName, content.length(), content.checksum()));
        Path file = folder.resolve(fileName);
        Path length = folder.resolve("length");
        if (isWhole(file, length)) {
            return file;
        }
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, fileName, ".unfinished");
        try {
            write(url, content, unfinished, conversion);
            Files.writeString(length, Long.toString(Files.size(unfinished)));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return file;
    }

    private static boolean isWhole(Path file, Path length) {
        try {
            return Long.toString(Files.size(file)).equals(Files.readString(length));
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(URL url, Content content, Path file, Conversion conversion) throws IOException {
        CheckedInputStream in = new CheckedInputStream(url.openStream(), new CRC32());
        try (in;
                FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            conversion.convert(in, out);
            // What the conversion left unread counts in the checksum.
            in.transferTo(OutputStream.nullOutputStream());
            out.flush();
            channel.force(true);
        }
        if (in.getChecksum().getValue() != content.checksum()) {
            throw new IOException(url + " is damaged: download it again");
        }
    }

    /**
     * What tells one release of a resource from another.
     *
     * @param length in bytes
     * @param checksum CRC-32
     */
    private record Content(long length, long checksum) {

        /** As the jar's directory gives it; of a resource that lies in a folder, as a build's own, by reading it. */
        static Content of(URL url) throws IOException {
            if (url.openConnection() instanceof JarURLConnection jar) {
                JarEntry entry = jar.getJarEntry();
                return new Content(entry.getSize(), entry.getCrc());
            }
            try (CheckedInputStream in = new CheckedInputStream(url.openStream(), new CRC32())) {
                long length = in.transferTo(OutputStream.nullOutputStream());
                return new Content(length, in.getChecksum().getValue());
            }
        }
    }
}
