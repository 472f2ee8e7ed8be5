/** What stands where in a page of news: {@link dev.dateline.corpus.layout.ArticleLayout} splits it into articles and their parts. */
@NullMarked
package dev.dateline.corpus.layout;

import org.jspecify.annotations.NullMarked;
