/** The conversation on a terminal: {@link dev.dateline.cli.chat.TerminalChat} reads, asks and shows. */
@NullMarked
package dev.dateline.cli.chat;

import org.jspecify.annotations.NullMarked;
