/** When articles were published, if they don't say it: {@link dev.dateline.corpus.dating.PublicationDater} concludes it from clues. */
@NullMarked
package dev.dateline.corpus.dating;

import org.jspecify.annotations.NullMarked;
