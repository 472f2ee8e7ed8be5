package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SearchModelsTest {

    @Test
    void bothModelsAreLoadedAndClosedTogether() {
        AtomicBoolean embedder = new AtomicBoolean();
        AtomicBoolean answers = new AtomicBoolean();
        SearchModels models = new SearchModels(new FakeModels.Embedding(embedder), new FakeModels.Answers(answers));

        models.prepare();
        assertThat(List.of(embedder.get(), answers.get())).containsExactly(true, true);

        models.close();
        assertThat(List.of(embedder.get(), answers.get())).containsExactly(false, false);
    }
}
