/** What the bot says: {@link dev.dateline.telegram.message.Composer} makes {@link dev.dateline.telegram.message.Message}s of a reply, without a network. */
@NullMarked
package dev.dateline.telegram.message;

import org.jspecify.annotations.NullMarked;
