/** What was received and what was sent, on disk before it matters: {@link dev.dateline.telegram.journal.Journal} makes a crash cost neither a question nor a repeated answer. */
@NullMarked
package dev.dateline.telegram.journal;

import org.jspecify.annotations.NullMarked;
