package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.telegram.FakeTelegram.Call;
import dev.dateline.telegram.FakeTelegram.Fault;
import dev.dateline.telegram.message.Press;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bot in a process of its own that is killed every ten seconds, on a network where one call in eight goes wrong.
 * {@code -Ddateline.soak=PT10M} says for how long; a minute unless told otherwise.
 */
@Tag("benchmark")
class SoakBenchmark {

    private static final int CHATS = 20;
    private static final int QUESTIONS_A_SECOND = 10;
    private static final int SECONDS_A_LIFE = 10;

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private final Map<Integer, Long> chats = new TreeMap<>();
    private final Map<String, Integer> faults = new TreeMap<>();

    /** Buttons that were looked at. */
    private final Set<String> seen = new HashSet<>();

    /** From the update of a press of "Send again" to that of the question. */
    private final Map<Integer, Integer> presses = new TreeMap<>();

    @Test
    void nothingIsLost_andNothingComesTwice() throws IOException, InterruptedException {
        Duration length = Duration.parse(System.getProperty("dateline.soak", "PT1M"));
        try (FakeTelegram telegram = new FakeTelegram()) {
            telegram.chaos(this::chaos);
            int lives = 0;
            long end = System.nanoTime() + length.toNanos();
            while (System.nanoTime() < end) {
                try (BotProcess bot = start(telegram)) {
                    lives++;
                    live(telegram);
                    bot.kill();
                    sendAgain(telegram);
                }
            }
            telegram.chaos(null);
            try (BotProcess bot = start(telegram)) {
                awaitEnd(telegram);
                awaitAnswersToPresses(telegram);
            }
            report(telegram, length, lives);
        }
    }

    private BotProcess start(FakeTelegram telegram) throws IOException {
        return new BotProcess(folder, telegram.uri(), FakeTelegram.TOKEN, "-Dquick=true");
    }

    private void live(FakeTelegram telegram) throws InterruptedException {
        for (int i = 0; i < QUESTIONS_A_SECOND * SECONDS_A_LIFE; i++) {
            long chat = 1 + random.nextInt(CHATS);
            synchronized (this) {
                int update = telegram.says(chat, "q" + (chats.size() + 1000) + ".");
                chats.put(update, chat);
            }
            Thread.sleep(1_000 / QUESTIONS_A_SECOND);
        }
    }

    private @Nullable Fault chaos(Call call) {
        int dice;
        synchronized (random) {
            dice = random.nextInt(400);
        }
        Fault fault = switch (dice / 4) {
            case 0, 1, 2 -> new Fault.Error(429, "Too Many Requests: retry after 1", 1);
            case 3, 4 -> new Fault.Error(500, "Internal Server Error", 0);
            case 5, 6 -> new Fault.Page(502);
            case 7, 8 -> new Fault.CutBefore();
            case 9, 10 -> new Fault.CutAfter();
            case 11 -> new Fault.Silence();
            default -> null;
        };
        if (fault != null) {
            synchronized (faults) {
                faults.merge(fault.getClass().getSimpleName(), 1, Integer::sum);
            }
        }
        return fault;
    }

    /** Returns when every chat has the answer to its last question: one chat's answers come in order. */
    private static void awaitEnd(FakeTelegram telegram) {
        for (long chat = 1; chat <= CHATS; chat++) {
            telegram.says(chat, "the end");
        }
        telegram.await(
                "end of every chat",
                Duration.ofMinutes(2),
                () -> LongStream.rangeClosed(1, CHATS)
                        .allMatch(chat -> telegram.messages(chat).stream()
                                .anyMatch(call -> call.text().startsWith("the end"))));
    }

    /** Does what a person does who misses an answer: presses the button of the notice. */
    private void sendAgain(FakeTelegram telegram) {
        for (Call call : telegram.messages()) {
            for (String data : call.body().findValuesAsText("callback_data")) {
                if (Press.parse(data).orElse(null) instanceof Press.SendAgain again && seen.add(data)) {
                    int update = presses.getOrDefault(again.update(), again.update());
                    if (chats.containsKey(update) && copies(telegram, update) == 0) {
                        presses.put(telegram.presses(call.chat(), data), update);
                    }
                }
            }
        }
    }

    private void awaitAnswersToPresses(FakeTelegram telegram) {
        telegram.await("answer that was asked for again", Duration.ofMinutes(1), () -> {
            sendAgain(telegram);
            return presses.values().stream().allMatch(update -> copies(telegram, update) > 0);
        });
    }

    private long copies(FakeTelegram telegram, int update) {
        String question = question(update);
        return telegram.messages(chats.getOrDefault(update, 0L)).stream()
                .filter(call -> call.text().startsWith(question))
                .count();
    }

    private String question(int update) {
        return "q" + (new ArrayList<>(chats.keySet()).indexOf(update) + 1000) + ".";
    }

    private void report(FakeTelegram telegram, Duration length, int lives) throws IOException {
        List<String> lost = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int update : chats.keySet()) {
            long copies = copies(telegram, update);
            if (copies == 0) {
                lost.add(question(update));
            } else if (copies > 1) {
                twice.add(question(update));
            }
        }
        System.out.printf(
                "soak: %s, %d questions, %d kills, faults %s, %d answers fetched with Send again, %d lost %s, %d twice"
                        + " %s, journal %d KiB%n",
                length,
                chats.size(),
                lives,
                faults,
                Set.copyOf(presses.values()).size(),
                lost.size(),
                lost,
                twice.size(),
                twice,
                Files.size(folder.resolve("telegram-" + FakeTelegram.BOT + ".jsonl")) >> 10);
        assertThat(twice).isEmpty();
        assertThat(lost).isEmpty();
    }
}
