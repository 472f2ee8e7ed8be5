package dev.dateline.telegram.respond;

import java.time.Instant;

/**
 * What somebody thought of an answer. After a crash the same rating may come a second time.
 *
 * @param answer the answer's id
 * @param helpful 👍 or 👎
 * @param user who rated it
 */
public record Rating(String answer, boolean helpful, Instant at, long user) {}
