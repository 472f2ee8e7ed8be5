package dev.dateline.support;

import dev.dateline.text.Span;
import dev.dateline.wording.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A claim beside everything that it cites; the checks add what they find. */
final class Comparison {

    private final Claim claim;
    private final List<Told> told = new ArrayList<>();
    private final List<Told> context = new ArrayList<>();
    private final List<ArticleReading> articles = new ArrayList<>();
    private final List<Excerpt> excerpts;
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<Support.Through> through = new LinkedHashSet<>();

    Comparison(Claim claim, List<Excerpt> excerpts, List<ArticleReading> articles) {
        this.claim = claim;
        this.excerpts = excerpts;
        for (int i = 0; i < excerpts.size(); i++) {
            Excerpt excerpt = excerpts.get(i);
            ArticleReading article = articles.get(i);
            this.articles.add(article);
            for (Span sentence : article.sentences(excerpt.span())) {
                Span part = new Span(
                        Math.max(sentence.start(), excerpt.span().start()),
                        Math.max(
                                Math.max(sentence.start(), excerpt.span().start()),
                                Math.min(sentence.end(), excerpt.span().end())));
                told.add(new Told(excerpt, Told.Where.EXCERPT, part, part.of(excerpt.article())));
            }
            for (Span before : article.before(excerpt.span(), 1)) {
                context.add(new Told(excerpt, Told.Where.PRECEDING_SENTENCE, before, before.of(excerpt.article())));
            }
            if (!excerpt.title().isEmpty()) {
                context.add(new Told(excerpt, Told.Where.TITLE, excerpt.span(), excerpt.title()));
            }
        }
    }

    Claim claim() {
        return claim;
    }

    List<Excerpt> excerpts() {
        return excerpts;
    }

    /** The sentences that were cited. */
    List<Told> told() {
        return told;
    }

    /** The sentences before them, and the titles. */
    List<Told> context() {
        return context;
    }

    Stream<Told> all() {
        return Stream.concat(told.stream(), context.stream());
    }

    List<ArticleReading> articles() {
        return articles;
    }

    boolean isInArticle(String stem) {
        return articles.stream().anyMatch(article -> article.hasStem(stem));
    }

    /** The share of the claim's words that a sentence has, 0 to 1. */
    double overlap(Told sentence) {
        List<Token> words = claim.content();
        if (words.isEmpty()) {
            return 0;
        }
        return (double) words.stream()
                        .filter(word -> sentence.hasStem(word.stem()))
                        .count()
                / words.size();
    }

    /** The cited sentence that has most of the claim's words; null where none has any. */
    @Nullable Told nearest() {
        Told nearest = null;
        double most = 0;
        for (Told sentence : told) {
            double overlap = overlap(sentence);
            if (overlap > most) {
                most = overlap;
                nearest = sentence;
            }
        }
        return nearest;
    }

    void against(Reason.Code code, String detail, @Nullable Span statement, Reason.@Nullable Place evidence) {
        reasons.add(new Reason(code, detail, statement, evidence));
    }

    void through(Told sentence, String what) {
        switch (sentence.where()) {
            case TITLE -> through.add(new Support.Through(Support.Route.TITLE, what));
            case PRECEDING_SENTENCE -> through.add(new Support.Through(Support.Route.PRECEDING_SENTENCE, what));
            case EXCERPT -> {}
        }
    }

    void through(Support.Route route, String what) {
        through.add(new Support.Through(route, what));
    }

    List<Reason> reasons() {
        return reasons;
    }

    List<Support.Through> routes() {
        return List.copyOf(through);
    }
}
