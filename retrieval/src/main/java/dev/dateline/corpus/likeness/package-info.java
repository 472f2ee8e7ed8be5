/** Texts with almost the same words: {@link dev.dateline.corpus.likeness.NearDuplicates} finds them by their sketches. */
@NullMarked
package dev.dateline.corpus.likeness;

import org.jspecify.annotations.NullMarked;
