/** Answers written by a chat model and held to the articles: {@link dev.dateline.answer.model.ModelAnswerer}. */
@NullMarked
package dev.dateline.answer.model;

import org.jspecify.annotations.NullMarked;
