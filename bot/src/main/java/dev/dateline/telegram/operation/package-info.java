/** How the bot keeps going and says how it does: {@link dev.dateline.telegram.operation.Retries} tries again, {@link dev.dateline.telegram.operation.Health} counts, {@link dev.dateline.telegram.operation.Log} writes it down. */
@NullMarked
package dev.dateline.telegram.operation;

import org.jspecify.annotations.NullMarked;
