/** What was answered, kept so that it can be checked: {@link dev.dateline.record.AnswerJson} is its form. */
@NullMarked
package dev.dateline.record;

import org.jspecify.annotations.NullMarked;
