package dev.dateline.telegram;

import static dev.dateline.telegram.RunningBot.ADA;
import static dev.dateline.telegram.RunningBot.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.Statement;
import dev.dateline.telegram.FakeTelegram.Call;
import dev.dateline.telegram.FakeTelegram.Fault;
import dev.dateline.telegram.message.Press;
import dev.dateline.text.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody who talks to the bot sees. */
class ChatTest extends BotTest {

    @Override
    RunningBot.Plan plan() {
        return super.plan()
                .answers(text -> text.startsWith("unknown")
                        ? Replies.notFound(text, "No article tells of it.")
                        : Replies.found(text, text, "They met."));
    }

    @ParameterizedTest
    @CsvSource({
        "/start, word for word",
        "/start help, /sources",
        "/start some_payload-64, word for word",
        "/help, /sources",
        "/new, Forgotten",
        "/sources, no answer to look at yet",
        "/why 1, no answer to look at yet",
        "/why x, /why 1",
        "/model, No language model",
        "/status, Up for",
        "/cancel, nothing to stop",
        "/privacy, seven days",
        "/ask, Write the question after the command",
        "/dance, I don’t know the command /dance",
    })
    void b5_commands(String command, String answer) throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.says(ADA, command);
            assertThat(telegram.awaitMessage(ADA, 1).text()).contains(answer);
            assertThat(bot.asked).isEmpty();
        }
    }

    @Test
    void b5_commandsAreAnsweredInTheLanguageOfTheReader() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.update(update -> {
                Updates.message(update, ADA, "/help")
                        .withObject("/message/from")
                        .put("language_code", "de-AT");
                return update;
            });
            assertThat(telegram.awaitMessage(ADA, 1).text()).contains("Schreiben Sie eine Frage");
        }
    }

    @Test
    void b6_everyAnswerHasACitation_orSaysThatNothingWasFound() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.says(ADA, "When did they meet?");
            assertThat(telegram.awaitMessage(ADA, 1).text()).isEqualTo("""
                            When did they meet? [1]
                            They met.
                            [1] Leaders meet in Danang · news/001_story.txt:3 · published 2017-11-13 (inferred) · reported""");
            telegram.says(ADA, "unknown");
            assertThat(telegram.awaitMessage(ADA, 2).text())
                    .isEqualTo("Not found in the articles.\n\nNo article tells of it.");
        }
    }

    @Test
    void b20_chatsAreAnsweredInParallel_andOneChatInOrder() throws InterruptedException {
        CountDownLatch bobIsAnswered = new CountDownLatch(1);
        RunningBot.Plan plan = plan();
        plan.answering = (request, verified) -> {
            if (request.user() == ADA && request.text().equals("1")) {
                bobIsAnswered.await();
            }
            return Replies.found(request.text(), request.text(), "They met.");
        };
        try (RunningBot bot = plan.start()) {
            for (int i = 1; i <= 10; i++) {
                telegram.says(ADA, "" + i);
            }
            telegram.says(BOB, "quick");
            telegram.awaitMessage(BOB, 1);
            assertThat(telegram.messages(ADA)).isEmpty();
            bobIsAnswered.countDown();
            telegram.awaitMessage(ADA, 10);
            assertThat(telegram.messages(ADA))
                    .extracting(call -> call.text().split(" ", 2)[0])
                    .isEqualTo(IntStream.rangeClosed(1, 10)
                            .mapToObj(String::valueOf)
                            .toList());
        }
    }

    @Test
    void b24_everyPressIsAnswered_alsoAStaleOne_andThumbsDownIsStored() throws InterruptedException {
        telegram.fail("answerCallbackQuery", new Fault.Error(400, "Bad Request: query is too old", 0));
        try (RunningBot bot = plan().start()) {
            int question = telegram.says(ADA, "question");
            telegram.awaitMessage(ADA, 1);
            telegram.presses(ADA, "-:" + question);
            telegram.presses(ADA, "-:99");
            telegram.presses(ADA, "no data of ours");
            telegram.presses(BOB, "-:" + question);
            telegram.awaitCall("answercallbackquery", 4);
            assertThat(telegram.calls("answercallbackquery"))
                    .extracting(call -> call.body().path("text").asText())
                    .containsExactlyInAnyOrder(
                            "Thank you, noted.",
                            "That answer is too old. Please ask again.",
                            "That answer is too old. Please ask again.",
                            "That answer is too old. Please ask again.");
            telegram.await("rating", () -> !bot.ratings.isEmpty());
            assertThat(bot.ratings).singleElement().satisfies(rating -> {
                assertThat(rating.helpful()).isFalse();
                assertThat(rating.answer())
                        .isEqualTo(Replies.notFound("question", "").id());
                assertThat(rating.user()).isEqualTo(ADA);
            });
        }
    }

    @Test
    void b24_theButtonsOfAnAnswerWorkAfterARestart() throws InterruptedException {
        int question;
        try (RunningBot bot = plan().start()) {
            question = telegram.says(ADA, "question");
            telegram.awaitMessage(ADA, 1);
        }
        String article = "A summit was held. They met. Nothing came of it.";
        RunningBot.Plan plan = plan();
        plan.sources = path -> Optional.of(new SourceText(path, "ab".repeat(32), article));
        plan.answering = (request, verified) -> Replies.found(request.text(), "again", "They met.");
        try (RunningBot bot = plan.start()) {
            telegram.presses(ADA, "+:" + question);
            telegram.presses(ADA, new Press.Sources(question).data());
            assertThat(telegram.awaitMessage(ADA, 2).text())
                    .contains("Sources")
                    .contains("news/001_story.txt:3")
                    .contains("after 'Nov. 12'");
            telegram.presses(ADA, new Press.Why(question, 1).data());
            assertThat(telegram.awaitMessage(ADA, 3).text()).contains(article);
            telegram.presses(ADA, new Press.AskAgain(question).data());
            assertThat(telegram.awaitMessage(ADA, 4).text()).contains("again");
            assertThat(bot.asked).containsExactly("question");
            telegram.says(ADA, "/why 2");
            assertThat(telegram.awaitMessage(ADA, 5).text()).contains("There is no citation 2");
            telegram.await("rating", () -> bot.ratings.size() == 1);
        }
    }

    @Test
    void theLogHoldsNeitherQuestionsNorIds() throws InterruptedException {
        try (LogLines log = new LogLines();
                RunningBot bot = plan().start()) {
            telegram.says(987_654_321L, "a stranger's question");
            telegram.awaitMessage(987_654_321L, 1);
            telegram.says(ADA, "When did they meet?");
            telegram.awaitMessage(ADA, 1);
            assertThat(log.lines()).anyMatch(line -> line.startsWith("answered ms="));
            assertThat(String.join("\n", log.lines()))
                    .doesNotContain("When did they", "a stranger's", "987654321", "=" + ADA);
        }
    }

    @Test
    void aStickerGetsAPoliteLine() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.update(update -> Updates.sticker(update, ADA));
            assertThat(telegram.awaitMessage(ADA, 1).text()).contains("only read text");
        }
    }

    @Test
    void cancelStopsTheAnswerAtOnce_andTheNextQuestionIsAnswered() throws InterruptedException {
        RunningBot.Plan plan = plan();
        plan.answering = (request, verified) -> {
            if (request.text().equals("slow")) {
                new CountDownLatch(1).await();
            }
            return Replies.found(request.text(), request.text(), "They met.");
        };
        try (RunningBot bot = plan.start()) {
            telegram.says(ADA, "slow");
            telegram.await("question", () -> bot.asked.contains("slow"));
            telegram.says(ADA, "/cancel");
            assertThat(telegram.awaitMessage(ADA, 1).text()).isEqualTo("Stopped.");
            telegram.says(ADA, "quick");
            assertThat(telegram.awaitMessage(ADA, 2).text()).contains("quick");
        }
    }

    @Test
    void anAnswerThatWasCancelled_isNotKept_evenWhereItIsMadeAllTheSame() throws InterruptedException {
        List<Boolean> wanted = new CopyOnWriteArrayList<>();
        RunningBot.Plan plan = plan();
        plan.answering = (request, verified) -> {
            if (request.text().equals("slow")) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException cancelled) {
                    // It goes on, as what does not wait for anything does.
                }
            }
            wanted.add(request.wanted().getAsBoolean());
            return Replies.found(request.text(), request.text(), "They met.");
        };
        try (RunningBot bot = plan.start()) {
            telegram.says(ADA, "slow");
            telegram.await("question", () -> bot.asked.contains("slow"));
            telegram.says(ADA, "/cancel");
            telegram.awaitMessage(ADA, 1);
            telegram.says(ADA, "quick");
            assertThat(telegram.awaitMessage(ADA, 2).text()).contains("quick");
            telegram.says(ADA, "/cancel");
            assertThat(telegram.awaitMessage(ADA, 3).text()).contains("nothing to stop");
        }
        assertThat(wanted).containsExactlyInAnyOrder(false, true);
    }

    @Test
    void anAnswerThatFails_isAdmitted_andTheNextQuestionIsAnswered() throws InterruptedException {
        RunningBot.Plan plan = plan();
        plan.answers(text -> {
            if (text.equals("bad")) {
                throw new IllegalStateException("the index is gone");
            }
            return Replies.found(text, text, "They met.");
        });
        try (RunningBot bot = plan.start()) {
            telegram.says(ADA, "bad");
            assertThat(telegram.awaitMessage(ADA, 1).text()).contains("Something went wrong");
            telegram.says(ADA, "good");
            assertThat(telegram.awaitMessage(ADA, 2).text()).contains("good");
        }
    }

    @Test
    void aSlowAnswer_showsTypingAgainAfter4Seconds_andItsStatementsAsTheyAreProven() throws InterruptedException {
        TestTime time = new TestTime();
        CountDownLatch proven = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        RunningBot.Plan plan = streaming(proven, end);
        plan.clock = time;
        plan.pause = time;
        try (RunningBot bot = plan.start()) {
            int question = telegram.says(ADA, "slow");
            proven.await();
            time.awaitPauseOf(Duration.ofMillis(300));
            time.advance(Duration.ofMillis(300));
            Call draft = telegram.awaitCall("sendmessagedraft", 1);
            assertThat(draft.text()).contains("proven so far").contains("Still reading");
            assertThat(draft.body().path("draft_id").asInt()).isEqualTo(question);
            assertThat(telegram.calls("sendchataction")).hasSize(1);
            for (int second = 1; second <= 4; second++) {
                time.awaitPauses(Duration.ofSeconds(1), second);
                time.advance(Duration.ofSeconds(1));
            }
            telegram.awaitCall("sendchataction", 2);
            end.countDown();
            assertThat(telegram.awaitMessage(ADA, 1).text()).contains("They met.");
            assertThat(telegram.calls("sendmessagedraft")).hasSize(1);
        }
    }

    @Test
    void aSlowAnswerInAGroup_isShownInAMessageThatGoesWhenTheAnswerComes() throws InterruptedException {
        TestTime time = new TestTime();
        CountDownLatch proven = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        RunningBot.Plan plan = streaming(proven, end);
        plan.clock = time;
        plan.pause = time;
        try (RunningBot bot = plan.start()) {
            telegram.update(update -> Updates.inGroup(update, ADA, "/ask slow"));
            proven.await();
            time.awaitPauseOf(Duration.ofMillis(300));
            time.advance(Duration.ofMillis(300));
            for (int second = 1; second <= 4; second++) {
                time.awaitPauses(Duration.ofSeconds(1), second);
                time.advance(Duration.ofSeconds(1));
            }
            assertThat(telegram.awaitMessage(Updates.GROUP, 1).text()).contains("Still reading");
            assertThat(telegram.calls("sendmessagedraft")).isEmpty();
            time.awaitPauses(Duration.ofSeconds(1), 5);
            end.countDown();
            assertThat(telegram.awaitMessage(Updates.GROUP, 2).text()).contains("They met.");
            assertThat(telegram.awaitCall("deletemessage", 1)
                            .body()
                            .path("message_id")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    private RunningBot.Plan streaming(CountDownLatch proven, CountDownLatch end) {
        RunningBot.Plan plan = plan();
        plan.answering = (request, verified) -> {
            verified.accept(new Statement("proven so far", List.of(1), null));
            proven.countDown();
            end.await();
            return Replies.found(request.text(), request.text(), "They met.");
        };
        return plan;
    }
}
