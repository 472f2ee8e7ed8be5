package dev.dateline.cli;

import dev.dateline.embedding.AnswerReader;
import dev.dateline.embedding.CrossEncoder;
import dev.dateline.embedding.E5Embedder;
import dev.dateline.embedding.Embedder;
import java.nio.file.Path;

/**
 * The models in this process that search asks. None loads before it is needed or {@link #prepare}d.
 *
 * @param embedder makes vectors of questions and passages
 * @param answers reads the passages found best together with the question
 */
record SearchModels(Embedder embedder, AnswerReader answers) implements AutoCloseable {

    /** @param cache the folder in which weights and native libraries are kept unpacked */
    static SearchModels in(Path cache) {
        return new SearchModels(new E5Embedder(cache), new CrossEncoder(cache));
    }

    /** Begins to load them in the background; returns at once. */
    void prepare() {
        embedder.prepare();
        answers.prepare();
    }

    @Override
    public void close() {
        try (answers) {
            embedder.close();
        }
    }
}
