package dev.dateline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    @ParameterizedTest
    @CsvSource({"0, 10, 0.0, 0.278", "10, 10, 0.722, 1.0", "5, 10, 0.237, 0.763", "81, 263, 0.255, 0.366"})
    void theIntervalIsWilsons(int hits, int of, double low, double high) {
        Proportion proportion = new Proportion(hits, of);

        assertThat(proportion.low()).isCloseTo(low, within(.001));
        assertThat(proportion.high()).isCloseTo(high, within(.001));
    }

    @Test
    void moreHitsThanTriesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(3, 2))
                .withMessage("3 of 2");
    }
}
