package dev.dateline.telegram.journal;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An update that was received and is not yet done with.
 *
 * @param json as it came
 * @param response what it is answered with, or null where it has to be answered yet
 * @param next 0-based number of the first message of the response that has not gone out
 * @param progress the message that shows the chat that an answer is on its way, or 0
 * @param unclear whether nobody knows if the message before {@code next} went out
 */
public record Unfinished(
        int update, JsonNode json, @Nullable Response response, int next, int progress, boolean unclear) {}
