package dev.dateline.index;

import dev.dateline.corpus.Corpus;
import dev.dateline.index.PassageDocuments.Prepared;
import dev.dateline.names.Names;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * The words of one corpus on disk: Lucene's documents, and beside them the articles that they are documents of.
 *
 * <p>Both change in one step, Lucene's commit, which names the files of the articles: they are whole on the disk before, and
 * those of the commit before it are removed after. A process that dies in between leaves the old state and some files that the next commit
 * removes.
 */
final class IndexFolder implements Closeable {

    /** Lucene recommends the incubating vector module at each start; where it is wanted, the launcher adds it. */
    private static final Logger VECTOR_MODULE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTOR_MODULE.setLevel(Level.SEVERE);
    }

    private static final String COMMIT = "commit";

    /** By another version, articles may have been read, dated and their names learnt in other ways. */
    private static final String PROGRAM =
            Objects.requireNonNullElse(IndexFolder.class.getPackage().getImplementationVersion(), "in development");

    /**
     * What one commit holds.
     *
     * @param name unlike that of any other commit
     */
    record Commit(String name, DirectoryReader reader, Corpus corpus, Supplier<Names> names) {}

    private final Path folder;
    private final Directory passages;
    private final Consumer<String> messages;
    private final CommitFiles files;

    IndexFolder(Path folder, Consumer<String> messages) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.passages = FSDirectory.open(folder.resolve("passages"));
        this.messages = messages;
        this.files = new CommitFiles(this.folder, messages);
    }

    Path vectors() {
        return folder.resolve("vectors");
    }

    /** Everything that must be as it was for an index to be used. */
    private static Map<String, String> format() {
        return Map.of(
                "program",
                PROGRAM,
                "schema",
                PassageDocuments.SCHEMA,
                "analyzer",
                PassageDocuments.ANALYZER,
                "names format",
                Names.format(),
                "lucene",
                Version.LATEST.toString());
    }

    /**
     * The newest commit, or null where there is none that this version of the program can use.
     *
     * @param known returned if it is still the newest
     */
    @Nullable Commit newest(@Nullable Commit known) throws IOException {
        if (known != null && known.reader().isCurrent()) {
            return known;
        }
        try {
            while (DirectoryReader.indexExists(passages)) {
                DirectoryReader reader = LuceneFolder.open(passages);
                boolean isNewest = true;
                try {
                    Commit commit = usable(reader);
                    if (commit == null) {
                        reader.close();
                    }
                    return commit;
                } catch (NoSuchFileException e) {
                    isNewest = reader.isCurrent();
                    reader.close();
                } catch (CorruptIndexException e) {
                    reader.close();
                    throw e;
                }
                if (isNewest) {
                    throw new CorruptIndexException("the list of its articles is gone", folder.toString());
                }
                // Another process has committed in between: what it committed is there.
            }
        } catch (CorruptIndexException e) {
            messages.accept("the index cannot be read (" + e.getMessage() + "): building it anew");
        }
        return null;
    }

    /** What {@code reader} sees, or null where another version of the program made it. */
    private @Nullable Commit usable(DirectoryReader reader) throws IOException {
        Map<String, String> data = reader.getIndexCommit().getUserData();
        for (Map.Entry<String, String> needed : format().entrySet()) {
            String recorded = data.getOrDefault(needed.getKey(), "none");
            if (!recorded.equals(needed.getValue())) {
                messages.accept("the index was made with %s %s, now %s: building it anew"
                        .formatted(needed.getKey(), recorded, needed.getValue()));
                return null;
            }
        }
        String name = data.getOrDefault(COMMIT, "none");
        Corpus corpus = files.corpus(name);
        return new Commit(name, reader, corpus, files.names(name, corpus));
    }

    /** Takes the right to commit, or returns null where another process or index has it. */
    @Nullable FileLock lock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            channel.close();
            return null;
        }
    }

    static void unlock(FileLock lock) throws IOException {
        lock.acquiredBy().close();
    }

    /** Makes {@code corpus} the newest commit, indexing only what {@code previous} does not have. */
    Commit commit(Corpus corpus, @Nullable Commit previous, Consumer<Progress> progress) throws IOException {
        String name = UUID.randomUUID().toString();
        Names names = Names.learn(corpus);
        files.write(name, corpus, names);
        if (previous == null) {
            LuceneFolder.clearIfUnreadable(passages);
        }
        try (IndexWriter writer = new IndexWriter(passages, config(previous == null))) {
            index(writer, corpus, names, previous == null ? Set.of() : digests(previous.reader()), progress);
            Map<String, String> data = new LinkedHashMap<>(format());
            data.put(COMMIT, name);
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
        files.deleteOthers(name);
        return new Commit(name, DirectoryReader.open(passages), corpus, () -> names);
    }

    /** Removes what a process that was killed while committing has left beside {@code newest}. Needs the lock. */
    void clean(Commit newest) throws IOException {
        files.deleteOthers(newest.name());
    }

    /** Fills {@code target}, which nobody else uses, with the documents of {@code corpus}. */
    static void fill(Directory target, Corpus corpus, Names names) throws IOException {
        try (IndexWriter writer = new IndexWriter(target, config(true))) {
            index(writer, corpus, names, Set.of(), progress -> {});
            writer.commit();
        }
    }

    private static IndexWriterConfig config(boolean anew) {
        return new IndexWriterConfig(PassageDocuments.analyzer())
                .setSimilarity(PassageDocuments.similarity())
                .setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(64)
                // A merge in the background could not be waited for, and no commit may have deleted documents in it.
                .setMergeScheduler(new SerialMergeScheduler())
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setCommitOnClose(false);
    }

    private static void index(
            IndexWriter writer, Corpus corpus, Names names, Set<String> indexed, Consumer<Progress> progress)
            throws IOException {
        PassageDocuments documents = new PassageDocuments(names);
        Set<String> wanted = ConcurrentHashMap.newKeySet();
        List<Prepared> added = corpus.articles().parallelStream()
                .map(documents::prepare)
                .filter(prepared -> wanted.add(prepared.digest()) && !indexed.contains(prepared.digest()))
                .toList();
        for (String digest : indexed) {
            if (!wanted.contains(digest)) {
                writer.deleteDocuments(new Term(PassageDocuments.ARTICLE, digest));
            }
        }
        Count count = new Count(
                added.stream()
                        .mapToLong(prepared -> prepared.article().passages().size())
                        .sum(),
                progress);
        added.parallelStream().forEach(prepared -> {
            try {
                writer.addDocuments(documents.documents(prepared));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count.add(prepared.article().passages().size());
        });
        // Lucene counts deleted documents in its statistics until they are merged away, and no score may depend on
        // articles that are not there.
        writer.forceMergeDeletes();
    }

    /** Tells how many passages have been indexed, by one thread at a time. */
    private static final class Count {

        private final long start = System.nanoTime();
        private final long total;
        private final Consumer<Progress> progress;
        private long done;

        Count(long total, Consumer<Progress> progress) {
            this.total = total;
            this.progress = progress;
        }

        synchronized void add(int passages) {
            done += passages;
            progress.accept(Progress.since(start, Progress.Step.INDEXING, done, total));
        }
    }

    private static Set<String> digests(DirectoryReader reader) throws IOException {
        Set<String> digests = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(PassageDocuments.ARTICLE);
            if (terms != null) {
                TermsEnum all = terms.iterator();
                for (BytesRef term = all.next(); term != null; term = all.next()) {
                    digests.add(term.utf8ToString());
                }
            }
        }
        return digests;
    }

    @Override
    public void close() throws IOException {
        passages.close();
    }
}
