/** Answers to when: {@link dev.dateline.answer.timeline.Timeline}. */
@NullMarked
package dev.dateline.answer.timeline;

import org.jspecify.annotations.NullMarked;
