package dev.dateline.cli.chat;

import dev.dateline.answer.AnswerListener;
import dev.dateline.answer.Reply;
import dev.dateline.chat.Conversation;
import dev.dateline.chat.Dateline;
import dev.dateline.text.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A conversation with somebody at a terminal: questions, follow-ups and slash commands. */
public final class TerminalChat {

    private final Controls controls;
    private final Conversation conversation = new Conversation("chat", null, null);
    private Dateline dateline;
    private @Nullable String model;
    private @Nullable LocalDate asOf;

    /**
     * @param model name of the model that writes the answers, or null
     * @param asOf the day after which articles are left out, or null
     */
    public TerminalChat(Controls controls, @Nullable String model, @Nullable LocalDate asOf) {
        this.controls = controls;
        this.model = model;
        this.asOf = asOf;
        this.dateline = controls.model().apply(model);
    }

    /**
     * Talks until Ctrl-D or {@code /quit}. Standard input and output must be a terminal.
     *
     * @param history the file that keeps what was typed, or null
     * @param styled whether the terminal shows colours, and they are wanted
     * @param links makes an address of a file on this machine
     */
    public void run(@Nullable Path history, boolean styled, Function<Path, String> links) throws IOException {
        try (Editor editor = new Editor(new Completions(() -> dateline.library().articles()), history)) {
            Screen screen = new Screen(editor.terminal(), styled, source -> link(source, links));
            screen.line(dateline.library().articles().corpus().articles().size()
                    + " articles. Ask, or type /help; Ctrl-D leaves.");
            Commands commands = new Commands(screen, conversation);
            for (Optional<String> line = editor.read(screen.prompt());
                    line.isPresent();
                    line = editor.read(screen.prompt())) {
                String said = line.get();
                if (said.startsWith("/")) {
                    if (!command(commands, screen, said)) {
                        return;
                    }
                } else if (!said.isEmpty()) {
                    ask(screen, new RunningAnswer(editor.terminal(), model != null), said);
                }
            }
        }
    }

    private String link(String source, Function<Path, String> links) {
        return dateline.library()
                .articles()
                .corpus()
                .source(source)
                .map(SourceFile::file)
                .map(links)
                .orElse("");
    }

    private void ask(Screen screen, RunningAnswer running, String question) {
        Screen.Stream stream = screen.new Stream();
        AnswerListener heard = model == null
                ? AnswerListener.NONE
                : (statement, citations) -> {
                    if (!running.isCancelled()) {
                        stream.add(statement, citations);
                    }
                };
        String waiting = model == null ? "Reading" : "Asking " + model;
        try {
            Optional<Reply> reply = running.await(
                    () -> dateline.ask(conversation, question, heard, running::keep),
                    () -> screen.line(waiting + " … Ctrl-C cancels."));
            reply.ifPresentOrElse(stream::end, () -> screen.line("Cancelled."));
        } catch (Exception failed) {
            screen.line("That failed: " + failed.getMessage());
        }
        screen.line("");
    }

    /** @return whether the chat goes on */
    private boolean command(Commands commands, Screen screen, String line) throws IOException {
        String[] words = line.split("\\s+", 2);
        Optional<SlashCommand> known = SlashCommand.named(words[0]);
        String argument = words.length > 1 ? words[1].strip() : "";
        if (known.isEmpty()) {
            String meant = SlashCommand.like(words[0])
                    .map(like -> "did you mean " + like.word + "?")
                    .orElse("/help lists them.");
            screen.line("There is no command " + words[0] + "; " + meant);
            return true;
        }
        try {
            switch (known.get()) {
                case QUIT -> {
                    return false;
                }
                case NEW -> {
                    conversation.forget();
                    screen.line("A new conversation.");
                }
                case MODEL -> screen.line(model(argument));
                case AS_OF -> screen.line(asOf(argument));
                default ->
                    commands.run(
                            known.get(), argument, dateline.library().articles().corpus());
            }
        } catch (RuntimeException refused) {
            screen.line(String.valueOf(refused.getMessage()));
        }
        return true;
    }

    private String model(String name) {
        if (!name.isEmpty()) {
            String wanted = name.equals("none") ? null : name;
            dateline = controls.model().apply(wanted);
            model = wanted;
        }
        return model == null ? "No model: answers are excerpts." : "Answers are written by " + model + ", and proven.";
    }

    private String asOf(String day) {
        if (!day.isEmpty()) {
            LocalDate wanted = day.equals("none") ? null : day(day);
            controls.asOf().accept(wanted);
            asOf = wanted;
        }
        return asOf == null
                ? "All articles are used."
                : "Only articles published by " + asOf + " are used: "
                        + dateline.library().articles().corpus().articles().size() + ".";
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a day: " + text + "; write 2018-01-01.", e);
        }
    }
}
