/** From passages to ranked passages: {@link dev.dateline.index.PassageIndex} hides BM25, vectors and their fusion. */
@NullMarked
package dev.dateline.index;

import org.jspecify.annotations.NullMarked;
