package dev.dateline.index;

import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.Passage;
import dev.dateline.embedding.Embedder;
import dev.dateline.text.SourceChangedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;

/** Gives vectors to the passages that have none; what it has done when it is cut off need not be done again. */
final class EmbeddingRun {

    private static final int BATCH = 32;

    /** The texts whose vectors say around which centre all are sketched. */
    private static final int FIRST = 64;

    /** As much work as a kill may cost. */
    private static final long COMMIT_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private record Text(BytesRef key, String text) {}

    private final Corpus corpus;
    private final Embedder embedder;
    private final VectorIndex.Writer writer;
    private final List<Map.Entry<BytesRef, Passage>> first;
    private final Iterator<Map.Entry<BytesRef, Passage>> rest;
    private final int total;
    private final Consumer<Progress> progress;
    private final BooleanSupplier stopped;
    private final long start = System.nanoTime();
    private long committed = start;
    private int done;
    private boolean anySkipped;

    /**
     * @param corpus has the passages
     * @param missing the passages to embed by the keys of their texts
     * @param stopped asked between batches
     */
    EmbeddingRun(
            Corpus corpus,
            Embedder embedder,
            VectorIndex.Writer writer,
            Map<BytesRef, Passage> missing,
            Consumer<Progress> progress,
            BooleanSupplier stopped) {
        this.corpus = corpus;
        this.embedder = embedder;
        this.writer = writer;
        // The least hashes are as good as drawn at random, and the same in every run.
        this.first = writer.hasCentre()
                ? List.of()
                : missing.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .limit(FIRST)
                        .toList();
        Set<BytesRef> taken = first.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        this.rest = missing.entrySet().stream()
                .filter(entry -> !taken.contains(entry.getKey()))
                .iterator();
        this.total = missing.size();
        this.progress = progress;
        this.stopped = stopped;
    }

    /** Returns whether every passage has a vector now. */
    boolean run() throws IOException {
        progress.accept(Progress.since(start, Progress.Step.EMBEDDING, 0, total));
        if (!writer.hasCentre()) {
            List<Text> batch = next(first.iterator(), FIRST);
            batch = batch.isEmpty() ? next(rest, FIRST) : batch;
            if (!batch.isEmpty()) {
                writer.addFirst(embedded(batch));
                finished(batch.size());
            }
        }
        try {
            embedRest();
        } catch (IOException | RuntimeException | Error e) {
            try {
                writer.commit("");
            } catch (IOException | RuntimeException notKept) {
                // Most likely for the same reason, such as a full disk, which the first failure tells better.
                e.addSuppressed(notKept);
            }
            throw e;
        }
        writer.commit("");
        return done == total && !anySkipped;
    }

    private void embedRest() throws IOException {
        int threads = embedder.parallelism();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("embed-", 0).factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit((Callable<Void>) this::work));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IOException("embedding stopped after %d of %d passages: %s".formatted(done, total, e), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody knows this thread", e);
        }
    }

    private Void work() throws IOException {
        for (List<Text> batch = next(rest, BATCH); !batch.isEmpty() && !stopped.getAsBoolean(); ) {
            for (Map.Entry<BytesRef, float[]> vector : embedded(batch).entrySet()) {
                writer.add(vector.getKey(), vector.getValue());
            }
            finished(batch.size());
            batch = next(rest, BATCH);
        }
        return null;
    }

    private Map<BytesRef, float[]> embedded(List<Text> batch) {
        List<float[]> vectors = embedder.passages(batch.stream().map(Text::text).toList());
        Map<BytesRef, float[]> embedded = new LinkedHashMap<>();
        for (int i = 0; i < vectors.size(); i++) {
            embedded.put(batch.get(i).key(), vectors.get(i));
        }
        return embedded;
    }

    private synchronized List<Text> next(Iterator<Map.Entry<BytesRef, Passage>> missing, int count) {
        List<Text> batch = new ArrayList<>(count);
        while (batch.size() < count && missing.hasNext()) {
            Map.Entry<BytesRef, Passage> passage = missing.next();
            try {
                batch.add(new Text(
                        passage.getKey(),
                        VectorIndex.normalised(
                                PassageDocuments.embedded(corpus.articleOf(passage.getValue()), passage.getValue()))));
            } catch (SourceChangedException e) {
                // It will have other passages when the index is next brought up to date.
                anySkipped = true;
                done++;
            }
        }
        return batch;
    }

    private synchronized void finished(int count) throws IOException {
        done += count;
        progress.accept(Progress.since(start, Progress.Step.EMBEDDING, done, total));
        if (System.nanoTime() - committed > COMMIT_EVERY_NANOS) {
            writer.commit("");
            committed = System.nanoTime();
        }
    }
}
