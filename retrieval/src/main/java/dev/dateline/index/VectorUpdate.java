package dev.dateline.index;

import dev.dateline.corpus.Passage;
import dev.dateline.embedding.Embedder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Makes the vectors those of one commit: adds what is missing, and removes the rest once it is most of them. */
final class VectorUpdate {

    private final VectorIndex vectors;
    private final Embedder embedder;
    private final IndexFolder.Commit commit;

    VectorUpdate(VectorIndex vectors, Embedder embedder, IndexFolder.Commit commit) {
        this.vectors = vectors;
        this.embedder = embedder;
        this.commit = commit;
    }

    /** Returns whether every passage has a vector now. */
    boolean run(Consumer<Progress> progress, BooleanSupplier stopped, Consumer<String> messages) throws IOException {
        vectors.refresh();
        try (VectorView view = vectors.view()) {
            if (view.complete().equals(commit.name())) {
                return true;
            }
        }
        try (VectorIndex.Writer writer = vectors.write()) {
            if (writer == null) {
                messages.accept("another process is embedding these articles: not doing it twice");
                return false;
            }
            Map<BytesRef, Passage> passages = passages();
            Map<BytesRef, Passage> missing = new LinkedHashMap<>(passages);
            try (VectorView view = vectors.view()) {
                missing.keySet().removeAll(view.keys());
            }
            boolean complete = missing.isEmpty()
                    || new EmbeddingRun(commit.corpus(), embedder, writer, missing, progress, stopped).run();
            if (complete) {
                forgetOthers(writer, passages);
                writer.commit(commit.name());
            }
            return complete;
        }
    }

    private void forgetOthers(VectorIndex.Writer writer, Map<BytesRef, Passage> passages) throws IOException {
        try (VectorView view = vectors.view()) {
            if (view.size() > 2 * passages.size()) {
                for (BytesRef key : view.keys()) {
                    if (!passages.containsKey(key)) {
                        writer.delete(key);
                    }
                }
            }
        }
        writer.settle();
    }

    /** One passage for each key of a vector. */
    private Map<BytesRef, Passage> passages() throws IOException {
        Map<BytesRef, Passage> passages = new LinkedHashMap<>();
        for (LeafReaderContext leaf : commit.reader().leaves()) {
            BinaryDocValues keys = DocValues.getBinary(leaf.reader(), PassageDocuments.VECTOR);
            BinaryDocValues ids = DocValues.getBinary(leaf.reader(), PassageDocuments.PASSAGE);
            while (keys.nextDoc() != DocIdSetIterator.NO_MORE_DOCS && ids.advanceExact(keys.docID())) {
                BytesRef key = BytesRef.deepCopyOf(keys.binaryValue());
                commit.corpus()
                        .passage(ids.binaryValue().utf8ToString())
                        .ifPresent(passage -> passages.putIfAbsent(key, passage));
            }
        }
        return passages;
    }
}
