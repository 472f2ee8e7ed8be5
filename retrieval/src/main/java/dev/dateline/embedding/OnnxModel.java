package dev.dateline.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A BERT-like model on ONNX Runtime: one sequence of ids in, numbers out.
 *
 * <p>One session serves all threads and starts none of its own: a caller that wants two sequences at a time calls twice.
 */
final class OnnxModel implements AutoCloseable {

    /** The positions that the model has, for the ids that begin and end a sequence too. */
    static final int LONGEST_SEQUENCE = 512;

    private final OrtEnvironment environment;
    private final OrtSession session;

    /** Read by who runs the model, written by who closes it: native code must not lose its memory while it runs. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    /** @param simplify how much of the graph is simplified while it is loaded; nothing after {@link #simplify} */
    OnnxModel(OrtEnvironment environment, Path weights, OptLevel simplify) {
        this.environment = environment;
        try (SessionOptions options = options(simplify)) {
            this.session = NativeCalls.during(() -> environment.createSession(weights.toString(), options));
        } catch (OrtException e) {
            throw cannotLoad(weights, e);
        }
    }

    /**
     * The model in a resource, unpacked once as {@code <name>-for-<version of the runtime>.onnx}.
     *
     * @param owner a class of the jar or folder that holds it
     * @param resource its absolute name
     */
    static OnnxModel unpacked(
            OrtEnvironment environment, UnpackedResource cache, Class<?> owner, String resource, String name)
            throws IOException {
        Path weights = cache.unpack(
                owner,
                resource,
                name + "-for-" + environment.getVersion() + ".onnx",
                (in, out) -> simplify(environment, in, out));
        return new OnnxModel(environment, weights, OptLevel.NO_OPT);
    }

    /**
     * Writes to {@code simplified} what {@code weights} become while they are loaded, so that later loading takes half the
     * time. It holds for this version of the runtime, on any machine, and gives the same numbers to the bit.
     */
    private static void simplify(OrtEnvironment environment, InputStream weights, OutputStream simplified)
            throws IOException {
        Path folder = Files.createTempDirectory("dateline");
        Path in = folder.resolve("weights.onnx");
        Path out = folder.resolve("simplified.onnx");
        try (SessionOptions options = options(OptLevel.EXTENDED_OPT)) {
            Files.copy(weights, in);
            options.setOptimizedModelFilePath(out.toString());
            NativeCalls.during(() -> environment.createSession(in.toString(), options))
                    .close();
            Files.copy(out, simplified);
        } catch (OrtException e) {
            throw cannotLoad(in, e);
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
            Files.delete(folder);
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
     * The model's outputs for one sequence, each as many rows as it has, of the length of its last dimension.
     *
     * @param types to which of two texts each id belongs, 0 or 1
     * @throws IllegalStateException if the model fails or is closed
     */
    List<float[][]> run(long[] ids, long[] types) {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        use.readLock().lock();
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor type = OnnxTensor.createTensor(environment, LongBuffer.wrap(types), shape);
                OrtSession.Result result = NativeCalls.during(() ->
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", type)))) {
            List<float[][]> outputs = new ArrayList<>(result.size());
            result.forEach(output -> outputs.add(rows((OnnxTensor) output.getValue())));
            return outputs;
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot read a text: " + e.getMessage(), e);
        } finally {
            use.readLock().unlock();
        }
    }

    private static float[][] rows(OnnxTensor output) {
        FloatBuffer values = output.getFloatBuffer();
        long[] dimensions = output.getInfo().getShape();
        int width = (int) dimensions[dimensions.length - 1];
        float[][] rows = new float[values.remaining() / width][width];
        for (float[] row : rows) {
            values.get(row);
        }
        return rows;
    }

    /** Returns when nothing runs any more; whoever runs it later gets an {@link IllegalStateException}. */
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
