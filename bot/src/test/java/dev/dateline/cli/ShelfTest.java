package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.index.Progress;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfTest {

    @ParameterizedTest(name = "{0} of {1} passages embedded, {2} a second: {3}")
    @CsvSource({
        "0, 40000, 0, false",
        "64, 1500, 130, false",
        "64, 1700, 130, true",
        "64, 40000, 3000, true",
        "64, 40000, 4000, false",
        "1700, 1700, 130, false"
    })
    void thatEmbeddingEndsInThreeSecondsIsHopelessOnceItWouldTakeFourTimesAsLong(
            long done, long total, double perSecond, boolean hopeless) {
        Progress progress = new Progress(Progress.Step.EMBEDDING, done, total, perSecond);
        assertThat(Shelf.isHopeless(progress, Duration.ofSeconds(3))).isEqualTo(hopeless);
    }
}
