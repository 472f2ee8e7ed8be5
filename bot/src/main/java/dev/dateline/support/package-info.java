/** Whether cited words bear out a statement, judged without a model: {@link dev.dateline.support.SupportCheck} gives a {@link dev.dateline.support.Support}. */
@NullMarked
package dev.dateline.support;

import org.jspecify.annotations.NullMarked;
