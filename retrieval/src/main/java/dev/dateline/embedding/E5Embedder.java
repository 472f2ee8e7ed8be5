package dev.dateline.embedding;

import ai.onnxruntime.OrtEnvironment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModelFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The sentence embedding model e5-small-v2, quantised to 8 bits, in this process: 384 dimensions, English.
 *
 * <p>Nothing is loaded before the first text or {@link #prepare}. The weights come from LangChain4j's artifact; they run on
 * ONNX Runtime directly, one text at a time and one thread for each, which is nearly twice as fast as LangChain4j's own
 * class and makes a vector independent of the texts around it. Source: Wang et al. 2022, "Text Embeddings by
 * Weakly-Supervised Contrastive Pre-training".
 */
public final class E5Embedder implements Embedder {

    /** SHA-256 of the weights; a test compares it with the artifact. */
    static final String WEIGHTS_SHA256 = "7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded";

    static final String WEIGHTS = "/e5-small-v2-q.onnx";
    static final String TOKENIZER = "/e5-small-v2-q-tokenizer.json";
    static final Class<?> ARTIFACT = E5SmallV2QuantizedEmbeddingModelFactory.class;

    /** What the model was trained to read before each kind of text. */
    private static final String QUERY = "query: ";

    private static final String PASSAGE = "passage: ";

    private final LoadedOnce<SentenceEncoder> encoder;

    public E5Embedder() {
        this(UnpackedResource.userCache());
    }

    /** @param cache the folder in which weights and native libraries are kept unpacked */
    public E5Embedder(Path cache) {
        UnpackedResource unpacked = new UnpackedResource(cache);
        this.encoder = new LoadedOnce<>("embedding model", () -> load(unpacked));
    }

    @Override
    public String id() {
        return "e5-small-v2-q sha256:" + WEIGHTS_SHA256 + " onnxruntime " + OnnxRuntimeLibraries.VERSION;
    }

    @Override
    public float[] query(String text) {
        return encoder().encode(QUERY + text);
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return texts.stream().map(text -> encoder().encode(PASSAGE + text)).toList();
    }

    @Override
    public int parallelism() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** This model for programs that use LangChain4j. */
    public EmbeddingModel asEmbeddingModel() {
        return new E5EmbeddingModel(this);
    }

    @Override
    public void prepare() {
        encoder.begin();
    }

    private SentenceEncoder encoder() {
        return encoder.get();
    }

    private static SentenceEncoder load(UnpackedResource cache) throws IOException {
        OrtEnvironment runtime = OnnxRuntimeLibraries.load(cache);
        return new SentenceEncoder(
                OnnxModel.unpacked(runtime, cache, ARTIFACT, WEIGHTS, "e5-small-v2-q"), Vocabulary.of(cache));
    }

    @Override
    public void close() {
        encoder.close();
    }
}
