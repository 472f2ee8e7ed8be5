/** From question and passages to an answer: an {@link dev.dateline.answer.Answerer} gives an {@link dev.dateline.answer.Answer}. */
@NullMarked
package dev.dateline.answer;

import org.jspecify.annotations.NullMarked;
