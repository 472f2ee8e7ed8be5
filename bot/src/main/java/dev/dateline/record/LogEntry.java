package dev.dateline.record;

import dev.dateline.answer.Reply;
import dev.dateline.index.RankedPassage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer with what the log keeps beside it.
 *
 * @param reply the answer
 * @param frontEnd where it was asked: {@code "cli"}, {@code "chat"}, {@code "telegram"}
 * @param conversation names the conversation in which it was asked; treated like {@code user}
 * @param user whoever asked, as the front end knows them, or null; the log keeps what {@link UserIds} leaves of it
 * @param passages what was retrieved, best first
 * @param rawOutput the model's words before they were held to proof, or null where no model took part
 */
public record LogEntry(
        Reply reply,
        String frontEnd,
        @Nullable String conversation,
        @Nullable String user,
        List<RankedPassage> passages,
        @Nullable String rawOutput) {

    public LogEntry {
        passages = List.copyOf(passages);
    }
}
