package dev.dateline.corpus;

import dev.dateline.text.SourceFile;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles of one folder at one moment; never changes. */
public final class Corpus {

    private final List<Article> articles;
    private final List<SkippedFile> skipped;
    private final String fingerprint;
    private @Nullable List<ParsedArticle> parsed;
    private final Map<String, NavigableMap<Integer, Article>> bySource = new HashMap<>();
    private final Map<String, SourceFile> byPath = new HashMap<>();

    /**
     * @param articles in the order of their sources' paths
     * @param skipped the files that could not be read, with the reason
     * @param fingerprint a hash of every article's path, bytes and place: two corpora with the same one give the same
     *     answers
     */
    public Corpus(List<Article> articles, List<SkippedFile> skipped, String fingerprint) {
        this(articles, skipped, fingerprint, null);
    }

    /** @param parsed what every place of every file says by itself, or null where that is to be read from the articles */
    Corpus(
            List<Article> articles,
            List<SkippedFile> skipped,
            String fingerprint,
            @Nullable List<ParsedArticle> parsed) {
        this.articles = List.copyOf(articles);
        this.skipped = List.copyOf(skipped);
        this.fingerprint = fingerprint;
        this.parsed = parsed;
        for (Article article : articles) {
            bySource.computeIfAbsent(article.source().sha256().substring(0, Passage.HASH), hash -> new TreeMap<>())
                    .putIfAbsent(article.passages().getFirst().span().start(), article);
            article.sources().forEach(source -> byPath.put(source.path(), source));
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

    /** What every place of every file says by itself: what a corpus of fewer articles, or with new ones, is made of. */
    synchronized List<ParsedArticle> parsed() {
        List<ParsedArticle> known = parsed;
        if (known == null) {
            known = articles.stream()
                    .flatMap(article -> Stream.concat(Stream.of(article), article.copies().stream()))
                    .map(ParsedArticle::of)
                    .toList();
            parsed = known;
        }
        return known;
    }

    /** The file that citations name {@code path}. */
    public Optional<SourceFile> source(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The passage with this {@link Passage#id() id}; none where a copy has it, or nothing. */
    public Optional<Passage> passage(String id) {
        int colon = id.indexOf(':');
        int dash = id.indexOf('-', colon + 1);
        if (colon < 0 || dash < 0 || !id.substring(colon + 1, dash).chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int start = Integer.parseInt(id, colon + 1, dash, 10);
        return articleAt(id.substring(0, colon), start)
                .flatMap(article -> article.passageAt(start))
                .filter(passage -> passage.id().equals(id));
    }

    /** @throws IllegalArgumentException if the passage is not of this corpus, or only of a copy */
    public Article articleOf(Passage passage) {
        int start = passage.span().start();
        return articleAt(passage.source().sha256().substring(0, Passage.HASH), start)
                .filter(article -> article.passageAt(start)
                        .filter(found -> found.span().equals(passage.span()))
                        .isPresent())
                .orElseThrow(() -> new IllegalArgumentException("not a passage of this corpus: " + passage.id()));
    }

    private Optional<Article> articleAt(String source, int start) {
        NavigableMap<Integer, Article> inSource = bySource.getOrDefault(source, Collections.emptyNavigableMap());
        return Optional.ofNullable(inSource.floorEntry(start)).map(Map.Entry::getValue);
    }

    /**
     * The corpus of a folder that held only the articles published on {@code day} or before, so that nothing in it is
     * known from a later one: an article that was dated by a later article is undated in it. An article that may have
     * been published later is left out.
     */
    public Corpus upTo(LocalDate day) {
        Set<String> known = articles.stream()
                .filter(article -> {
                    LocalDate latest = article.published().interval().latest();
                    return latest != null && !latest.isAfter(day);
                })
                .map(Article::id)
                .collect(Collectors.toSet());
        List<ParsedArticle> kept = parsed().stream()
                .filter(article -> known.contains(article.id()))
                .toList();
        return Joining.join(kept, skipped);
    }
}
