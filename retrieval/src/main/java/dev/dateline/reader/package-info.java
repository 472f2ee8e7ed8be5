/** The extractive reader: {@link dev.dateline.reader.AnswerSpans} finds the words of a sentence that answer a question. */
@NullMarked
package dev.dateline.reader;

import org.jspecify.annotations.NullMarked;
