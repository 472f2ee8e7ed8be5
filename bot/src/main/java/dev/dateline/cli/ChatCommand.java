package dev.dateline.cli;

import dev.dateline.chat.Conversation;
import dev.dateline.chat.Dateline;
import dev.dateline.render.TerminalRenderer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A conversation on the terminal. */
@Command(name = "chat", mixinStandardHelpOptions = true, header = "Opens a conversation.")
final class ChatCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    LibraryOptions library = new LibraryOptions();

    @Mixin
    ModelOptions model = new ModelOptions();

    @Mixin
    LogOptions log = new LogOptions();

    ChatCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Shelf shelf = new Shelf(console, library)) {
            Assembly assembly = new Assembly(console);
            Dateline dateline = assembly.dateline(shelf.library(), model, assembly.recorder(log));
            shelf.embedFor(Duration.ZERO);
            converse(dateline);
            return 0;
        }
    }

    private void converse(Dateline dateline) throws IOException {
        Conversation conversation = new Conversation("chat", null, null);
        for (String line = console.in().readLine();
                line != null;
                line = console.in().readLine()) {
            if (!line.isBlank()) {
                console.out().println(TerminalRenderer.render(dateline.ask(conversation, line.strip())));
            }
        }
    }
}
