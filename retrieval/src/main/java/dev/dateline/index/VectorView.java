package dev.dateline.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** The vectors of a {@link VectorIndex} at one moment. For one thread. */
final class VectorView implements Closeable {

    /** What a search by graph looks at; more finds more. */
    private static final int GRAPH_EFFORT = 400;

    /** How many more vectors than wanted are compared exactly after all were compared roughly, and how many at least. */
    private static final int COMPARED = 4;

    private static final int LEAST_COMPARED = 200;

    private static final Comparator<ScoreDoc> BEST_FIRST =
            Comparator.<ScoreDoc>comparingDouble(found -> found.score).reversed();

    static final VectorView EMPTY = new VectorView(null, null);

    /**
     * @param key of the text, see {@link VectorIndex#key}
     * @param cosine −1 to 1
     */
    record Neighbour(BytesRef key, double cosine) {}

    private final @Nullable ReaderManager readers;
    private final @Nullable DirectoryReader reader;

    VectorView(ReaderManager readers) throws IOException {
        this(readers, readers.acquire());
    }

    private VectorView(@Nullable ReaderManager readers, @Nullable DirectoryReader reader) {
        this.readers = readers;
        this.reader = reader;
    }

    private List<LeafReaderContext> leaves() {
        return reader == null ? List.of() : reader.leaves();
    }

    int size() {
        return reader == null ? 0 : reader.numDocs();
    }

    /** The name of the articles whose passages all have vectors here, as it was committed; empty if there is none. */
    String complete() throws IOException {
        return reader == null ? "" : reader.getIndexCommit().getUserData().getOrDefault("complete", "");
    }

    Set<BytesRef> keys() throws IOException {
        Set<BytesRef> all = new HashSet<>();
        for (LeafReaderContext leaf : leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            BinaryDocValues keys = DocValues.getBinary(leaf.reader(), VectorIndex.KEY);
            while (keys.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(keys.docID())) {
                    all.add(BytesRef.deepCopyOf(keys.binaryValue()));
                }
            }
        }
        return all;
    }

    /** The cosine of {@code query} and the vector of {@code key}, or NaN if there is no such vector. */
    double cosine(float[] query, BytesRef key) throws IOException {
        for (LeafReaderContext leaf : leaves()) {
            PostingsEnum found = find(leaf, key);
            if (found != null) {
                FloatVectorValues vectors = leaf.reader().getFloatVectorValues(VectorIndex.VECTOR);
                KnnVectorValues.DocIndexIterator position = vectors.iterator();
                if (position.advance(found.docID()) == found.docID()) {
                    return VectorUtil.dotProduct(query, vectors.vectorValue(position.index()));
                }
            }
        }
        return Double.NaN;
    }

    private static @Nullable PostingsEnum find(LeafReaderContext leaf, BytesRef key) throws IOException {
        Terms terms = leaf.reader().terms(VectorIndex.KEY);
        if (terms == null) {
            return null;
        }
        TermsEnum term = terms.iterator();
        if (!term.seekExact(key)) {
            return null;
        }
        PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (leaf.reader().getLiveDocs() == null
                    || leaf.reader().getLiveDocs().get(documents.docID())) {
                return documents;
            }
        }
        return null;
    }

    /** The {@code count} vectors nearest to {@code query}, nearest first. */
    List<Neighbour> nearest(float[] query, int count) throws IOException {
        List<ScoreDoc> nearest = new ArrayList<>();
        for (LeafReaderContext leaf : leaves()) {
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(VectorIndex.VECTOR);
            if (vectors == null || vectors.size() == 0) {
                continue;
            }
            nearest.addAll(
                    vectors.size() > VectorIndex.EXACT_UP_TO
                            ? nearestByGraph(leaf, query, Math.min(Math.max(count, GRAPH_EFFORT), vectors.size()))
                            : nearestByComparing(leaf, vectors, query, count));
        }
        nearest.sort(BEST_FIRST);
        List<Neighbour> neighbours = new ArrayList<>(count);
        for (ScoreDoc found : nearest) {
            if (neighbours.size() >= count
                    && found.score < neighbours.get(count - 1).cosine()) {
                break;
            }
            neighbours.add(new Neighbour(key(found.doc), found.score));
        }
        // Documents are numbered as they came, which differs from run to run: the same vectors must give the same
        // answer.
        neighbours.sort(Comparator.comparingDouble(Neighbour::cosine).reversed().thenComparing(Neighbour::key));
        return neighbours.subList(0, Math.min(count, neighbours.size()));
    }

    private static List<ScoreDoc> nearestByGraph(LeafReaderContext leaf, float[] query, int count) throws IOException {
        AcceptDocs live = AcceptDocs.fromLiveDocs(
                leaf.reader().getLiveDocs(), leaf.reader().maxDoc());
        List<ScoreDoc> nearest = new ArrayList<>(count);
        for (ScoreDoc found : leaf.reader()
                .searchNearestVectors(VectorIndex.VECTOR, query, count, live, Integer.MAX_VALUE)
                .scoreDocs) {
            // Lucene's score of a dot product is (1 + dot) / 2.
            nearest.add(new ScoreDoc(found.doc + leaf.docBase, 2 * found.score - 1));
        }
        return nearest;
    }

    /** Compares every vector roughly, on two threads, and those that come near exactly. */
    private static List<ScoreDoc> nearestByComparing(
            LeafReaderContext leaf, FloatVectorValues vectors, float[] query, int count) throws IOException {
        int compared = Math.min(Math.max(LEAST_COMPARED, COMPARED * count), vectors.size());
        CoarseVector coarse = new CoarseVector(query);
        int half = leaf.reader().maxDoc() / 2;
        CompletableFuture<List<ScoreDoc>> second =
                CompletableFuture.supplyAsync(() -> roughly(leaf, coarse, compared, half, Integer.MAX_VALUE));
        List<ScoreDoc> near = new ArrayList<>(roughly(leaf, coarse, compared, 0, half));
        near.addAll(second.join());
        near.sort(BEST_FIRST);
        near.subList(Math.min(compared, near.size()), near.size()).clear();
        near.sort(Comparator.comparingInt(found -> found.doc));
        KnnVectorValues.DocIndexIterator position = vectors.iterator();
        for (ScoreDoc found : near) {
            position.advance(found.doc);
            found.score = VectorUtil.dotProduct(query, vectors.vectorValue(position.index()));
            found.doc += leaf.docBase;
        }
        return near;
    }

    /** The best of the documents from {@code from} to {@code end}, excluded. */
    private static List<ScoreDoc> roughly(LeafReaderContext leaf, CoarseVector coarse, int count, int from, int end) {
        try {
            HitQueue queue = new HitQueue(count, true);
            ScoreDoc worst = queue.top();
            BinaryDocValues stored = DocValues.getBinary(leaf.reader(), VectorIndex.COARSE);
            Bits live = leaf.reader().getLiveDocs();
            for (int document = stored.advance(from); document < end; document = stored.nextDoc()) {
                float about = live == null || live.get(document) ? coarse.dot(stored.binaryValue()) : Float.NaN;
                if (about > worst.score) {
                    worst.doc = document;
                    worst.score = about;
                    worst = queue.updateTop();
                }
            }
            List<ScoreDoc> best = new ArrayList<>(count);
            queue.forEach(best::add);
            best.removeIf(sentinel -> sentinel.score == Float.NEGATIVE_INFINITY);
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BytesRef key(int document) throws IOException {
        LeafReaderContext leaf = leaves().get(ReaderUtil.subIndex(document, leaves()));
        BinaryDocValues keys = DocValues.getBinary(leaf.reader(), VectorIndex.KEY);
        if (!keys.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("a vector without a key");
        }
        return BytesRef.deepCopyOf(keys.binaryValue());
    }

    @Override
    public void close() throws IOException {
        if (readers != null && reader != null) {
            readers.release(reader);
        }
    }
}
