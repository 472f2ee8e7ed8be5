package dev.dateline.telegram;

import static dev.dateline.telegram.RunningBot.ADA;
import static dev.dateline.telegram.Updates.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.telegram.FakeTelegram.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot hears in a group, and how it answers there. */
class GroupTest extends BotTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did you see that?",
                "/ask@otherbot Who met?",
                "/dance",
                "write to me@dateline_bot.example",
                "@dateline_bot2 Who met?"
            })
    void b23_whatIsNotForTheBot_isIgnored(String chatter) throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.update(update -> Updates.inGroup(update, ADA, chatter));
            telegram.update(update -> Updates.inGroup(update, ADA, "/ask the end"));
            telegram.awaitMessage(GROUP, 1);
            assertThat(bot.asked).containsExactly("the end");
            assertThat(telegram.messages(GROUP)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ask Who met? | Who met?",
                "/ask@dateline_bot Who met? | Who met?",
                "/ASK@Dateline_Bot  Who met? | Who met?",
                "@dateline_bot, who met? | who met?",
                "Who met, @dateline_bot? | Who met,  ?"
            })
    void b23_commandsAndMentionsAreAnswered(String said, String asked) throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.update(update -> Updates.inGroup(update, ADA, said));
            telegram.awaitMessage(GROUP, 1);
            assertThat(bot.asked).containsExactly(asked);
        }
    }

    @Test
    void b23_aReplyToTheBotIsAnswered_asAReply() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            int update = telegram.update(any -> Updates.replyToBot(any, ADA, "And then?"));
            Call answer = telegram.awaitMessage(GROUP, 1);
            assertThat(answer.body().at("/reply_parameters/message_id").asInt()).isEqualTo(10_000 + update);
            assertThat(answer.body()
                            .at("/reply_parameters/allow_sending_without_reply")
                            .asBoolean())
                    .isTrue();
            assertThat(bot.asked).containsExactly("And then?");
        }
    }

    @Test
    void b23_aQuestionInATopic_isAnsweredThere_withItsOwnConversation() throws InterruptedException {
        try (RunningBot bot = plan().start()) {
            telegram.update(update -> Updates.inTopic(update, ADA, 77, "/ask Who met?"));
            Call answer = telegram.awaitMessage(GROUP, 1);
            assertThat(answer.body().path("message_thread_id").asInt()).isEqualTo(77);
            telegram.update(update -> Updates.inTopic(update, ADA, 78, "/sources"));
            assertThat(telegram.awaitMessage(GROUP, 2).text()).contains("no answer to look at yet");
            telegram.update(update -> Updates.inTopic(update, ADA, 77, "/sources"));
            assertThat(telegram.awaitMessage(GROUP, 3).text()).contains("001_story.txt");
        }
    }
}
