package dev.dateline.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** The vectors of a {@link VectorIndex} at one moment. For one thread. */
final class VectorView implements Closeable {

    /** Vectors that are compared exactly after all were compared by their sketches: this share, and as many at least. */
    private static final int COMPARED_OF = 100;

    private static final int LEAST_COMPARED = 4_000;

    /** Vectors that one thread compares at a time. */
    private static final int BLOCK = 1_024;

    static final VectorView EMPTY = new VectorView(null, null, segment -> {
        throw new IllegalStateException("no vectors, no segments");
    });

    /**
     * @param key of the text, see {@link VectorIndex#key}
     * @param cosine −1 to 1
     */
    record Neighbour(BytesRef key, double cosine) {}

    private final @Nullable ReaderManager readers;
    private final @Nullable DirectoryReader reader;
    private final Function<LeafReader, Sketches> sketches;

    /** @param sketches has those of each segment */
    VectorView(ReaderManager readers, Function<LeafReader, Sketches> sketches) throws IOException {
        this(readers, readers.acquire(), sketches);
    }

    private VectorView(
            @Nullable ReaderManager readers,
            @Nullable DirectoryReader reader,
            Function<LeafReader, Sketches> sketches) {
        this.readers = readers;
        this.reader = reader;
        this.sketches = sketches;
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

    /** Around which the vectors are sketched; empty where there are none yet. */
    float[] centre() throws IOException {
        return reader == null
                ? new float[0]
                : VectorIndex.centre(reader.getIndexCommit().getUserData());
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
        if (size() == 0) {
            return List.of();
        }
        Sketch.Query sketched = new Sketch(centre()).query(query);
        List<Neighbour> near = new ArrayList<>();
        for (LeafReaderContext leaf : leaves()) {
            int compared =
                    Math.max(Math.max(LEAST_COMPARED, count), leaf.reader().maxDoc() / COMPARED_OF);
            int[] documents = sketches.apply(leaf.reader())
                    .nearest(sketched, compared, leaf.reader().getLiveDocs());
            float[] cosines = cosines(leaf.reader(), documents, query);
            float least = greatest(cosines, count);
            for (int i = 0; i < documents.length; i++) {
                if (cosines[i] >= least) {
                    near.add(new Neighbour(key(leaf, documents[i]), cosines[i]));
                }
            }
        }
        // Documents are numbered as they came, which differs from run to run: the same vectors must give the same
        // answer.
        near.sort(Comparator.comparingDouble(Neighbour::cosine).reversed().thenComparing(Neighbour::key));
        return near.subList(0, Math.min(count, near.size()));
    }

    /** The cosine of each of {@code documents}, which ascend. */
    private static float[] cosines(LeafReader segment, int[] documents, float[] query) {
        float[] cosines = new float[documents.length];
        IntStream.range(0, (documents.length + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            try {
                FloatVectorValues vectors = segment.getFloatVectorValues(VectorIndex.VECTOR);
                KnnVectorValues.DocIndexIterator position = vectors.iterator();
                for (int i = block * BLOCK; i < Math.min(documents.length, (block + 1) * BLOCK); i++) {
                    position.advance(documents[i]);
                    cosines[i] = VectorUtil.dotProduct(query, vectors.vectorValue(position.index()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return cosines;
    }

    /** The least of the {@code count} greatest of {@code values}, or of all if they are fewer. */
    private static float greatest(float[] values, int count) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[Math.max(0, sorted.length - count)];
    }

    private static BytesRef key(LeafReaderContext leaf, int document) throws IOException {
        BinaryDocValues keys = DocValues.getBinary(leaf.reader(), VectorIndex.KEY);
        if (!keys.advanceExact(document)) {
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
