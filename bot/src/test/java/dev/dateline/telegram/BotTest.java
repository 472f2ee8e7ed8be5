package dev.dateline.telegram;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** What every test of a running bot begins with: an empty folder, and a Telegram in which nobody has said anything. */
abstract class BotTest {

    @TempDir
    Path folder;

    final FakeTelegram telegram = new FakeTelegram();

    @AfterEach
    void close() {
        telegram.close();
    }

    /** A bot that answers every question with the question's own words. */
    RunningBot.Plan plan() {
        return new RunningBot.Plan(folder, telegram.uri()).answers(text -> Replies.found(text, text, "They met."));
    }
}
