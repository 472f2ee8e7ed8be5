package dev.dateline.telegram;

import static dev.dateline.telegram.RunningBot.ADA;
import static dev.dateline.telegram.RunningBot.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.chat.Turn;
import dev.dateline.telegram.respond.Answering;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A restart, planned or not, is nothing that people in a chat notice. */
class RestartTest extends BotTest {

    private final List<List<Turn>> conversations = new CopyOnWriteArrayList<>();

    @Override
    RunningBot.Plan plan() {
        RunningBot.Plan plan = super.plan();
        Answering answering = plan.answering;
        plan.answering = (request, verified) -> {
            conversations.add(request.conversation().turns());
            return answering.answer(request, verified);
        };
        return plan;
    }

    @Test
    void aFollowUp_leansOnWhatWasSaidBefore() throws InterruptedException {
        sayAndRestart("When did they meet?");
        sayAndRestart("and where?");
        sayAndRestart("and why?");
        assertThat(conversations.getLast()).containsExactly(turn("When did they meet?"), turn("and where?"));
    }

    @Test
    void whatWasForgotten_staysForgotten() throws InterruptedException {
        sayAndRestart("When did they meet?");
        sayAndRestart("/new");
        assertThat(sayAndRestart("/sources")).contains("no answer to look at yet");
        sayAndRestart("and where?");
        assertThat(conversations.getLast()).isEmpty();
        sayAndRestart("and why?");
        assertThat(conversations.getLast()).containsExactly(turn("and where?"));
    }

    @Test
    void anotherChat_knowsNothingOfIt() throws InterruptedException {
        sayAndRestart("When did they meet?");
        try (RunningBot bot = plan().start()) {
            telegram.says(BOB, "and where?");
            telegram.awaitMessage(BOB, 1);
        }
        assertThat(conversations.getLast()).isEmpty();
    }

    private static Turn turn(String question) {
        String statement = question + ": “They met.”";
        return new Turn(
                question,
                statement + " [1]",
                statement,
                "",
                List.of(new Turn.Cited("news/001_story.txt", "Leaders meet in Danang")));
    }

    /** The bot's answer. */
    private String sayAndRestart(String text) throws InterruptedException {
        int before = telegram.messages(ADA).size();
        try (RunningBot bot = plan().start()) {
            telegram.says(ADA, text);
            return telegram.awaitMessage(ADA, before + 1).text();
        }
    }
}
