package dev.dateline.index;

import org.apache.lucene.util.BytesRef;

/**
 * Vectors in one bit a dimension: on which side of a centre they lie. That tells which of very many vectors are worth
 * comparing exactly, in a thirtieth of the memory and time.
 *
 * <p>The centre has to be near the mean of the vectors: those of sentences all point much the same way, and signs would say
 * little of how they differ.
 */
final class Sketch {

    /** Bits of a dimension of the question, which is one and can be told more exactly than the vectors. */
    private static final int QUERY_BITS = 4;

    private static final int GREATEST = (1 << QUERY_BITS) - 1;

    private final float[] centre;

    Sketch(float[] centre) {
        this.centre = centre.clone();
    }

    static int words(int dimensions) {
        return (dimensions + Long.SIZE - 1) / Long.SIZE;
    }

    /** As it is stored: one bit a dimension, 1 above the centre. */
    BytesRef bytes(float[] vector) {
        byte[] bytes = new byte[words(centre.length) * Long.BYTES];
        for (int i = 0; i < centre.length; i++) {
            if (vector[i] > centre[i]) {
                bytes[i / Byte.SIZE] |= (byte) (1 << i % Byte.SIZE);
            }
        }
        return new BytesRef(bytes);
    }

    /** A question to be compared with sketches of the same centre. */
    Query query(float[] vector) {
        float[] differences = new float[centre.length];
        float greatest = Float.MIN_NORMAL;
        for (int i = 0; i < centre.length; i++) {
            differences[i] = vector[i] - centre[i];
            greatest = Math.max(greatest, Math.abs(differences[i]));
        }
        long[][] planes = new long[QUERY_BITS][words(centre.length)];
        for (int i = 0; i < centre.length; i++) {
            int steps = Math.round((differences[i] / greatest + 1) / 2 * GREATEST);
            for (int bit = 0; bit < QUERY_BITS; bit++) {
                planes[bit][i / Long.SIZE] |= (long) (steps >>> bit & 1) << i;
            }
        }
        return new Query(planes);
    }

    /** The dimensions of a question in steps from 0 to {@value Sketch#GREATEST}, the bits of equal weight side by side. */
    static final class Query {

        private final long[][] planes;

        private Query(long[][] planes) {
            this.planes = planes;
        }

        int words() {
            return planes[0].length;
        }

        /**
         * Adds to {@code nearness} what one word of each sketch tells; the sum over all words orders sketches nearly as the
         * dot products of their vectors with the question do.
         *
         * @param word which of the sketches' words, from 0
         * @param bits that word of sketch after sketch
         * @param from the first place in {@code bits} that counts
         * @param to where in {@code nearness} the first of the sums stands
         */
        void addNearness(int word, long[] bits, int from, int[] nearness, int to, int count) {
            long ones = planes[0][word];
            long twos = planes[1][word];
            long fours = planes[2][word];
            long eights = planes[3][word];
            // Simple enough for the compiler to compare several sketches at a time.
            for (int i = 0; i < count; i++) {
                long above = bits[from + i];
                // Steps count from the middle of their range: a difference of 0 is worth as much above the centre as
                // below.
                nearness[to + i] += 2 * Long.bitCount(above & ones)
                        + 4 * Long.bitCount(above & twos)
                        + 8 * Long.bitCount(above & fours)
                        + 16 * Long.bitCount(above & eights)
                        - GREATEST * Long.bitCount(above);
            }
        }

        /** The greatest nearness of any sketch; the least is its negative. */
        int greatest() {
            return GREATEST * planes[0].length * Long.SIZE;
        }
    }
}
