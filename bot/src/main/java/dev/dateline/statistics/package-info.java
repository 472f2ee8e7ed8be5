/** Shares with their intervals: {@link dev.dateline.statistics.Proportion}. */
@NullMarked
package dev.dateline.statistics;

import org.jspecify.annotations.NullMarked;
