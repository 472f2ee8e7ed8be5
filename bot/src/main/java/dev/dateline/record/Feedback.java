package dev.dateline.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thought of an answer.
 *
 * @param answer the answer's id
 * @param helpful 👍 or 👎
 * @param at when
 * @param frontEnd where it was given
 * @param user whoever gave it, as the front end knows them, or null
 */
public record Feedback(
        String answer,
        boolean helpful,
        Instant at,
        String frontEnd,
        @Nullable String user) {

    static final String SCHEMA = "dateline.feedback/1";
}
