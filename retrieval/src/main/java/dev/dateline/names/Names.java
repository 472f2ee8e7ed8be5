package dev.dateline.names;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.Passage;
import dev.dateline.corpus.packed.PackedInput;
import dev.dateline.corpus.packed.PackedOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of a corpus: who and what the articles name, and by which other words they mean it.
 *
 * <p>Safe for use by several threads at once.
 */
public final class Names {

    private static final Pattern LEADING_THE = Pattern.compile("^[Tt]he\\s+");

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

    /** Names the form in which names are written: another one cannot be read. */
    public static String format() {
        return String.valueOf(Directory.FORMAT);
    }

    /** Learns the names, aliases and offices that the articles of {@code corpus} use. */
    public static Names learn(Corpus corpus) {
        return new Names(corpus, Learner.learn(corpus));
    }

    /**
     * Reads what {@link #write} wrote, which is much faster than learning.
     *
     * @param corpus the one from which it was learnt
     * @throws IOException if it is damaged, or was written for another corpus or by another version: learn again
     */
    public static Names read(InputStream in, Corpus corpus) throws IOException {
        PackedInput from = PackedInput.readFrom(in, Directory.FORMAT);
        String fingerprint = from.readString();
        if (!fingerprint.equals(corpus.fingerprint())) {
            throw new IOException("names of other articles (" + fingerprint + "): learn them again");
        }
        return new Names(corpus, Directory.read(from));
    }

    /** Writes all that was learnt, for {@link #read}. */
    public void write(OutputStream out) throws IOException {
        PackedOutput to = new PackedOutput();
        to.writeString(corpus.fingerprint());
        directory.write(to);
        to.writeTo(out, Directory.FORMAT);
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

    /** Everybody whom {@code name} can mean, the most frequent first: a full name, a surname, an abbreviation, an office. */
    public List<Entity> named(String name) {
        String bare = LEADING_THE.matcher(name.strip()).replaceFirst("");
        return mentions(bare).stream()
                .filter(mention ->
                        mention.kind() != Mention.Kind.UNSEEN && mention.span().length() == bare.length())
                .findFirst()
                .map(Mention::entities)
                .orElse(List.of());
    }

    /** Whether the articles name somebody or something {@code name}, in this or another form. */
    public boolean knows(String name) {
        return !named(name).isEmpty();
    }
}
