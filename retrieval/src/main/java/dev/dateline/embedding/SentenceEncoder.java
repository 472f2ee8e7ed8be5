package dev.dateline.embedding;

/** A BERT-like model whose mean over all positions is a text's vector. Safe for many threads. */
final class SentenceEncoder implements AutoCloseable {

    private final OnnxModel model;
    private final WordPiece tokenizer;

    SentenceEncoder(OnnxModel model, WordPiece tokenizer) {
        this.model = model;
        this.tokenizer = tokenizer;
    }

    /**
     * The vector of {@code text}, of length 1. A text longer than the model's 512 positions is not cut off: it is encoded
     * window by window, and its vector is the mean over all of them.
     */
    float[] encode(String text) {
        long[] ids = tokenizer.ids(text);
        if (ids.length <= OnnxModel.LONGEST_SEQUENCE) {
            return Vectors.normalised(sum(ids));
        }
        float[] total = new float[0];
        for (int from = 1; from < ids.length - 1; from += OnnxModel.LONGEST_SEQUENCE - 2) {
            int to = Math.min(from + OnnxModel.LONGEST_SEQUENCE - 2, ids.length - 1);
            long[] window = new long[to - from + 2];
            System.arraycopy(ids, from, window, 1, to - from);
            window[0] = ids[0];
            window[window.length - 1] = ids[ids.length - 1];
            float[] part = sum(window);
            total = total.length == 0 ? part : added(total, part);
        }
        return Vectors.normalised(total);
    }

    private static float[] added(float[] total, float[] part) {
        for (int i = 0; i < total.length; i++) {
            total[i] += part[i];
        }
        return total;
    }

    /** The sum of the model's vectors over all positions. */
    private float[] sum(long[] ids) {
        float[][] states = model.run(ids, new long[ids.length]).getFirst();
        float[] sum = new float[states[0].length];
        for (float[] state : states) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += state[i];
            }
        }
        return sum;
    }

    /** Returns when no text is being encoded any more; later ones throw {@link IllegalStateException}. */
    @Override
    public void close() {
        model.close();
    }
}
