package dev.dateline.cli.chat;

import dev.dateline.answer.Answer;
import dev.dateline.answer.DatedEvent;
import dev.dateline.answer.Reply;
import dev.dateline.answer.Statement;
import dev.dateline.chat.Conversation;
import dev.dateline.citation.Citation;
import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.record.AnswerJson;
import dev.dateline.render.InContext;
import dev.dateline.render.SafeText;
import dev.dateline.render.TerminalRenderer;
import dev.dateline.text.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The slash commands that show something: of the last answer, or of the articles. */
final class Commands {

    private final Screen screen;
    private final Conversation conversation;

    Commands(Screen screen, Conversation conversation) {
        this.screen = screen;
        this.conversation = conversation;
    }

    /** @throws IllegalArgumentException with a line for whoever typed the command, if it asks for what is not there */
    void run(SlashCommand command, String argument, Corpus corpus) throws IOException {
        switch (command) {
            case HELP -> screen.page(help());
            case SOURCES -> screen.page(sources());
            case WHY -> screen.page(why(citation(argument)));
            case OPEN -> screen.page(inArticle(citation(argument), corpus));
            case ARTICLES -> screen.page(articles(argument, corpus));
            case JSON -> screen.line(AnswerJson.line(last()));
            default -> throw new IllegalArgumentException(command + " changes the chat itself");
        }
    }

    private static List<String> help() {
        List<String> lines = new ArrayList<>();
        lines.add("Ask in your own words; a follow-up may lean on the last question.");
        for (SlashCommand command : SlashCommand.values()) {
            lines.add(String.format(
                    Locale.ROOT, "  %-18s %s", (command.word + " " + command.argument).strip(), command.purpose));
        }
        lines.add("  Ctrl-C cancels an answer; Alt-Enter begins another line; Tab completes.");
        return lines;
    }

    private List<String> sources() {
        List<String> lines = new ArrayList<>();
        for (Citation citation : found().citations()) {
            lines.add("[" + citation.n() + "] " + place(citation) + " — " + SafeText.of(citation.title()));
            lines.add("    published: " + TerminalRenderer.published(citation.published()));
        }
        return lines;
    }

    private List<String> why(Citation citation) {
        List<String> lines = new ArrayList<>();
        lines.add("[" + citation.n() + "] “" + SafeText.of(citation.quote()) + "”");
        lines.add("    stands in " + place(citation) + ", characters "
                + citation.range().start() + " to " + citation.range().end()
                + ", compared with the file before it was shown");
        lines.add("    file’s SHA-256: " + citation.sha256());
        lines.add("    published: " + TerminalRenderer.published(citation.published()));
        for (Statement statement : found().statements()) {
            if (statement.citations().contains(citation.n())) {
                String status = statement.status() == null ? "" : " (" + lower(statement.status()) + ")";
                lines.add("    proves" + status + ": " + SafeText.of(statement.text()));
            }
        }
        for (DatedEvent date : found().dates()) {
            if (date.citations().contains(citation.n())) {
                lines.add("    date " + date.value() + ", from “" + SafeText.of(date.text()) + "”: " + date.basis());
            }
        }
        citation.alsoIn().forEach(copy -> lines.add("    also in " + SafeText.of(copy.source())));
        return lines;
    }

    private static List<String> inArticle(Citation citation, Corpus corpus) {
        SourceFile source = corpus.source(citation.source())
                .orElseThrow(() -> new IllegalArgumentException(
                        citation.source() + " is not among the articles that are used now."));
        return InContext.lines(source.read(), citation.range());
    }

    private static List<String> articles(String words, Corpus corpus) {
        List<String> lines = new ArrayList<>();
        for (Article article : corpus.articles()) {
            if (article.title().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) {
                lines.add(SafeText.of(article.title()) + " — " + TerminalRenderer.dated(article.published()) + " — "
                        + SafeText.of(article.source().path()));
            }
        }
        if (lines.isEmpty()) {
            lines.add("No title has those words.");
        }
        return lines;
    }

    private static String place(Citation citation) {
        return SafeText.of(citation.source()) + ":" + citation.line();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Citation citation(String argument) {
        List<Citation> citations = found().citations();
        if (!argument.matches("\\[?\\d{1,6}]?")) {
            throw new IllegalArgumentException("Which excerpt? Write a number from 1 to " + citations.size() + ".");
        }
        int n = Integer.parseInt(argument.replaceAll("\\D", ""));
        return citations.stream()
                .filter(citation -> citation.n() == n)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The last answer has excerpts 1 to " + citations.size() + ", not " + n + "."));
    }

    private Answer.Found found() {
        if (last().answer() instanceof Answer.Found found) {
            return found;
        }
        throw new IllegalArgumentException("The last answer cites nothing.");
    }

    private Reply last() {
        return conversation.last().orElseThrow(() -> new IllegalArgumentException("Nothing was asked yet."));
    }
}
