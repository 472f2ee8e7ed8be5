package dev.dateline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.index.PassageSearcher;
import dev.dateline.index.RankedPassage;
import dev.dateline.question.Question;
import dev.dateline.question.QuestionReader;
import dev.dateline.record.AnswerJson;
import dev.dateline.render.SafeText;
import dev.dateline.render.TerminalRenderer;
import dev.dateline.text.CodePointRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The ranked passages behind an answer. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        header = "Shows the passages nearest to a question, best first.")
final class SearchCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    LibraryOptions library = new LibraryOptions();

    @Option(names = "-k", paramLabel = "N", defaultValue = "10", description = "How many passages (default: 10).")
    int k;

    @Option(names = "--json", description = "Print one JSON document a line for each passage.")
    boolean json;

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "The question; needs no quotation marks.")
    List<String> words = List.of();

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (k < 1) {
            throw new IllegalArgumentException("-k takes a number from 1, not " + k);
        }
        try (Shelf shelf = new Shelf(console, library).preparing()) {
            PassageSearcher articles = shelf.library().articles();
            shelf.embedFor(Shelf.PATIENCE);
            Question question = QuestionReader.read(String.join(" ", words), articles.names(), LocalDate.now());
            for (RankedPassage ranked : articles.search(question, k)) {
                console.out().println(json ? json(ranked) : text(ranked));
            }
            return 0;
        }
    }

    private static String text(RankedPassage ranked) {
        var source = ranked.passage().source().text();
        return String.format(
                Locale.ROOT,
                "%2d  %.3f  %s:%d — %s (%s)%n    %s",
                ranked.rank(),
                ranked.score(),
                SafeText.of(source.path()),
                source.line(ranked.passage().span().start()),
                SafeText.of(ranked.article().title()),
                TerminalRenderer.published(ranked.article().published()),
                SafeText.of(ranked.passage().text()));
    }

    private static String json(RankedPassage ranked) {
        CodePointRange range =
                ranked.passage().source().text().codePoints(ranked.passage().span());
        ObjectNode node = new ObjectMapper()
                .createObjectNode()
                .put("rank", ranked.rank())
                .put("score", ranked.score())
                .put("source", ranked.passage().source().path())
                .put("start", range.start())
                .put("end", range.end())
                .put("text", ranked.passage().text())
                .put("title", ranked.article().title());
        node.set("published", AnswerJson.published(ranked.article().published()));
        return AnswerJson.line(node);
    }
}
