package dev.dateline.cli;

import dev.dateline.chat.Conversation;
import dev.dateline.chat.Dateline;
import dev.dateline.chat.Library;
import dev.dateline.chat.Recorder;
import dev.dateline.cli.chat.Controls;
import dev.dateline.cli.chat.TerminalChat;
import dev.dateline.render.SafeText;
import dev.dateline.render.TerminalRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A conversation on the terminal. */
@Command(name = "chat", mixinStandardHelpOptions = true, header = "Opens a conversation.")
final class ChatCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    AnsweringOptions options = new AnsweringOptions();

    @Option(names = "--no-history", description = "Keep nothing of what is typed.")
    boolean noHistory;

    ChatCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Shelf shelf = new Shelf(console, options.library).preparing()) {
            Library articles = shelf.library();
            shelf.embedFor(Duration.ZERO);
            shelf.keepUpToDate(articles);
            if (console.interactive()) {
                talk(articles);
            } else {
                Assembly assembly = new Assembly(console);
                answerLines(assembly.dateline(articles, options.model, assembly.recorder(options.log)));
            }
            return 0;
        }
    }

    private void talk(Library articles) throws IOException {
        Assembly assembly = new Assembly(console);
        Recorder recorder = assembly.recorder(options.log);
        Controls controls = new Controls(
                name -> {
                    options.model.model = name == null ? "none" : name;
                    return assembly.dateline(articles, options.model, recorder);
                },
                day -> {
                    options.library.asOf = day;
                    articles.refresh();
                });
        Path history = noHistory ? null : new Home(console.environment()).data().resolve("chat-history");
        new TerminalChat(controls, assembly.model(options.model), options.library.asOf)
                .run(history, console.colours(), new Links(console.environment())::to);
    }

    /** A pipe gets answers and nothing else; of the slash commands only those that end or begin a conversation mean something in it. */
    private void answerLines(Dateline dateline) throws IOException {
        Conversation conversation = new Conversation("chat", null, null);
        for (String line = console.in().readLine();
                line != null;
                line = console.in().readLine()) {
            String said = line.strip();
            if (said.equals("/quit")) {
                return;
            }
            if (said.equals("/new")) {
                conversation.forget();
            } else if (said.startsWith("/")) {
                console.err()
                        .println(
                                "dateline: " + SafeText.of(said)
                                        + " works at a terminal only, and was passed over; the options of `dateline chat` work here too");
            } else if (!said.isEmpty()) {
                console.out().println(TerminalRenderer.plain(dateline.ask(conversation, said)));
                // Whoever asks through a pipe may wait for the answer before asking on.
                console.out().flush();
            }
        }
    }
}
