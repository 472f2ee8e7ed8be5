package dev.dateline.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The embeddings of passages, each under a hash of its text, on disk.
 *
 * <p>It knows nothing of articles: a text is embedded once, wherever and however often it stands, and its vector stays when
 * its file is moved. It is a cache, with commits of its own: losing it costs time, never an answer.
 */
final class VectorIndex implements Closeable {

    static final String KEY = "key";
    static final String VECTOR = "vector";

    static final String SKETCH = "sketch";

    private static final String SCHEMA = "3";
    private static final String CENTRE = "centre";
    private static final int KEY_BYTES = 16;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Directory directory;
    private final String embedder;
    private final Consumer<String> messages;

    /** Those of the segments that have been searched. */
    private final Map<IndexReader.CacheKey, Sketches> sketches = new ConcurrentHashMap<>();

    private @Nullable ReaderManager readers;

    /**
     * @param embedder names the model; vectors of another one are not used, and replaced at the next write
     * @param messages hears why vectors are made anew
     */
    VectorIndex(Path folder, String embedder, Consumer<String> messages) throws IOException {
        this.directory = FSDirectory.open(folder);
        this.embedder = embedder;
        this.messages = messages;
        refresh();
    }

    /** The text that is embedded for a passage: white space, which the articles' lines put anywhere, does not count. */
    static String normalised(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    static BytesRef key(String text) {
        byte[] hash = PassageDocuments.sha256().digest(normalised(text).getBytes(StandardCharsets.UTF_8));
        return new BytesRef(Arrays.copyOf(hash, KEY_BYTES));
    }

    /** Sees what has been committed since, by this process or another. What cannot be used counts as not there. */
    final synchronized void refresh() throws IOException {
        try {
            if (readers != null) {
                readers.maybeRefresh();
            } else if (DirectoryReader.indexExists(directory)) {
                readers = new ReaderManager(LuceneFolder.open(directory));
            }
        } catch (CorruptIndexException e) {
            forget("embeddings cannot be read (" + e.getMessage() + "): embedding anew");
        }
        if (readers != null) {
            check(readers);
        }
    }

    private void check(ReaderManager opened) throws IOException {
        DirectoryReader reader = opened.acquire();
        Map<String, String> data;
        try {
            data = reader.getIndexCommit().getUserData();
        } finally {
            opened.release(reader);
        }
        if (!isCurrent(data)) {
            String recorded = data.getOrDefault("embedder", "an unknown model");
            forget(
                    recorded.equals(embedder)
                            ? "embeddings were stored in an older way: embedding anew"
                            : "embeddings were made by " + recorded + ", now by " + embedder + ": embedding anew");
        }
    }

    private void forget(String why) throws IOException {
        messages.accept(why);
        if (readers != null) {
            readers.close();
            readers = null;
        }
    }

    private boolean isCurrent(Map<String, String> userData) {
        return SCHEMA.equals(userData.get("schema")) && embedder.equals(userData.get("embedder"));
    }

    /** The vectors as they are now; to be closed soon. */
    synchronized VectorView view() throws IOException {
        return readers == null ? VectorView.EMPTY : new VectorView(readers, this::sketches);
    }

    private Sketches sketches(LeafReader segment) {
        IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
        return sketches.computeIfAbsent(cache.getKey(), key -> {
            try {
                Sketches read = Sketches.of(segment);
                cache.addClosedListener(sketches::remove);
                return read;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The centre of a commit's sketches, as its data tell it. */
    static float[] centre(Map<String, String> userData) {
        FloatBuffer stored = ByteBuffer.wrap(Base64.getDecoder().decode(userData.getOrDefault(CENTRE, "")))
                .asFloatBuffer();
        float[] centre = new float[stored.remaining()];
        stored.get(centre);
        return centre;
    }

    private static String write(float[] centre) {
        ByteBuffer bytes = ByteBuffer.allocate(centre.length * Float.BYTES);
        bytes.asFloatBuffer().put(centre);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Opens it for writing as it is now, or returns null where another process is doing that. */
    synchronized @Nullable Writer write() throws IOException {
        Lock lock;
        try {
            lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        } catch (LockObtainFailedException e) {
            return null;
        }
        try {
            // Until now another process may have committed: only now is it sure whether there is anything to add to.
            refresh();
            return writer(lock);
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileSuppressingExceptions(e, lock);
            throw e;
        }
    }

    private Writer writer(Lock lock) throws IOException {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        IndexWriterConfig config = new IndexWriterConfig()
                .setMergeScheduler(merges)
                .setCodec(new Graphless())
                .setCommitOnClose(false)
                .setOpenMode(
                        readers == null
                                ? IndexWriterConfig.OpenMode.CREATE
                                : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        try (VectorView view = view()) {
            if (readers == null) {
                LuceneFolder.clearIfUnreadable(directory);
            }
            return new Writer(new IndexWriter(new Locked(directory, lock), config), merges, view.centre());
        }
    }

    /** A directory whose lock is held already; who writes to it releases it. */
    private static final class Locked extends FilterDirectory {

        private final Lock lock;

        Locked(Directory directory, Lock lock) {
            super(directory);
            this.lock = lock;
        }

        @Override
        public Lock obtainLock(String name) {
            return lock;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (readers != null) {
            readers.close();
        }
        directory.close();
    }

    /** Adds vectors, from any number of threads. What has not been committed is gone when it is closed. */
    final class Writer implements Closeable {

        private final IndexWriter writer;
        private final ConcurrentMergeScheduler merges;

        private float[] centre;

        private Writer(IndexWriter writer, ConcurrentMergeScheduler merges, float[] centre) {
            this.writer = writer;
            this.merges = merges;
            this.centre = centre;
        }

        /** Whether a vector can be added: the first ones say around which centre all are sketched. */
        boolean hasCentre() {
            return centre.length > 0;
        }

        /** Adds the first vectors, whose mean is the centre from now on; those of texts drawn at random. */
        void addFirst(Map<BytesRef, float[]> vectors) throws IOException {
            float[] mean = new float[vectors.values().iterator().next().length];
            for (float[] vector : vectors.values()) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += vector[i] / vectors.size();
                }
            }
            centre = mean;
            for (Map.Entry<BytesRef, float[]> vector : vectors.entrySet()) {
                add(vector.getKey(), vector.getValue());
            }
        }

        void add(BytesRef key, float[] vector) throws IOException {
            Document document = new Document();
            document.add(new StringField(KEY, key, Field.Store.NO));
            document.add(new BinaryDocValuesField(KEY, key));
            document.add(new BinaryDocValuesField(SKETCH, new Sketch(centre).bytes(vector)));
            document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
            writer.updateDocument(new Term(KEY, key), document);
        }

        void delete(BytesRef key) throws IOException {
            writer.deleteDocuments(new Term(KEY, key));
        }

        /** @param complete names the articles all of whose passages have vectors now; empty where some lack them */
        void commit(String complete) throws IOException {
            writer.setLiveCommitData(
                    Map.of("schema", SCHEMA, "embedder", embedder, "complete", complete, CENTRE, write(centre))
                            .entrySet());
            writer.commit();
            refresh();
        }

        /** Waits for the merges that are going on, and frees the space of deleted vectors. */
        void settle() throws IOException {
            writer.flush();
            merges.sync();
            writer.forceMergeDeletes();
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    /** Every vector is compared by its sketch: a graph would find fewer of the nearest, and take hours to build. */
    private static final class Graphless extends Lucene104Codec {

        private final KnnVectorsFormat format = new OfAnyLength();

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return format;
        }
    }

    /** Lucene's format, and readable as that, without its limit to the length of a vector: that is there for the graph. */
    private static final class OfAnyLength extends KnnVectorsFormat {

        // Lucene leaves out the graph where finding this many neighbours by it would visit every vector.
        private static final KnnVectorsFormat LUCENES = new Lucene99HnswVectorsFormat(
                Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
                1,
                null,
                Integer.MAX_VALUE);

        OfAnyLength() {
            super(LUCENES.getName());
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return LUCENES.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return LUCENES.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String field) {
            return Integer.MAX_VALUE;
        }
    }
}
