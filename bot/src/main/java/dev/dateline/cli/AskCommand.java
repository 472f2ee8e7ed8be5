package dev.dateline.cli;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.chat.Conversation;
import dev.dateline.chat.Dateline;
import dev.dateline.corpus.Corpus;
import dev.dateline.record.AnswerJson;
import dev.dateline.render.TerminalRenderer;
import dev.dateline.text.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One answer; or, without a question, one answer for each line of standard input. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        header = "Answers a question, with citations.",
        description = {
            "",
            "Without a question, reads one a line from standard input and answers each, in order.",
            "Exits with 3 if none of the questions has an answer in the articles."
        })
final class AskCommand implements Callable<Integer> {

    private static final int NOT_FOUND = 3;

    private final Console console;

    @Mixin
    AnsweringOptions options = new AnsweringOptions();

    @Option(names = "--json", description = "Print the answer as JSON, one document a line.")
    boolean json;

    @Parameters(paramLabel = "QUESTION", description = "The question; needs no quotation marks.")
    List<String> words = List.of();

    AskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Shelf shelf = new Shelf(console, options.library).preparing()) {
            Assembly assembly = new Assembly(console);
            Dateline dateline = assembly.dateline(shelf.library(), options.model, assembly.recorder(options.log));
            shelf.embedFor(Shelf.PATIENCE);
            boolean answered = words.isEmpty() ? askEachLine(dateline) : ask(dateline, String.join(" ", words));
            return answered ? 0 : NOT_FOUND;
        }
    }

    private boolean askEachLine(Dateline dateline) throws IOException {
        if (console.interactive()) {
            console.err().println("Type a question; an empty line or Ctrl-D ends.");
        }
        boolean answered = false;
        for (String line = console.in().readLine();
                line != null;
                line = console.in().readLine()) {
            if (!line.isBlank()) {
                answered |= ask(dateline, line.strip());
            } else if (console.interactive()) {
                break;
            }
        }
        return answered;
    }

    /** Each question stands for itself: a pipe is no conversation. */
    private boolean ask(Dateline dateline, String question) {
        Reply reply = dateline.ask(new Conversation(), question);
        if (json) {
            console.out().println(AnswerJson.line(reply));
        } else {
            console.out().print(renderer(dateline).render(reply));
        }
        console.out().flush();
        return reply.answer() instanceof Answer.Found;
    }

    private TerminalRenderer renderer(Dateline dateline) {
        Links links = new Links(console.environment());
        Corpus corpus = dateline.library().articles().corpus();
        return new TerminalRenderer(
                console.look(),
                source -> corpus.source(source)
                        .map(SourceFile::file)
                        .map(links::to)
                        .orElse(""));
    }
}
