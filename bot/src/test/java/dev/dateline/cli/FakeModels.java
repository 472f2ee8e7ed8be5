package dev.dateline.cli;

import dev.dateline.embedding.AnswerReader;
import dev.dateline.embedding.Embedder;
import dev.dateline.embedding.Reading;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Models that know nothing but whether they are loaded. */
final class FakeModels {

    private FakeModels() {}

    /** @param loaded whether it has been prepared and not closed since */
    record Answers(AtomicBoolean loaded) implements AnswerReader {

        @Override
        public List<Reading> read(String question, List<InContext> sentences) {
            return List.of();
        }

        @Override
        public void prepare() {
            loaded.set(true);
        }

        @Override
        public void close() {
            loaded.set(false);
        }
    }

    /** @param loaded whether it has been prepared and not closed since */
    record Embedding(AtomicBoolean loaded) implements Embedder {

        @Override
        public String id() {
            return "none";
        }

        @Override
        public float[] query(String text) {
            return new float[] {1};
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            return texts.stream().map(this::query).toList();
        }

        @Override
        public void prepare() {
            loaded.set(true);
        }

        @Override
        public int parallelism() {
            return 1;
        }

        @Override
        public void close() {
            loaded.set(false);
        }
    }
}
