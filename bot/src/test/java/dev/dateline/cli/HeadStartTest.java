package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.embedding.AnswerScorer;
import dev.dateline.embedding.Embedder;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadStartTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | ask who won
            true  | chat --articles news
            true  | search ferry
            false | ask --help
            false | articles
            false | --version
            false | ''
            """)
    void theModelsAreLoadedEarlyForWhatWillAnswer(boolean begun, String arguments) {
        AtomicBoolean loaded = new AtomicBoolean();
        Models models = new Models(new FakeEmbedder(loaded), AnswerScorer.NONE);

        HeadStart.begin(arguments.isEmpty() ? new String[0] : arguments.split(" "), models);

        assertThat(loaded.get()).isEqualTo(begun);
    }

    @Test
    void bothModelsAreLoadedAndClosedTogether() {
        AtomicBoolean embedder = new AtomicBoolean();
        AtomicBoolean scorer = new AtomicBoolean();
        Models models = new Models(new FakeEmbedder(embedder), new FakeScorer(scorer));

        models.prepare();
        assertThat(List.of(embedder.get(), scorer.get())).containsExactly(true, true);

        models.close();
        assertThat(List.of(embedder.get(), scorer.get())).containsExactly(false, false);
    }

    /** @param loaded whether it has been prepared and not closed since */
    private record FakeScorer(AtomicBoolean loaded) implements AnswerScorer {

        @Override
        public List<Double> scores(String question, List<InContext> sentences) {
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
    private record FakeEmbedder(AtomicBoolean loaded) implements Embedder {

        @Override
        public String id() {
            return "none";
        }

        @Override
        public float[] query(String text) {
            return new float[0];
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            return List.of();
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
