package dev.dateline.audit;

import dev.dateline.citation.SourceFolder;
import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.Passage;
import dev.dateline.text.SourceFile;
import dev.dateline.text.SourceText;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The articles that an audit holds answers against: the files as they are, and what is known of the articles in them. */
public final class Articles {

    private final Optional<Corpus> corpus;
    private final List<SourceFolder> folders;
    private final Map<String, List<Article>> bySource = new HashMap<>();

    private Articles(Optional<Corpus> corpus, List<SourceFolder> folders) {
        this.corpus = corpus;
        this.folders = List.copyOf(folders);
        corpus.ifPresent(read -> read.articles().stream()
                .flatMap(article -> Stream.concat(Stream.of(article), article.copies().stream()))
                .forEach(article -> bySource.computeIfAbsent(article.source().path(), path -> new ArrayList<>())
                        .add(article)));
    }

    /** The files of a folder, of whose articles nothing is known but what the records say. */
    public static Articles in(SourceFolder folder) {
        return new Articles(Optional.empty(), List.of(folder));
    }

    /**
     * The articles of a corpus, whose own dates count for more than those that the records give.
     *
     * @param folders where to look for files that hold no article
     */
    public static Articles of(Corpus corpus, List<SourceFolder> folders) {
        return new Articles(Optional.of(corpus), folders);
    }

    Optional<SourceText> source(String path) {
        Optional<SourceText> read = corpus.flatMap(known -> known.source(path)).map(SourceFile::text);
        return read.or(() ->
                folders.stream().flatMap(folder -> folder.find(path).stream()).findFirst());
    }

    Optional<String> holder(String words) {
        return folders.stream().flatMap(folder -> folder.holder(words).stream()).findFirst();
    }

    /** The article at a place of a source. */
    Optional<Article> at(String path, Span place) {
        List<Article> articles = bySource.getOrDefault(path, List.of());
        return articles.size() == 1
                ? Optional.of(articles.getFirst())
                : articles.stream().filter(article -> holds(article, place)).findFirst();
    }

    private static boolean holds(Article article, Span place) {
        Passage first = article.passages().getFirst();
        Passage last = article.passages().getLast();
        return first.span().start() <= place.start()
                && place.start() < last.span().end();
    }
}
