package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.telegram.api.Pace;
import dev.dateline.telegram.operation.Timing;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 200 chats ask at once, 2,000 questions in all; an answer takes 20 ms. */
@Tag("benchmark")
class LoadBenchmark {

    private static final int CHATS = 200;
    private static final int QUESTIONS = 10;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyQuestionIsAnsweredOnce_inTheOrderOfItsChat(boolean atTelegramsPace) throws InterruptedException {
        try (FakeTelegram telegram = new FakeTelegram()) {
            for (int question = 0; question < QUESTIONS; question++) {
                for (int chat = 1; chat <= CHATS; chat++) {
                    telegram.says(chat, "q" + question);
                }
            }
            RunningBot.Plan plan = new RunningBot.Plan(folder, telegram.uri());
            plan.everybody = true;
            plan.limits = atTelegramsPace ? Pace.Limits.TELEGRAM : RunningBot.UNHURRIED;
            plan.timing = Timing.USUAL;
            plan.answering = (request, verified) -> {
                Thread.sleep(20);
                return Replies.found(
                        request.text(), request.text(), "They met. ".repeat(20).strip());
            };
            long began = System.nanoTime();
            try (RunningBot bot = plan.start()) {
                telegram.await(
                        "answers",
                        Duration.ofMinutes(3),
                        () -> telegram.messages().size() == CHATS * QUESTIONS);
                double seconds = (System.nanoTime() - began) / 1e9;
                System.gc();
                long heap =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
                System.out.printf(
                        Locale.ROOT,
                        "load: %d questions of %d chats in %.1f s (%s), %d MiB of heap in use after it%n",
                        CHATS * QUESTIONS,
                        CHATS,
                        seconds,
                        atTelegramsPace ? "at Telegram's pace" : "unhurried",
                        heap);
                assertThat(bot.asked).hasSize(CHATS * QUESTIONS);
            }
            for (int chat = 1; chat <= CHATS; chat++) {
                assertThat(telegram.messages(chat))
                        .extracting(call -> call.text().split(" ", 2)[0])
                        .isEqualTo(IntStream.range(0, QUESTIONS)
                                .mapToObj(i -> "q" + i)
                                .toList());
            }
        }
    }
}
