/** What is asked: {@link dev.dateline.question.Question} is an utterance understood. */
@NullMarked
package dev.dateline.question;

import org.jspecify.annotations.NullMarked;
