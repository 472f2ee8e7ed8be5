/** Time in news: {@link dev.dateline.time.TimeExpressions} says which calendar days a text's words mean. */
@NullMarked
package dev.dateline.time;

import org.jspecify.annotations.NullMarked;
