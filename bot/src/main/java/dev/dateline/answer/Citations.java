package dev.dateline.answer;

import dev.dateline.citation.Citation;
import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.Passage;
import dev.dateline.text.SourceText;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the passages that an answer uses and makes their citations; the same passage keeps one number. */
public final class Citations {

    private final Corpus corpus;
    private final Map<String, Citation> byPassage = new LinkedHashMap<>();

    public Citations(Corpus corpus) {
        this.corpus = corpus;
    }

    /** The number under which {@code passage} is cited from now on. */
    public int cite(Passage passage) {
        return byPassage
                .computeIfAbsent(passage.id(), id -> citation(byPassage.size() + 1, passage))
                .n();
    }

    public boolean contain(Passage passage) {
        return byPassage.containsKey(passage.id());
    }

    /** All citations made so far, in the order of their numbers. */
    public List<Citation> list() {
        return List.copyOf(byPassage.values());
    }

    private Citation citation(int n, Passage passage) {
        Article article = corpus.articleOf(passage);
        SourceText source = passage.source().text();
        Span span = passage.span();
        return new Citation(
                n,
                source.path(),
                source.sha256(),
                source.codePoints(span),
                source.line(span.start()),
                source.slice(span),
                article.title(),
                article.published(),
                copies(article, passage.text()));
    }

    private static List<Citation.Location> copies(Article article, String words) {
        List<Citation.Location> locations = new ArrayList<>();
        for (Article copy : article.copies()) {
            copy.passages().stream()
                    .filter(passage -> passage.text().equals(words))
                    .findFirst()
                    .ifPresent(passage -> locations.add(new Citation.Location(
                            passage.source().path(), passage.source().text().codePoints(passage.span()))));
        }
        return locations;
    }
}
