package dev.dateline.embedding;

import ai.onnxruntime.OrtEnvironment;
import dev.dateline.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A cross-encoder in this process: a small BERT, quantised to 8 bits, in whose layers question, sentence and context attend
 * to one another. It was trained on questions about news; {@code docs/evaluation.md} says how.
 *
 * <p>Nothing is loaded before the first question or {@link #prepare}. Source: Nogueira and Cho 2019, "Passage Re-ranking
 * with BERT"; begun from all-MiniLM-L6-v2.
 */
public final class CrossEncoder implements AnswerReader {

    static final String WEIGHTS = "/dev/dateline/embedding/cross-encoder-q.onnx";

    /** In tokens; the rest is not read. The context loses its beginning: what comes right before says more. */
    private static final int LONGEST_QUESTION = 48;

    private static final int LONGEST_SENTENCE = 64;
    private static final int LONGEST_CONTEXT = 40;

    /** The model's outputs. */
    private static final int LOG_ODDS = 0;

    /** Of the log-odds, the second; the first tells whether the sentence answers. */
    private static final int OF_YES = 1;

    private static final int BOUNDS = 1;

    private final LoadedOnce<Model> model;

    public CrossEncoder() {
        this(UnpackedResource.userCache());
    }

    /** @param cache the folder in which weights and native libraries are kept unpacked */
    public CrossEncoder(Path cache) {
        UnpackedResource unpacked = new UnpackedResource(cache);
        this.model = new LoadedOnce<>("cross-encoder", () -> Model.load(unpacked));
    }

    @Override
    public List<Reading> read(String question, List<InContext> sentences) {
        Model loaded = model.get();
        long[] asked = first(loaded.tokenizer().pieces(question).ids(), LONGEST_QUESTION);
        return sentences.parallelStream()
                .map(sentence -> loaded.read(asked, sentence))
                .toList();
    }

    @Override
    public void prepare() {
        model.begin();
    }

    @Override
    public void close() {
        model.close();
    }

    private static long[] first(long[] ids, int longest) {
        return Arrays.copyOf(ids, Math.min(ids.length, longest));
    }

    private static long[] last(long[] ids, int longest) {
        return Arrays.copyOfRange(ids, Math.max(0, ids.length - longest), ids.length);
    }

    /** The network and its words. */
    private record Model(OnnxModel network, WordPiece tokenizer) implements AutoCloseable {

        static Model load(UnpackedResource cache) throws IOException {
            OrtEnvironment runtime = OnnxRuntimeLibraries.load(cache);
            return new Model(
                    OnnxModel.unpacked(runtime, cache, CrossEncoder.class, WEIGHTS, "cross-encoder-q"),
                    Vocabulary.of(cache));
        }

        /** Reads {@code [CLS] question [SEP] sentence [SEP] context [SEP]}, the sentence being the second text. */
        Reading read(long[] asked, InContext told) {
            WordPiece.Pieces pieces = tokenizer.pieces(told.sentence());
            long[] sentence = first(pieces.ids(), LONGEST_SENTENCE);
            long[] context = last(tokenizer.pieces(told.context()).ids(), LONGEST_CONTEXT);
            long end = tokenizer.end();
            boolean none = context.length == 0;
            long[] ids = new long[asked.length + sentence.length + context.length + (none ? 3 : 4)];
            long[] types = new long[ids.length];
            ids[0] = tokenizer.start();
            int from = put(asked, end, ids, 1);
            int to = put(sentence, end, ids, from);
            Arrays.fill(types, from, to, 1);
            if (!none) {
                put(context, end, ids, to);
            }
            List<float[][]> outputs = network.run(ids, types);
            float[] logOdds = outputs.get(LOG_ODDS)[0];
            float[][] bounds = Arrays.copyOfRange(outputs.get(BOUNDS), from, to);
            double[] begins = shares(bounds, 0);
            double[] ends = shares(bounds, 1);
            return new Reading(
                    logOdds[0],
                    logOdds[OF_YES],
                    IntStream.range(0, sentence.length)
                            .mapToObj(i -> new Reading.Piece(
                                    new Span(pieces.starts()[i], pieces.ends()[i]), begins[i], ends[i]))
                            .toList());
        }

        /** Of 1, in proportion to the exponentials of a column. */
        private static double[] shares(float[][] rows, int column) {
            double most =
                    Arrays.stream(rows).mapToDouble(row -> row[column]).max().orElseThrow();
            double[] shares = Arrays.stream(rows)
                    .mapToDouble(row -> Math.exp(row[column] - most))
                    .toArray();
            double all = Arrays.stream(shares).sum();
            return Arrays.stream(shares).map(share -> share / all).toArray();
        }

        /** Puts {@code text} and the id that ends it to {@code ids}; returns the place after. */
        private static int put(long[] text, long end, long[] ids, int at) {
            System.arraycopy(text, 0, ids, at, text.length);
            ids[at + text.length] = end;
            return at + text.length + 1;
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
