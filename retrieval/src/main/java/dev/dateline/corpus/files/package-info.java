/** From paths to texts: {@link dev.dateline.corpus.files.ArticleFiles} finds the files that hold articles, and says which cannot. */
@NullMarked
package dev.dateline.corpus.files;

import org.jspecify.annotations.NullMarked;
