package dev.dateline.index;

import org.apache.lucene.util.BytesRef;

/**
 * A vector in 8 bits a dimension and one scale for all of them. Its dot products are off by less than a hundredth, which is
 * enough to tell which vectors are worth comparing exactly, in a quarter of the memory.
 */
final class CoarseVector {

    private static final int SCALE_BYTES = Float.BYTES;
    private static final int GREATEST = Byte.MAX_VALUE;

    private final byte[] dimensions;
    private final float scale;

    CoarseVector(float[] vector) {
        float greatest = Float.MIN_NORMAL;
        for (float value : vector) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        scale = greatest / GREATEST;
        dimensions = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            dimensions[i] = (byte) Math.round(vector[i] / scale);
        }
    }

    /** As it is stored: the scale, then the dimensions. */
    BytesRef bytes() {
        byte[] bytes = new byte[SCALE_BYTES + dimensions.length];
        int bits = Float.floatToIntBits(scale);
        for (int i = 0; i < SCALE_BYTES; i++) {
            bytes[i] = (byte) (bits >>> (Byte.SIZE * i));
        }
        System.arraycopy(dimensions, 0, bytes, SCALE_BYTES, dimensions.length);
        return new BytesRef(bytes);
    }

    /** About the dot product with the vector of the same length whose {@link #bytes} are {@code stored}. */
    float dot(BytesRef stored) {
        byte[] other = stored.bytes;
        int start = stored.offset + SCALE_BYTES;
        int sum = 0;
        for (int i = 0; i < dimensions.length; i++) {
            sum += dimensions[i] * other[start + i];
        }
        int bits = 0;
        for (int i = 0; i < SCALE_BYTES; i++) {
            bits |= (other[stored.offset + i] & 0xff) << (Byte.SIZE * i);
        }
        return sum * scale * Float.intBitsToFloat(bits);
    }
}
