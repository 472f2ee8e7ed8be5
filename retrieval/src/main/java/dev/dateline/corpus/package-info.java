/** From a folder to dated articles and their passages: {@link dev.dateline.corpus.CorpusReader} reads a {@link dev.dateline.corpus.Corpus}. */
@NullMarked
package dev.dateline.corpus;

import org.jspecify.annotations.NullMarked;
