package dev.dateline.answer.model;

import dev.dateline.answer.Statement;
import dev.dateline.model.ConnectedModel;
import dev.dateline.model.ContextTooLongException;
import dev.dateline.model.ModelUnavailableException;
import dev.dateline.prompt.PromptTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One model writing one answer: a first reply, and one more for the sentences of it that were refused. */
final class Generation {

    private final ConnectedModel model;
    private final Writing writing;
    private final StringBuilder raw = new StringBuilder();
    private DraftSplitter splitter;
    private int dropped;
    private @Nullable String failure;

    Generation(ConnectedModel model, Writing writing) {
        this.model = model;
        this.writing = writing;
        this.splitter = new DraftSplitter(writing::add);
    }

    /**
     * Asks, proves, and asks once more for what was refused.
     *
     * @param values what the places of both templates are filled with; the refused sentences are added
     * @throws ContextTooLongException if the model cannot read the first prompt
     */
    void run(PromptTemplate answering, PromptTemplate repair, Map<String, String> values) {
        try {
            ask(answering.fill(values));
        } catch (ModelUnavailableException e) {
            failure = e.getMessage();
            return;
        }
        Map<Draft, String> refused = writing.refused();
        if (!refused.isEmpty()) {
            int before = writing.statements().size();
            askAgain(repair, values, refused);
            dropped = Math.max(0, refused.size() - (writing.statements().size() - before));
        }
    }

    private void askAgain(PromptTemplate repair, Map<String, String> values, Map<Draft, String> refused) {
        String list = refused.entrySet().stream()
                .map(entry -> "- " + entry.getKey() + "\n  Reason: " + entry.getValue() + ".")
                .collect(Collectors.joining("\n"));
        Map<String, String> all = new HashMap<>(values);
        all.put("refused", list);
        try {
            ask(repair.fill(all));
        } catch (ModelUnavailableException | ContextTooLongException e) {
            // What was refused stays refused.
        }
    }

    private void ask(PromptTemplate.Filled prompt) {
        model.reply(prompt.system(), prompt.user(), this::newReader);
        splitter.end();
    }

    private Consumer<String> newReader() {
        writing.restart();
        splitter = new DraftSplitter(writing::add);
        return words -> {
            raw.append(words);
            splitter.add(words);
        };
    }

    List<Statement> statements() {
        return writing.statements();
    }

    /** How many sentences were refused and not mended. */
    int dropped() {
        return dropped;
    }

    /** Why the model did not finish, one line; null if it did. */
    @Nullable String failure() {
        return failure;
    }

    /** Everything that the model wrote, all attempts. */
    String raw() {
        return raw.toString();
    }
}
