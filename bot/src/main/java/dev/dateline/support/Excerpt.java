package dev.dateline.support;

import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;

/**
 * Cited words in their article.
 *
 * @param n number of the citation
 * @param article the source's text
 * @param span where the cited words stand in it: UTF-16 units
 * @param title the article's headline, or empty
 * @param published when the article was published, as far as that is known
 */
public record Excerpt(int n, String article, Span span, String title, DateInterval published) {

    public Excerpt {
        if (span.end() > article.length()) {
            throw new IllegalArgumentException("[" + n + "] ends at " + span.end() + " of " + article.length());
        }
    }

    public String quote() {
        return span.of(article);
    }
}
