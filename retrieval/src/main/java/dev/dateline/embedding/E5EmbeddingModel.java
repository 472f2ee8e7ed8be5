package dev.dateline.embedding;

import static dev.langchain4j.model.embedding.request.EmbeddingRequestParameters.INPUT_TYPE;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.request.EmbeddingInput;
import dev.langchain4j.model.embedding.request.EmbeddingInputType;
import dev.langchain4j.model.embedding.request.EmbeddingParameter;
import dev.langchain4j.model.embedding.request.EmbeddingRequest;
import dev.langchain4j.model.embedding.response.EmbeddingResponse;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.Set;

/**
 * The embedder as LangChain4j's interface has it. A request may say whether its texts are questions or documents; without
 * that, a plain string is taken for a question and a segment for a document, as LangChain4j's retriever and ingestor use them.
 */
final class E5EmbeddingModel implements EmbeddingModel {

    private static final int DIMENSION = 384;

    private final E5Embedder embedder;

    E5EmbeddingModel(E5Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public Response<Embedding> embed(String text) {
        return Response.from(Embedding.from(embedder.query(text)));
    }

    @Override
    public EmbeddingResponse doEmbed(EmbeddingRequest request) {
        List<String> texts = request.inputs().stream().map(EmbeddingInput::text).toList();
        List<float[]> vectors = request.inputType() == EmbeddingInputType.QUERY
                ? texts.stream().map(embedder::query).toList()
                : embedder.passages(texts);
        return EmbeddingResponse.builder()
                .embeddings(vectors.stream().map(Embedding::from).toList())
                .build();
    }

    @Override
    public Set<EmbeddingParameter<?>> supportedParameters() {
        return Set.of(INPUT_TYPE);
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public String modelName() {
        return "e5-small-v2-q";
    }
}
