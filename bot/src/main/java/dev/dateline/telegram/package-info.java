/** The Telegram bot: {@link dev.dateline.telegram.TelegramBot} answers each question that reaches it once, through any crash. */
@NullMarked
package dev.dateline.telegram;

import org.jspecify.annotations.NullMarked;
