/** From update to sent message: {@link dev.dateline.telegram.dispatch.Poller} fetches, {@link dev.dateline.telegram.dispatch.Dispatcher} keeps chats apart, {@link dev.dateline.telegram.dispatch.Delivery} sends. */
@NullMarked
package dev.dateline.telegram.dispatch;

import org.jspecify.annotations.NullMarked;
