package dev.dateline.index;

import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.CorpusSnapshot;
import dev.dateline.names.Names;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** What a commit holds beside Lucene's documents, in files that carry its name: the articles, and the names in them. */
final class CommitFiles {

    private static final String CORPUS = "corpus-";
    private static final String NAMES = "names-";

    private final Path folder;

    CommitFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes the files of {@code commit}; when it returns, they are on the disk for good. */
    void write(String commit, Corpus corpus, Names names) throws IOException {
        Path corpusFile = folder.resolve(CORPUS + commit);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(corpusFile))) {
            CorpusSnapshot.write(corpus, out);
        }
        Path namesFile = folder.resolve(NAMES + commit);
        CheckedOutputStream checked =
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(namesFile)), new CRC32C());
        try (DataOutputStream out = new DataOutputStream(checked)) {
            names.write(out);
            out.writeLong(checked.getChecksum().getValue());
        }
        IOUtils.fsync(corpusFile, false);
        IOUtils.fsync(namesFile, false);
        IOUtils.fsync(folder, true);
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
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(NAMES + commit)));
            int length = Math.max(0, bytes.limit() - Long.BYTES);
            CRC32C checksum = new CRC32C();
            checksum.update(bytes.array(), 0, length);
            return bytes.limit() >= Long.BYTES && bytes.getLong(length) == checksum.getValue()
                    ? Names.read(new DataInputStream(new ByteArrayInputStream(bytes.array(), 0, length)), corpus)
                    : Names.learn(corpus);
        } catch (IOException e) {
            return Names.learn(corpus);
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
