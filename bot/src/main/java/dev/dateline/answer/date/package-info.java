/** How a date is told in an answer, and which dates of a sentence are those of what it tells: {@link dev.dateline.answer.date.When}. */
@NullMarked
package dev.dateline.answer.date;

import org.jspecify.annotations.NullMarked;
