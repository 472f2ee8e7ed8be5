package dev.dateline.cli;

import dev.dateline.chat.Conversation;
import dev.dateline.chat.Dateline;
import dev.dateline.render.TerminalRenderer;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A conversation on the terminal. */
@Command(name = "chat", mixinStandardHelpOptions = true, header = "Opens a conversation.")
final class ChatCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    LibraryOptions library = new LibraryOptions();

    ChatCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Dateline dateline = new Assembly(console, library).dateline();
        Conversation conversation = new Conversation();
        for (String line = console.in().readLine();
                line != null;
                line = console.in().readLine()) {
            if (!line.isBlank()) {
                console.out().println(TerminalRenderer.render(dateline.ask(conversation, line.strip())));
            }
        }
        return 0;
    }
}
