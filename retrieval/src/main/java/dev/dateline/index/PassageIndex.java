package dev.dateline.index;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.CorpusReader;
import dev.dateline.embedding.AnswerReader;
import dev.dateline.embedding.Embedder;
import dev.dateline.names.Names;
import dev.dateline.question.Question;
import dev.dateline.text.SourceChangedException;
import dev.dateline.text.SourceFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The passages of a set of articles, in a folder of their own, brought up to date and searched.
 *
 * <p>{@link #update} makes the articles searchable by their words; {@link #embed} adds what finds passages that say the same
 * in other words, and may follow while questions are answered. A kill at any moment leaves the state before or after an
 * update, and the vectors made until shortly before.
 *
 * <p>Any number of processes may use one folder: one of them writes at a time, the others read what it has committed.
 */
public final class PassageIndex implements Closeable {

    private static final int POLL_MILLIS = 100;

    private final IndexFolder folder;
    private final VectorIndex vectors;
    private final Embedder embedder;
    private final AnswerReader answers;
    private final Consumer<String> messages;
    private final Object embedding = new Object();
    private IndexFolder.@Nullable Commit commit;
    private IndexFolder.@Nullable Commit outdated;
    private volatile @Nullable PassageSearcher searcher;
    private volatile boolean closing;

    private PassageIndex(
            IndexFolder folder,
            VectorIndex vectors,
            Embedder embedder,
            AnswerReader answers,
            Consumer<String> messages) {
        this.folder = folder;
        this.vectors = vectors;
        this.embedder = embedder;
        this.answers = answers;
        this.messages = messages;
    }

    /**
     * Opens the index in {@code folder}, which may be empty or missing.
     *
     * @param embedder of questions and passages; not closed with the index
     * @param answers reads the passages found best together with the question; not closed with the index
     * @param messages hears, a line each and each once, what a user should know: why the index is built anew, who else uses
     *     it
     */
    public static PassageIndex open(Path folder, Embedder embedder, AnswerReader answers, Consumer<String> messages)
            throws IOException {
        Set<String> said = ConcurrentHashMap.newKeySet();
        Consumer<String> once = message -> {
            if (said.add(message)) {
                messages.accept(message);
            }
        };
        IndexFolder opened = new IndexFolder(folder, once);
        PassageIndex index = new PassageIndex(
                opened, new VectorIndex(opened.vectors(), embedder.id(), once), embedder, answers, once);
        index.see(opened.newest(null));
        return index;
    }

    /**
     * Brings the index up to date with {@code articles}: new, changed and removed files are noticed, unchanged ones are not
     * read again, unless reading them for another reason shows that they only seemed so. Where another process is doing the
     * same, what it last committed is used, or waited for if there is none.
     *
     * @param articles folders and files
     * @return the articles that are searched from now on
     * @throws IllegalArgumentException if one of {@code articles} does not exist
     */
    public Corpus update(List<Path> articles, Consumer<Progress> progress) throws IOException {
        long start = System.nanoTime();
        return update(
                previous -> CorpusReader.read(
                        articles,
                        previous,
                        (done, total) -> progress.accept(Progress.since(start, Progress.Step.READING, done, total))),
                progress);
    }

    synchronized Corpus update(Function<Optional<Corpus>, Corpus> reader, Consumer<Progress> progress)
            throws IOException {
        FileLock lock = lockOrWaitForCommit();
        try {
            IndexFolder.Commit before = folder.newest(commit);
            see(before);
            if (lock != null) {
                readAndCommit(reader, before, progress);
            }
            return searcher().corpus();
        } finally {
            if (lock != null) {
                IndexFolder.unlock(lock);
            }
        }
    }

    private void readAndCommit(
            Function<Optional<Corpus>, Corpus> reader, IndexFolder.@Nullable Commit before, Consumer<Progress> progress)
            throws IOException {
        Optional<Corpus> known = Optional.ofNullable(before).map(IndexFolder.Commit::corpus);
        Corpus corpus = reader.apply(known);
        if (before != null && before.corpus() == corpus) {
            folder.clean(before);
            return;
        }
        try {
            see(folder.commit(corpus, before, progress));
        } catch (SourceChangedException e) {
            // Where one file only passed for unchanged others may too. Those found out are read again, or passed over.
            corpus.articles().parallelStream().flatMap(Article::sources).forEach(PassageIndex::findOut);
            see(folder.commit(reader.apply(known), before, progress));
        }
    }

    private static void findOut(SourceFile source) {
        try {
            source.read();
        } catch (SourceChangedException e) {
            // The source knows now.
        }
    }

    /** The right to commit; or null, once there is a commit to use of the process that has it. */
    private @Nullable FileLock lockOrWaitForCommit() throws IOException {
        FileLock lock = folder.lock();
        if (lock == null) {
            see(folder.newest(commit));
            messages.accept(
                    commit == null
                            ? "another process is building the index: waiting for it"
                            : "another process is bringing the index up to date: using its last state");
        }
        while (lock == null && commit == null) {
            pause();
            lock = folder.lock();
            see(folder.newest(commit));
        }
        return lock;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another process builds the index");
        }
    }

    /** Searches {@code newest} from now on. The state before it stays open for searches that have begun. */
    private synchronized void see(IndexFolder.@Nullable Commit newest) throws IOException {
        if (newest == null || newest == commit) {
            return;
        }
        if (outdated != null) {
            outdated.reader().close();
        }
        outdated = commit;
        commit = newest;
        searcher = new PassageSearcher(
                newest.reader(), newest.corpus(), newest.names(), vectors, embedder, answers, messages);
    }

    /**
     * Embeds every passage that has no vector yet, and returns when that is done. Meanwhile questions can be answered, with
     * the vectors that there are. Interrupting the thread, closing the index or killing the process ends it early; the next
     * call goes on from there.
     *
     * @return whether all passages have vectors now; false also where another process is embedding
     */
    public boolean embed(Consumer<Progress> progress) throws IOException {
        AtomicBoolean stopped = new AtomicBoolean();
        FutureTask<Boolean> task = new FutureTask<>(() -> embed(progress, () -> closing || stopped.get()));
        // Lucene closes its files under an interrupted thread, so another one writes them.
        Thread.ofPlatform().daemon().name("embed").start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stopped.set(true);
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean embed(Consumer<Progress> progress, BooleanSupplier stopped) throws IOException {
        synchronized (embedding) {
            IndexFolder.Commit current = acquired();
            if (current == null) {
                return true;
            }
            try {
                return new VectorUpdate(vectors, embedder, current).run(progress, stopped, messages);
            } finally {
                current.reader().decRef();
            }
        }
    }

    private synchronized IndexFolder.@Nullable Commit acquired() {
        if (commit != null) {
            commit.reader().incRef();
        }
        return commit;
    }

    /** Finds passages in the articles as they are now; the next {@link #update} that changes them makes a new one. */
    public PassageSearcher searcher() {
        PassageSearcher current = searcher;
        if (current == null) {
            throw new IllegalStateException("nothing is indexed yet: update the index first");
        }
        return current;
    }

    /**
     * Finds passages in a part of the articles as if the others did not exist: no word statistic and no name comes from
     * them. The passages are indexed in memory, for this object alone; their vectors are not computed again.
     */
    public PassageSearcher restrictedTo(Corpus part) throws IOException {
        Names names = Names.learn(part);
        Directory memory = new ByteBuffersDirectory();
        IndexFolder.fill(memory, part, names);
        return new PassageSearcher(
                DirectoryReader.open(memory), part, () -> names, vectors, embedder, answers, messages);
    }

    /** As {@link PassageSearcher#search}, in the articles as they are now. */
    public List<RankedPassage> search(Question question, int count) {
        return searcher().search(question, count);
    }

    /** Lets {@link #embed}, if it runs, end after what it is embedding now. It cannot run again. */
    void stopEmbedding() {
        closing = true;
    }

    /** Ends embedding and closes the files. */
    @Override
    public void close() throws IOException {
        stopEmbedding();
        synchronized (embedding) {
            synchronized (this) {
                if (outdated != null) {
                    outdated.reader().close();
                }
                if (commit != null) {
                    commit.reader().close();
                }
                vectors.close();
                folder.close();
            }
        }
    }
}
