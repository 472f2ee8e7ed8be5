package dev.dateline.telegram.respond;

import dev.dateline.telegram.api.BotApi;
import dev.dateline.telegram.api.Pace;
import dev.dateline.telegram.api.Pause;
import dev.dateline.telegram.journal.Journal;

/**
 * The way to a chat while its answer is being made.
 *
 * @param pace says when a message may go
 * @param journal remembers a message that has to be taken away again
 */
public record Line(BotApi api, Pace pace, Pause pause, Journal journal) {}
