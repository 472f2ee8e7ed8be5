package dev.dateline.embedding;

/** Arithmetic on vectors of one length. */
final class Vectors {

    private Vectors() {}

    /** Scales {@code vector} in place to length 1 and returns it; a zero vector stays as it is. */
    static float[] normalised(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += (double) x * x;
        }
        if (squares > 0) {
            float scale = (float) (1 / Math.sqrt(squares));
            for (int i = 0; i < vector.length; i++) {
                vector[i] *= scale;
            }
        }
        return vector;
    }
}
