package dev.dateline.answer;

import dev.dateline.corpus.Article;
import dev.dateline.names.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What articles tell of: others tell the same story if they name many of the same people, places and organisations. */
public final class Story {

    private static final int NAMES_IN_COMMON = 4;

    private final List<Article> articles;
    private final Names names;
    private final Map<String, Boolean> known = new HashMap<>();
    private @Nullable Set<String> named;

    public Story(Collection<Article> articles, Names names) {
        this.articles = List.copyOf(articles);
        this.names = names;
    }

    public boolean isToldIn(Article article) {
        return known.computeIfAbsent(
                article.id(),
                id -> named(article).stream().filter(named()::contains).count() >= NAMES_IN_COMMON);
    }

    /** Whom and what it names; found out when first asked for, which is seldom. */
    private Set<String> named() {
        Set<String> all = named;
        if (all == null) {
            all = articles.stream().flatMap(article -> named(article).stream()).collect(Collectors.toSet());
            named = all;
        }
        return all;
    }

    private Set<String> named(Article article) {
        return article.passages().stream()
                .flatMap(passage -> names.mentions(passage.text()).stream())
                .map(mention -> mention.entity().name())
                .collect(Collectors.toSet());
    }
}
