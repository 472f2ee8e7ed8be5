package dev.dateline.telegram;

import static dev.dateline.telegram.RunningBot.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every question is answered, and none twice. */
class OnceTest extends BotTest {

    @Test
    void b17_theSameUpdateTwice_isAnsweredOnce() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.update(900, update -> Updates.message(update, ADA, "first"));
            telegram.awaitMessage(ADA, 1);
            telegram.update(900, update -> Updates.message(update, ADA, "first"));
            telegram.update(901, update -> Updates.message(update, ADA, "second"));
            telegram.awaitMessage(ADA, 2);
            assertThat(bot.asked).containsExactly("first", "second");
        }
    }

    @Test
    void b17_theSameUpdateAfterARestart_isAnsweredOnce() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.update(900, update -> Updates.message(update, ADA, "first"));
            telegram.awaitMessage(ADA, 1);
        }
        try (RunningBot bot = plan().start()) {
            telegram.update(900, update -> Updates.message(update, ADA, "first"));
            telegram.update(901, update -> Updates.message(update, ADA, "second"));
            telegram.awaitMessage(ADA, 2);
            assertThat(bot.asked).containsExactly("second");
        }
    }

    @Test
    void b18_aPoisonUpdateAmongGoodOnes_theGoodOnesAreAnswered() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.update(500, update -> Updates.message(update, ADA, "before"));
            telegram.update(501, Updates::poison);
            telegram.update(502, update -> Updates.message(update, ADA, "after"));
            telegram.awaitMessage(ADA, 2);
            assertThat(bot.asked).containsExactly("before", "after");
        }
    }

    @Test
    void b18_anUpdateWithoutAnId_doesNotMakeAHotLoop() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.update(700, update -> update.put("update_id", "poison"));
            telegram.awaitCall("getupdates", 3);
            telegram.update(701, update -> Updates.message(update, ADA, "after"));
            telegram.awaitMessage(ADA, 1);
            long begin = telegram.calls("getupdates").getFirst().nanos();
            long end = telegram.calls("getupdates").getLast().nanos();
            int polls = telegram.calls("getupdates").size();
            assertThat(polls)
                    .as("polls are %s ms apart at least", 20)
                    .isLessThan((int) ((end - begin) / 20_000_000) + 3);
        }
    }

    @Test
    void b19_theUpdateIdFallsFrom900000To1234_isAnsweredWithoutAHotLoop() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.update(900_000, update -> Updates.message(update, ADA, "high"));
            telegram.awaitMessage(ADA, 1);
            telegram.update(1234, update -> Updates.message(update, ADA, "low"));
            telegram.awaitMessage(ADA, 2);
            telegram.await(
                    "poll that confirms the low id",
                    () -> telegram.calls("getupdates")
                                    .getLast()
                                    .body()
                                    .path("offset")
                                    .asInt()
                            == 1235);
            assertThat(bot.asked).containsExactly("high", "low");
            assertThat(telegram.calls("getupdates")).hasSizeLessThan(8);
        }
    }
}
