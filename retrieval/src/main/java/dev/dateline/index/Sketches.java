package dev.dateline.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The {@link Sketch} of each vector of a segment, in memory: 48 bytes for one of 384 dimensions. */
final class Sketches {

    /** Sketches that one thread compares at a time: enough to be worth another thread. */
    private static final int BLOCK = 8_192;

    private final int documents;

    /** The first word of every document, then the second of every document, and so on. */
    private final long[] bits;

    private Sketches(int documents, long[] bits) {
        this.documents = documents;
        this.bits = bits;
    }

    static Sketches of(LeafReader segment) throws IOException {
        BinaryDocValues stored = DocValues.getBinary(segment, VectorIndex.SKETCH);
        int documents = segment.maxDoc();
        long[] bits = new long[0];
        for (int document = stored.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = stored.nextDoc()) {
            long[] sketch = words(stored.binaryValue());
            if (bits.length == 0) {
                bits = new long[Math.multiplyExact(documents, sketch.length)];
            }
            for (int word = 0; word < sketch.length; word++) {
                bits[word * documents + document] = sketch[word];
            }
        }
        return new Sketches(documents, bits);
    }

    /** The bits of one {@link Sketch#bytes}. */
    static long[] words(BytesRef sketch) {
        LongBuffer stored = ByteBuffer.wrap(sketch.bytes, sketch.offset, sketch.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer();
        long[] words = new long[stored.remaining()];
        stored.get(words);
        return words;
    }

    /**
     * The documents whose sketches are the {@code count} nearest to {@code query}, ascending; more where the last ones are
     * equally near.
     *
     * @param live the documents that count; null if all do
     */
    int[] nearest(Sketch.Query query, int count, @Nullable Bits live) {
        int greatest = query.greatest();
        int[] nearness = new int[documents];
        IntStream.range(0, (documents + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            int from = block * BLOCK;
            int compared = Math.min(BLOCK, documents - from);
            for (int word = 0; word < query.words(); word++) {
                query.addNearness(word, bits, word * documents + from, nearness, from, compared);
            }
        });
        for (int document = 0; live != null && document < documents; document++) {
            if (!live.get(document)) {
                nearness[document] = Integer.MIN_VALUE;
            }
        }
        int[] histogram = new int[2 * greatest + 1];
        for (int value : nearness) {
            if (value != Integer.MIN_VALUE) {
                histogram[greatest + value]++;
            }
        }
        int least = 2 * greatest;
        for (int found = histogram[least]; found < count && least > 0; found += histogram[least]) {
            least--;
        }
        int threshold = least - greatest;
        int[] nearest = new int[documents];
        int found = 0;
        for (int document = 0; document < documents; document++) {
            if (nearness[document] >= threshold) {
                nearest[found++] = document;
            }
        }
        return Arrays.copyOf(nearest, found);
    }
}
