/** Compact bytes: what {@link dev.dateline.corpus.packed.PackedOutput} writes, {@link dev.dateline.corpus.packed.PackedInput} reads. */
@NullMarked
package dev.dateline.corpus.packed;

import org.jspecify.annotations.NullMarked;
