package dev.dateline.cli.chat;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.answer.Statement;
import dev.dateline.citation.Citation;
import dev.dateline.render.Look;
import dev.dateline.render.SafeText;
import dev.dateline.render.TerminalRenderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** Where the chat shows things: as wide as the terminal is at that moment, long lists a page at a time. */
final class Screen {

    private final Terminal terminal;
    private final boolean styled;
    private final Function<String, String> links;

    /** @param links the address of a source; empty where it has none */
    Screen(Terminal terminal, boolean styled, Function<String, String> links) {
        this.terminal = terminal;
        this.styled = styled;
        this.links = links;
    }

    String prompt() {
        return styled ? "\u001b[1;36m›\u001b[0m " : "> ";
    }

    void show(Reply reply) {
        print(renderer().render(reply));
    }

    /** Shows statements one by one, as a model writes them. */
    final class Stream {

        private final Set<Integer> shown = new HashSet<>();
        private boolean begun;

        synchronized void add(Statement statement, List<Citation> citations) {
            StringBuilder lines = new StringBuilder();
            renderer()
                    .statement(
                            lines, statement, new Answer.Found(null, List.of(statement), citations, List.of()), shown);
            begun = true;
            print(lines.append('\n').toString());
        }

        /** Shows what the statements did not: why there are none, or what is to be said of all of them. */
        synchronized void end(Reply reply) {
            if (!begun || !(reply.answer() instanceof Answer.Found found)) {
                show(reply);
                return;
            }
            if (found.summary() != null) {
                line(found.summary());
            }
            StringBuilder lines = new StringBuilder();
            renderer().understood(lines, reply);
            print(lines.toString());
        }
    }

    /** Whatever the text holds, it is one line and moves nothing. */
    void line(String text) {
        print(SafeText.of(text) + "\n");
    }

    private void print(String text) {
        PrintWriter out = terminal.writer();
        out.print(text);
        out.flush();
    }

    /** As many lines at a time as fit; space goes on, q ends. */
    void page(List<String> texts) throws IOException {
        TerminalRenderer renderer = renderer();
        List<String> lines =
                texts.stream().flatMap(text -> renderer.wrapped(text).stream()).toList();
        int height = Math.max(5, terminal.getHeight() - 1);
        for (int from = 0; from < lines.size(); from += height) {
            if (from > 0 && !goesOn(lines.size() - from)) {
                return;
            }
            lines.subList(from, Math.min(lines.size(), from + height)).forEach(line -> print(line + "\n"));
        }
    }

    private boolean goesOn(int left) throws IOException {
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            return true;
        }
        String more = "-- " + left + " more lines: space goes on, q ends --";
        print(more);
        Attributes before = terminal.enterRawMode();
        try {
            int key = terminal.reader().read();
            return key != 'q' && key != 'Q' && key >= 0;
        } finally {
            terminal.setAttributes(before);
            print("\r" + " ".repeat(more.length()) + "\r");
        }
    }

    private TerminalRenderer renderer() {
        int width = terminal.getWidth();
        return new TerminalRenderer(new Look(width < 1 ? 80 : width, styled, styled), links);
    }
}
