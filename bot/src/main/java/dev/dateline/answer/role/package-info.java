/** Who does what to whom in a question and in a sentence: {@link dev.dateline.answer.role.Roles}, {@link dev.dateline.answer.role.AskedPart}. */
@NullMarked
package dev.dateline.answer.role;

import org.jspecify.annotations.NullMarked;
