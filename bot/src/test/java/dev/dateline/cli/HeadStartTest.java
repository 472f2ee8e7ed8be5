package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.embedding.AnswerReader;
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
    void theModelsAreLoadedEarlyForWhatWillAnswer(boolean begun, String arguments) {
        AtomicBoolean loaded = new AtomicBoolean();
        SearchModels models = new SearchModels(new FakeModels.Embedding(loaded), AnswerReader.NONE);

        HeadStart.begin(arguments.isEmpty() ? new String[0] : arguments.split(" "), models);

        assertThat(loaded.get()).isEqualTo(begun);
    }
}
