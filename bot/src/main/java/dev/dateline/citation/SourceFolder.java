package dev.dateline.citation;

import dev.dateline.text.SourceFile;
import dev.dateline.text.SourcePath;
import dev.dateline.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plain-text files of an articles folder as they are now, read once each; nothing outside the folder is read. */
public final class SourceFolder {

    private final Path root;
    private final Map<String, Optional<SourceText>> texts = new ConcurrentHashMap<>();
    private @Nullable QuoteHolders holders;

    /** @throws IOException if there is no such folder */
    public SourceFolder(Path folder) throws IOException {
        this.root = folder.toRealPath();
        if (!Files.isDirectory(root)) {
            throw new IOException(folder + " is not a folder; give the folder in which the sources' paths begin");
        }
    }

    /** The text of the file at {@code path}; empty where there is none, or where a link leads out of the folder. */
    public Optional<SourceText> find(String path) {
        return SourcePath.defect(path) == null ? texts.computeIfAbsent(path, this::read) : Optional.empty();
    }

    /** The first source, by path, that holds {@code words}. */
    public Optional<String> holder(String words) {
        return holders().holder(words);
    }

    /** Paths of all files, sorted. */
    List<String> paths() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".") && !path.contains("/."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized QuoteHolders holders() {
        if (holders == null) {
            holders = new QuoteHolders(this);
        }
        return holders;
    }

    private Optional<SourceText> read(String path) {
        try {
            Path file = root.resolve(path).toRealPath();
            if (!file.startsWith(root) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return Optional.of(new SourceText(path, SourceFile.sha256(bytes), text));
        } catch (IOException | InvalidPathException noSuchFile) {
            return Optional.empty();
        }
    }
}
