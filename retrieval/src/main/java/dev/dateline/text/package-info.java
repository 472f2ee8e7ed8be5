/** Exact text: {@link dev.dateline.text.SourceText} is a file decoded once, and ranges over it say where words stand. */
@NullMarked
package dev.dateline.text;

import org.jspecify.annotations.NullMarked;
