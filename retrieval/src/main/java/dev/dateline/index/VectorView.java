package dev.dateline.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** The vectors of a {@link VectorIndex} at one moment. For one thread. */
final class VectorView implements Closeable {

    /** What a search by graph looks at; more finds more. Measured at a million vectors: see docs/performance.md. */
    private static final int GRAPH_EFFORT = 400;

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
            int effort = vectors.size() > VectorIndex.EXACT_UP_TO ? Math.max(count, GRAPH_EFFORT) : count;
            AcceptDocs live = AcceptDocs.fromLiveDocs(
                    leaf.reader().getLiveDocs(), leaf.reader().maxDoc());
            int wanted = Math.min(effort, vectors.size());
            for (ScoreDoc found : leaf.reader()
                    .searchNearestVectors(VectorIndex.VECTOR, query, wanted, live, Integer.MAX_VALUE)
                    .scoreDocs) {
                nearest.add(new ScoreDoc(found.doc + leaf.docBase, found.score));
            }
        }
        nearest.sort(Comparator.<ScoreDoc>comparingDouble(found -> found.score)
                .reversed()
                .thenComparingInt(found -> found.doc));
        List<Neighbour> neighbours = new ArrayList<>(count);
        for (ScoreDoc found : nearest.subList(0, Math.min(count, nearest.size()))) {
            // Lucene's score of a dot product is (1 + dot) / 2.
            neighbours.add(new Neighbour(key(found.doc), 2 * found.score - 1));
        }
        return neighbours;
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
