/** Text to vectors: an {@link dev.dateline.embedding.Embedder} turns questions and passages into points that can be compared. */
@NullMarked
package dev.dateline.embedding;

import org.jspecify.annotations.NullMarked;
