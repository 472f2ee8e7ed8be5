/** The Telegram Bot API as this bot uses it: {@link dev.dateline.telegram.api.BotApi} makes calls, {@link dev.dateline.telegram.api.UpdateReader} reads updates. */
@NullMarked
package dev.dateline.telegram.api;

import org.jspecify.annotations.NullMarked;
