/** Who may ask, and how much: {@link dev.dateline.telegram.access.Access} knows the people, {@link dev.dateline.telegram.access.Quotas} counts their questions. */
@NullMarked
package dev.dateline.telegram.access;

import org.jspecify.annotations.NullMarked;
