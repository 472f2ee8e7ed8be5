/** What an update is answered with: {@link dev.dateline.telegram.respond.Responder} decides, {@link dev.dateline.telegram.respond.Service} is what it needs of the rest of the program. */
@NullMarked
package dev.dateline.telegram.respond;

import org.jspecify.annotations.NullMarked;
