package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.embedding.Embedder;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
    void theModelIsLoadedEarlyForWhatWillAnswer(boolean begun, String arguments) {
        AtomicBoolean prepared = new AtomicBoolean();

        HeadStart.begin(arguments.isEmpty() ? new String[0] : arguments.split(" "), new Embedder() {
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
                prepared.set(true);
            }

            @Override
            public int parallelism() {
                return 1;
            }

            @Override
            public void close() {}
        });

        assertThat(prepared.get()).isEqualTo(begun);
    }
}
