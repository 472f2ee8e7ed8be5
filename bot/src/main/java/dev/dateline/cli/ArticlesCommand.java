package dev.dateline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.record.AnswerJson;
import dev.dateline.render.SafeText;
import dev.dateline.render.TerminalRenderer;
import dev.dateline.text.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was found in the folder. */
@Command(
        name = "articles",
        mixinStandardHelpOptions = true,
        header = "Lists the articles: title, date and how it is known, sources, duplicates.")
final class ArticlesCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    LibraryOptions library = new LibraryOptions();

    @Option(names = "--json", description = "Print one JSON document a line for each article.")
    boolean json;

    ArticlesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Shelf shelf = new Shelf(console, library)) {
            list(shelf.library().articles().corpus());
            return 0;
        }
    }

    private void list(Corpus corpus) {
        Map<String, String> titles = new HashMap<>();
        corpus.articles().forEach(article -> titles.put(article.id(), article.title()));
        int number = 1;
        for (Article article : corpus.articles()) {
            console.out().println(json ? json(article) : text(number++, article, titles));
        }
    }

    private static String text(int number, Article article, Map<String, String> titles) {
        StringBuilder lines = new StringBuilder()
                .append(number)
                .append(". ")
                .append(SafeText.of(article.title()))
                .append("\n   published: ")
                .append(TerminalRenderer.published(article.published()))
                .append("\n   ")
                .append(article.copies().isEmpty() ? "source: " : "sources: ")
                .append(article.sources()
                        .map(SourceFile::path)
                        .map(SafeText::of)
                        .collect(Collectors.joining(", ")));
        article.nearDuplicates()
                .forEach(id ->
                        lines.append("\n   nearly the same as: ").append(SafeText.of(titles.getOrDefault(id, id))));
        return lines.toString();
    }

    private static String json(Article article) {
        ObjectNode node =
                new ObjectMapper().createObjectNode().put("id", article.id()).put("title", article.title());
        node.set("published", AnswerJson.published(article.published()));
        ArrayNode sources = node.putArray("sources");
        article.sources().map(SourceFile::path).forEach(sources::add);
        ArrayNode near = node.putArray("nearDuplicates");
        article.nearDuplicates().forEach(near::add);
        return AnswerJson.line(node.put("passages", article.passages().size()));
    }
}
