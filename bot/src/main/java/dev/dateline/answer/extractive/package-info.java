/** Answers in the articles' own words, without a model: {@link dev.dateline.answer.extractive.ExtractiveAnswerer}. */
@NullMarked
package dev.dateline.answer.extractive;

import org.jspecify.annotations.NullMarked;
