package dev.dateline.telegram;

import static dev.dateline.telegram.RunningBot.ADA;
import static dev.dateline.telegram.RunningBot.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.Reply;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** More questions from one chat than can be answered at once. */
class FloodTest extends BotTest {

    @Test
    void b20_aFloodFromOneChat_slowsNoOther_andItsSurplusIsTurnedAwayOnce() throws InterruptedException {
        CountDownLatch bobIsAnswered = new CountDownLatch(1);
        RunningBot.Plan plan = plan();
        plan.waiting = 5;
        plan.answering = (request, verified) -> {
            if (request.user() == ADA) {
                bobIsAnswered.await();
            }
            return Replies.found(request.text(), request.text(), "They met.");
        };
        try (RunningBot bot = plan.start()) {
            for (int i = 0; i < 200; i++) {
                telegram.says(ADA, "flood " + i);
            }
            telegram.says(BOB, "quick");
            telegram.awaitMessage(BOB, 1);
            assertThat(telegram.messages(ADA)).hasSizeLessThanOrEqualTo(1);
            bobIsAnswered.countDown();
            telegram.awaitMessage(ADA, 2);
            telegram.await("answers to what was taken", () -> bot.asked.size() >= 6);
            assertThat(telegram.messages(ADA))
                    .filteredOn(call -> call.text().contains("already 5 questions waiting"))
                    .hasSize(1);
        }
    }

    @Test
    void b24_aPressIsAnsweredWhileEarlierQuestionsWait_alsoWhereNoMoreAreTaken() throws InterruptedException {
        Semaphore answers = new Semaphore(1);
        RunningBot.Plan plan = plan();
        plan.waiting = 1;
        plan.answering = (request, verified) -> {
            answers.acquire();
            Reply reply = Replies.found(request.text(), request.text(), "They met.");
            request.conversation().add(reply);
            return reply;
        };
        try (RunningBot bot = plan.start()) {
            int first = telegram.says(ADA, "first");
            telegram.awaitMessage(ADA, 1);
            telegram.says(ADA, "second");
            telegram.await("second question", () -> bot.asked.contains("second"));
            telegram.presses(ADA, "a:" + first);
            assertThat(telegram.awaitCall("answercallbackquery", 1).text()).isEmpty();
            telegram.presses(ADA, "a:" + first);
            assertThat(telegram.awaitCall("answercallbackquery", 2).text()).contains("already 1 questions waiting");
            answers.release(2);
        }
    }

    @Test
    void b20_aChatThatIsFullAnew_isToldAnew() throws InterruptedException {
        Semaphore answers = new Semaphore(0);
        RunningBot.Plan plan = plan();
        plan.waiting = 1;
        plan.answering = (request, verified) -> {
            answers.acquire();
            return Replies.found(request.text(), request.text(), "They met.");
        };
        try (RunningBot bot = plan.start()) {
            telegram.says(ADA, "first");
            telegram.await("first question", () -> bot.asked.contains("first"));
            telegram.says(ADA, "second");
            telegram.says(ADA, "too many");
            telegram.says(ADA, "too many again");
            assertThat(telegram.awaitMessage(ADA, 1).text()).contains("already 1 questions waiting");
            answers.release();
            assertThat(telegram.awaitMessage(ADA, 2).text()).startsWith("first");
            telegram.await("second question", () -> bot.asked.contains("second"));
            telegram.says(ADA, "third");
            telegram.says(ADA, "too many anew");
            assertThat(telegram.awaitMessage(ADA, 3).text()).contains("already 1 questions waiting");
            answers.release(2);
            assertThat(telegram.awaitMessage(ADA, 5).text()).startsWith("third");
            assertThat(bot.asked).containsExactly("first", "second", "third");
        }
    }
}
