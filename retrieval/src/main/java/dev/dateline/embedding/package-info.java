/**
 * The models in this process: an {@link dev.dateline.embedding.Embedder} turns questions and passages into points that can be
 * compared, an {@link dev.dateline.embedding.AnswerReader} reads a question and a sentence together.
 */
@NullMarked
package dev.dateline.embedding;

import org.jspecify.annotations.NullMarked;
