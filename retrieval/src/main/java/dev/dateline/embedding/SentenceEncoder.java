package dev.dateline.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A BERT-like model on ONNX Runtime whose mean over all positions is a text's vector.
 *
 * <p>One session serves all threads and starts none of its own: a caller that wants two texts at a time calls twice.
 */
final class SentenceEncoder implements AutoCloseable {

    /** The positions that the model has, for the two ids that begin and end a sequence too. */
    private static final int LONGEST_SEQUENCE = 512;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece tokenizer;

    /** Read by who runs the model, written by who closes it: native code must not lose its memory while it runs. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    /** @param simplify how much of the graph is simplified while it is loaded; nothing after {@link #simplify} */
    SentenceEncoder(OrtEnvironment environment, Path weights, OptLevel simplify, WordPiece tokenizer) {
        this.environment = environment;
        this.tokenizer = tokenizer;
        try (SessionOptions options = options(simplify)) {
            this.session = environment.createSession(weights.toString(), options);
        } catch (OrtException e) {
            throw cannotLoad(weights, e);
        }
    }

    /**
     * Writes to {@code simplified} what {@code weights} become while they are loaded, so that later loading takes half the
     * time. It holds for this version of the runtime, on any machine, and gives the same vectors to the bit.
     */
    static void simplify(OrtEnvironment environment, Path weights, Path simplified) {
        try (SessionOptions options = options(OptLevel.EXTENDED_OPT)) {
            options.setOptimizedModelFilePath(simplified.toString());
            environment.createSession(weights.toString(), options).close();
        } catch (OrtException e) {
            throw cannotLoad(weights, e);
        }
    }

    private static SessionOptions options(OptLevel simplify) throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(simplify);
        return options;
    }

    private static IllegalStateException cannotLoad(Path weights, OrtException cause) {
        return new IllegalStateException("ONNX Runtime cannot load " + weights + ": " + cause.getMessage(), cause);
    }

    /**
     * The vector of {@code text}, of length 1. A text longer than the model's 512 positions is not cut off: it is encoded
     * window by window, and its vector is the mean over all of them.
     */
    float[] encode(String text) {
        long[] ids = tokenizer.ids(text);
        if (ids.length <= LONGEST_SEQUENCE) {
            return Vectors.normalised(sum(ids));
        }
        float[] total = new float[0];
        for (int from = 1; from < ids.length - 1; from += LONGEST_SEQUENCE - 2) {
            int to = Math.min(from + LONGEST_SEQUENCE - 2, ids.length - 1);
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

    /** How many positions {@code text} takes in a sequence, those that begin and end it aside. */
    int length(String text) {
        return tokenizer.ids(text).length - 2;
    }

    /** The vectors of the positions of {@code text}; of the first 512 if there are more. */
    TokenVectors tokens(String text) {
        long[] ids = tokenizer.ids(text);
        return new TokenVectors(states(ids.length <= LONGEST_SEQUENCE ? ids : Arrays.copyOf(ids, LONGEST_SEQUENCE)));
    }

    /** The sum of the model's vectors over all positions. */
    private float[] sum(long[] ids) {
        float[][] states = states(ids);
        float[] sum = new float[states[0].length];
        for (float[] state : states) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += state[i];
            }
        }
        return sum;
    }

    private float[][] states(long[] ids) {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        use.readLock().lock();
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.length), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            OnnxTensor output = (OnnxTensor) result.get(0);
            FloatBuffer values = output.getFloatBuffer();
            float[][] states = new float[ids.length][(int) output.getInfo().getShape()[2]];
            for (float[] state : states) {
                values.get(state);
            }
            return states;
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot embed a text: " + e.getMessage(), e);
        } finally {
            use.readLock().unlock();
        }
    }

    /** Returns when no text is being encoded any more; later ones throw {@link IllegalStateException}. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        } finally {
            use.writeLock().unlock();
        }
    }
}
