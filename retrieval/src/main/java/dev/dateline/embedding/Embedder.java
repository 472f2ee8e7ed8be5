package dev.dateline.embedding;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;

/** Turns text into vectors of length 1, so that the dot product of two is their cosine. Safe for many threads. */
public interface Embedder extends AutoCloseable {

    /**
     * Names everything that decides a vector's numbers: model, hash of its weights, runtime. Vectors are comparable only
     * where this is equal; an index records it.
     */
    String id();

    /** The vector of a question. */
    float[] query(String text);

    /** The vectors of {@code texts}, in their order. */
    List<float[]> passages(List<String> texts);

    /** How many threads at once make {@link #passages} fastest, 1 or more. */
    int parallelism();

    /** Begins to load, in the background, what the first question will need; returns at once. */
    default void prepare() {}

    @Override
    void close();

    /**
     * Any embedding model of LangChain4j, local or remote.
     *
     * @param id what the index records, see {@link #id}: at least provider and model
     */
    static Embedder of(EmbeddingModel model, String id) {
        return new EmbeddingModelEmbedder(model, id);
    }
}
