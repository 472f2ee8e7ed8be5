package dev.dateline.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody waits here: each wait is only written down, so that the next message comes at the same moment. */
class PaceTest {

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T20:00:00Z");
    private final Pace pace = new Pace(Pace.Limits.TELEGRAM, () -> now, duration -> {
        waits.add(duration);
        if (duration.compareTo(Duration.ofMinutes(10)) >= 0) {
            now = now.plus(duration);
        }
    });

    private Duration waited(long chat) throws InterruptedException {
        waits.clear();
        pace.await(chat);
        return waits.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    @Test
    void oneChatGetsAMessageASecond() throws InterruptedException {
        for (int n = 0; n < 5; n++) {
            assertThat(waited(11)).isBetween(Duration.ofSeconds(n).minusMillis(900), Duration.ofSeconds(n));
        }
    }

    @Test
    void aGroupGets20MessagesAMinute() throws InterruptedException {
        for (int n = 0; n < 20; n++) {
            assertThat(waited(-5)).isLessThan(Duration.ofSeconds(20));
        }
        assertThat(waited(-5)).isGreaterThan(Duration.ofSeconds(40));
    }

    @Test
    void allChatsTogetherGet30MessagesASecond() throws InterruptedException {
        for (int chat = 1; chat <= 60; chat++) {
            waited(chat);
        }
        assertThat(waited(61)).isBetween(Duration.ofMillis(1_000), Duration.ofMillis(2_000));
    }

    @Test
    void aChatThatWasToldToWait_waits_andNoOther() throws InterruptedException {
        pace.holdBack(11, Duration.ofMinutes(10));
        assertThat(pace.heldBack(11)).isEqualTo(Duration.ofMinutes(10));
        assertThat(waited(22)).isLessThan(Duration.ofSeconds(1));
        assertThat(waited(11)).isEqualTo(Duration.ofMinutes(10));
        assertThat(pace.heldBack(11)).isZero();
    }
}
