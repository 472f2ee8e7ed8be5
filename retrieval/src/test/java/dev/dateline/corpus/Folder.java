package dev.dateline.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of articles written for a test, or the sample articles. */
record Folder(Path path) {

    static Folder seeds() {
        return new Folder(Path.of(System.getProperty("dateline.checkout", ".."), "seeds"));
    }

    Folder with(String file, String text) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.writeString(path.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Corpus read() {
        return CorpusReader.read(List.of(path), CorpusReader.Progress.NONE);
    }
}
