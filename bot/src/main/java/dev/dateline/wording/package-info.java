/** What the words of one text say, for comparing it with another: {@link dev.dateline.wording.Wording} holds its tokens, quantities, names and dates. */
@NullMarked
package dev.dateline.wording;

import org.jspecify.annotations.NullMarked;
