/** The whole flow: {@link dev.dateline.chat.Dateline#ask} goes from an utterance to a proven reply. */
@NullMarked
package dev.dateline.chat;

import org.jspecify.annotations.NullMarked;
