package dev.dateline.answer.model;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.support.Excerpt;
import dev.dateline.time.EventStatus;
import org.jspecify.annotations.Nullable;

/**
 * A passage as a model is given it.
 *
 * @param n the number by which the model cites it, from 1
 * @param status whether it reports or plans what the question asks about; null where it doesn't tell it
 */
record NumberedPassage(
        int n, Passage passage, Article article, @Nullable EventStatus status) {

    /** As the checks of support take it. */
    Excerpt evidence() {
        return new Excerpt(
                n,
                passage.source().text().text(),
                passage.span(),
                article.title(),
                article.published().interval());
    }
}
