package dev.dateline.embedding;

import static dev.langchain4j.model.embedding.request.EmbeddingRequestParameters.INPUT_TYPE;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.request.EmbeddingInputType;
import dev.langchain4j.model.embedding.request.EmbeddingRequest;
import java.util.List;

/** A LangChain4j embedding model as an embedder; tells the model what is a question if it wants to know. */
final class EmbeddingModelEmbedder implements Embedder {

    private final EmbeddingModel model;
    private final String id;

    EmbeddingModelEmbedder(EmbeddingModel model, String id) {
        this.model = model;
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public float[] query(String text) {
        if (!distinguishesQuestions()) {
            return unit(model.embed(text).content());
        }
        return embed(List.of(TextSegment.from(text)), EmbeddingInputType.QUERY).getFirst();
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        List<float[]> vectors = distinguishesQuestions()
                ? embed(segments, EmbeddingInputType.DOCUMENT)
                : model.embedAll(segments).content().stream()
                        .map(EmbeddingModelEmbedder::unit)
                        .toList();
        if (vectors.size() != texts.size()) {
            throw new IllegalStateException(
                    id + " returned " + vectors.size() + " vectors for " + texts.size() + " texts");
        }
        return vectors;
    }

    private boolean distinguishesQuestions() {
        return model.supportedParameters().contains(INPUT_TYPE);
    }

    private List<float[]> embed(List<TextSegment> segments, EmbeddingInputType type) {
        EmbeddingRequest request = EmbeddingRequest.builder()
                .textSegments(segments)
                .inputType(type)
                .build();
        return model.embed(request).embeddings().stream()
                .map(EmbeddingModelEmbedder::unit)
                .toList();
    }

    private static float[] unit(Embedding embedding) {
        return Vectors.normalised(embedding.vector().clone());
    }

    /** A remote model answers one request at a time from here: it batches, and it may limit the rate. */
    @Override
    public int parallelism() {
        return 1;
    }

    @Override
    public void close() {
        // The model belongs to whoever made it.
    }
}
