package dev.dateline.benchmark;

import dev.dateline.corpus.CorpusReader;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.loader.FileSystemDocumentLoader;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One step of Easy RAG as its documentation shows it: every file of the folder, split and embedded by default, into the
 * in-memory store. The store is written to a file at the end, since nothing else would survive a restart; the embedding
 * model, its default, is named because Dateline's is on the class path too.
 */
final class EasyRagRun {

    private EasyRagRun() {}

    /** @param args {@code ingest} or {@code restart}, the articles, the folder for the store */
    public static void main(String[] args) throws IOException {
        Measurement measurement = new Measurement("easy-rag", args[0]);
        Path store = Files.createDirectories(Path.of(args[2])).resolve("store.json");
        EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();
        if (args[0].equals("ingest")) {
            List<Document> documents = FileSystemDocumentLoader.loadDocumentsRecursively(Path.of(args[1]));
            InMemoryEmbeddingStore<TextSegment> embeddings = new InMemoryEmbeddingStore<>();
            EmbeddingStoreIngestor.builder()
                    .embeddingModel(model)
                    .embeddingStore(embeddings)
                    .build()
                    .ingest(documents);
            measurement.sinceStart("complete").with("articles", documents.size());
            embeddings.serializeToFile(store);
        } else {
            ContentRetriever retriever = EmbeddingStoreContentRetriever.builder()
                    .embeddingModel(model)
                    .embeddingStore(InMemoryEmbeddingStore.fromFile(store))
                    .maxResults(10)
                    .build();
            retriever.retrieve(Query.from("first question"));
            measurement.sinceStart("firstResult");
            List<String> questions = DatelineRun.questions(
                    CorpusReader.read(List.of(Path.of(args[1])), CorpusReader.Progress.NONE));
            measurement.latencies(questions, question -> retriever.retrieve(Query.from(question)));
        }
        measurement.disk(Path.of(args[2])).print();
    }
}
