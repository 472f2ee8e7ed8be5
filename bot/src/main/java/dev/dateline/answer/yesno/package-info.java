/** Yes and no, only where a clause says so of those asked about: {@link dev.dateline.answer.yesno.YesNo}. */
@NullMarked
package dev.dateline.answer.yesno;

import org.jspecify.annotations.NullMarked;
