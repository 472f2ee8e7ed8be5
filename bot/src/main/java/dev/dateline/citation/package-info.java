/** Quotes and the proof that they are real: {@link dev.dateline.citation.CitationVerifier} compares a {@link dev.dateline.citation.Citation} with its source. */
@NullMarked
package dev.dateline.citation;

import org.jspecify.annotations.NullMarked;
