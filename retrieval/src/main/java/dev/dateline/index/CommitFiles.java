package dev.dateline.index;

import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.CorpusSnapshot;
import dev.dateline.names.Names;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** What a commit holds beside Lucene's documents, in files that carry its name: the articles, and the names in them. */
final class CommitFiles {

    private static final String CORPUS = "corpus-";
    private static final String NAMES = "names-";

    private final Path folder;
    private final Consumer<String> messages;

    /** @param messages hears what could not be read, or not be repaired */
    CommitFiles(Path folder, Consumer<String> messages) {
        this.folder = folder;
        this.messages = messages;
    }

    /** Writes the files of {@code commit}; when it returns, they are on the disk for good. */
    void write(String commit, Corpus corpus, Names names) throws IOException {
        Path corpusFile = folder.resolve(CORPUS + commit);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(corpusFile))) {
            CorpusSnapshot.write(corpus, out);
        }
        Path namesFile = folder.resolve(NAMES + commit);
        write(names, namesFile);
        IOUtils.fsync(corpusFile, false);
        IOUtils.fsync(namesFile, false);
        IOUtils.fsync(folder, true);
    }

    private static void write(Names names, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            names.write(out);
        }
    }

    /**
     * @throws NoSuchFileException if a later commit has removed it
     * @throws CorruptIndexException if it cannot be read
     */
    Corpus corpus(String commit) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(CORPUS + commit)))) {
            return CorpusSnapshot.read(in);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new CorruptIndexException(String.valueOf(e.getMessage()), CORPUS + commit, e);
        }
    }

    /** The names of {@code commit}, read when they are first asked for, and learnt again if they cannot be read. */
    Supplier<Names> names(String commit, Corpus corpus) {
        return new Supplier<>() {
            private @Nullable Names read;

            @Override
            public synchronized Names get() {
                Names names = read == null ? readOrLearn(commit, corpus) : read;
                read = names;
                return names;
            }
        };
    }

    private Names readOrLearn(String commit, Corpus corpus) {
        Path file = folder.resolve(NAMES + commit);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Names.read(in, corpus);
        } catch (IOException e) {
            Names learnt = Names.learn(corpus);
            // Where a later commit has removed both files nothing is damaged, and nothing to be kept.
            if (Files.exists(folder.resolve(CORPUS + commit))) {
                messages.accept("the names cannot be read (" + e.getMessage() + "): learning them anew");
                repair(file, learnt);
            }
            return learnt;
        }
    }

    /** Puts the names in the place of a damaged file, in one step, since another process may read it. */
    private void repair(Path file, Names names) {
        Path repaired = file.resolveSibling(file.getFileName() + "-" + UUID.randomUUID());
        try {
            try {
                write(names, repaired);
                IOUtils.fsync(repaired, false);
                Files.move(repaired, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(repaired);
            }
        } catch (IOException e) {
            messages.accept("the names cannot be written (" + e + "): they are learnt anew at every start");
        }
    }

    /** Removes the files of all commits but {@code current}, also of those that were never finished. */
    void deleteOthers(String current) throws IOException {
        for (String kind : new String[] {CORPUS, NAMES}) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, kind + "*")) {
                for (Path file : files) {
                    if (!file.endsWith(kind + current)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }
}
