/** What passages say of a question, {@link dev.dateline.answer.evidence.Coverage}, and whether that is enough to answer, {@link dev.dateline.answer.evidence.Sufficiency}. */
@NullMarked
package dev.dateline.answer.evidence;

import org.jspecify.annotations.NullMarked;
