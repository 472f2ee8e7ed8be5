package dev.dateline.embedding;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A cross-encoder in this process: a small BERT, quantised to 8 bits, in whose layers question, sentence and context attend
 * to one another. It was trained on questions about news; {@code docs/evaluation.md} says how.
 *
 * <p>Nothing is loaded before the first question or {@link #prepare}. Source: Nogueira and Cho 2019, "Passage Re-ranking
 * with BERT"; begun from all-MiniLM-L6-v2.
 */
public final class CrossEncoder implements AnswerScorer {

    static final String WEIGHTS = "/dev/dateline/embedding/cross-encoder-q.onnx";

    /** In tokens; the rest is not read. The context loses its beginning: what comes right before says more. */
    private static final int LONGEST_QUESTION = 48;

    private static final int LONGEST_SENTENCE = 64;
    private static final int LONGEST_CONTEXT = 40;

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
    public List<Double> scores(String question, List<InContext> sentences) {
        Model loaded = model.get();
        return sentences.parallelStream()
                .map(sentence -> loaded.score(question, sentence))
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

    /** The network and its words. */
    private record Model(OnnxModel network, WordPiece tokenizer) implements AutoCloseable {

        static Model load(UnpackedResource cache) throws IOException {
            OrtEnvironment runtime = OnnxRuntimeLibraries.load(cache);
            return new Model(
                    OnnxModel.unpacked(runtime, cache, CrossEncoder.class, WEIGHTS, "cross-encoder-q"),
                    Vocabulary.of(cache));
        }

        /** Of the sequence {@code [CLS] question [SEP] sentence [SEP] context [SEP]}, the sentence being the second text. */
        double score(String question, InContext told) {
            long[] asked = first(tokenizer.ids(question), LONGEST_QUESTION);
            long[] sentence = first(tokenizer.ids(told.sentence()), LONGEST_SENTENCE);
            long[] context = last(tokenizer.ids(told.context()), LONGEST_CONTEXT);
            long end = tokenizer.end();
            boolean none = context.length == 0;
            long[] ids = new long[asked.length + sentence.length + context.length + (none ? 3 : 4)];
            long[] types = new long[ids.length];
            int at = 0;
            ids[at++] = tokenizer.start();
            at = put(asked, end, ids, at);
            Arrays.fill(types, at, at + sentence.length + 1, 1);
            at = put(sentence, end, ids, at);
            if (!none) {
                put(context, end, ids, at);
            }
            return network.run(ids, types)[0][0];
        }

        private static int put(long[] text, long end, long[] ids, int at) {
            System.arraycopy(text, 0, ids, at, text.length);
            ids[at + text.length] = end;
            return at + text.length + 1;
        }

        /** Without the ids that begin and end a sequence. */
        private static long[] first(long[] ids, int longest) {
            return Arrays.copyOfRange(ids, 1, Math.min(ids.length - 1, longest + 1));
        }

        private static long[] last(long[] ids, int longest) {
            return Arrays.copyOfRange(ids, Math.max(1, ids.length - 1 - longest), ids.length - 1);
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
