package dev.dateline.corpus;

import dev.dateline.text.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The articles of one folder at one moment; never changes. */
public final class Corpus {

    private final List<Article> articles;
    private final List<SkippedFile> skipped;
    private final String fingerprint;
    private final Map<String, Article> articlesByPassage = new HashMap<>();
    private final Map<String, Passage> passagesById = new HashMap<>();

    /**
     * @param articles in the order of their sources' paths
     * @param skipped the files that could not be read, with the reason
     * @param fingerprint a hash of every source's path and bytes: two corpora with the same one give the same answers
     */
    public Corpus(List<Article> articles, List<SkippedFile> skipped, String fingerprint) {
        this.articles = List.copyOf(articles);
        this.skipped = List.copyOf(skipped);
        this.fingerprint = fingerprint;
        for (Article article : articles) {
            for (Passage passage : article.passages()) {
                passagesById.put(passage.id(), passage);
                articlesByPassage.put(passage.id(), article);
            }
        }
    }

    public List<Article> articles() {
        return articles;
    }

    public List<SkippedFile> skipped() {
        return skipped;
    }

    public String fingerprint() {
        return fingerprint;
    }

    /** The file that citations name {@code path}. */
    public Optional<SourceFile> source(String path) {
        return articles.stream()
                .flatMap(Article::sources)
                .filter(source -> source.path().equals(path))
                .findFirst();
    }

    public Optional<Passage> passage(String id) {
        return Optional.ofNullable(passagesById.get(id));
    }

    /** @throws IllegalArgumentException if the passage is not of this corpus, or only of a copy */
    public Article articleOf(Passage passage) {
        Article article = articlesByPassage.get(passage.id());
        if (article == null) {
            throw new IllegalArgumentException("not a passage of this corpus: " + passage.id());
        }
        return article;
    }
}
