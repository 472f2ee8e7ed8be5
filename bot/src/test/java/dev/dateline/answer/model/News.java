package dev.dateline.answer.model;

import dev.dateline.answer.Evidence;
import dev.dateline.embedding.AnswerReader;
import dev.dateline.embedding.Embedder;
import dev.dateline.index.PassageIndex;
import dev.dateline.question.Question;
import dev.dateline.question.QuestionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sample articles, and articles that a test writes, ready to be asked. */
final class News implements AutoCloseable {

    static final Path SEEDS = Path.of(System.getProperty("dateline.checkout"), "seeds");

    private static final int PASSAGES = 20;

    private final PassageIndex index;

    private News(PassageIndex index) {
        this.index = index;
    }

    /**
     * @param folder an empty folder for the index and the articles
     * @param articles name and text by turns
     */
    static News of(Path folder, String... articles) {
        try {
            Path written = Files.createDirectory(folder.resolve("articles"));
            for (int i = 0; i < articles.length; i += 2) {
                Files.writeString(written.resolve(articles[i]), articles[i + 1]);
            }
            PassageIndex index =
                    PassageIndex.open(folder.resolve("index"), new SameVectors(), AnswerReader.NONE, message -> {});
            index.update(List.of(SEEDS, written), progress -> {});
            return new News(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Question question(String words) {
        return QuestionReader.read(words, index.searcher().names(), LocalDate.of(2026, 11, 21));
    }

    Evidence evidence(Question question) {
        return new Evidence(index.searcher(), index.search(question, PASSAGES));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    /** Ranking is left to BM25. */
    private record SameVectors() implements Embedder {

        @Override
        public String id() {
            return "the same for all";
        }

        @Override
        public float[] query(String text) {
            return new float[] {1, 0};
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            List<float[]> vectors = new ArrayList<>();
            texts.forEach(text -> vectors.add(query(text)));
            return vectors;
        }

        @Override
        public int parallelism() {
            return 1;
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
