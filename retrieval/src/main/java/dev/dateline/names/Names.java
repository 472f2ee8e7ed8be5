package dev.dateline.names;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of a corpus: who and what the articles name, and by which other words they mean it.
 *
 * <p>Safe for use by several threads at once.
 */
public final class Names {

    private final Corpus corpus;
    private final Directory directory;
    private final Map<String, Integer> articles = new HashMap<>();

    private Names(Corpus corpus, Directory directory) {
        this.corpus = corpus;
        this.directory = directory;
        for (Article article : corpus.articles()) {
            articles.put(article.id(), articles.size());
        }
    }

    /** Learns the names, aliases and offices that the articles of {@code corpus} use. */
    public static Names learn(Corpus corpus) {
        return new Names(corpus, Learner.learn(corpus));
    }

    /**
     * The names in {@code passage}, resolved in the light of its article; spans count from the passage's beginning. Sorted,
     * not overlapping.
     *
     * @throws IllegalArgumentException if the passage is not of this corpus, or only of a copy
     */
    public List<Mention> mentions(Passage passage) {
        Integer article = articles.get(corpus.articleOf(passage).id());
        if (article == null) {
            throw new IllegalArgumentException("not an article of this corpus: " + passage.id());
        }
        return new Resolver(directory, article).mentions(passage.text());
    }

    /** The names in a text from outside the articles, such as a question; sorted, not overlapping. */
    public List<Mention> mentions(String text) {
        return new Resolver(directory, Resolver.NO_ARTICLE).mentions(text);
    }

    /** Whether {@code passage} means {@code entity}, by name or otherwise; an ambiguous mention counts. */
    public boolean mentions(Passage passage, Entity entity) {
        return mentions(passage).stream().anyMatch(mention -> mention.entities().contains(entity));
    }

    /** Everybody whom {@code name} can mean, the most frequent first: a full name, a surname, an abbreviation. */
    public List<Entity> named(String name) {
        return mentions(name).stream()
                .filter(mention -> mention.kind() != Mention.Kind.UNSEEN && mention.span().length() >= name.strip().length())
                .findFirst()
                .map(Mention::entities)
                .orElse(List.of());
    }

    /** Whether the articles name somebody or something {@code name}, in this or another form. */
    public boolean knows(String name) {
        return !named(name).isEmpty();
    }

    /** The entity with exactly this {@link Entity#name()}. */
    public Optional<Entity> entity(String name) {
        return named(name).stream().filter(entity -> entity.name().equals(name)).findFirst();
    }
}
