package dev.dateline.answer;

import org.jspecify.annotations.Nullable;

/**
 * An answer and how it came about.
 *
 * @param answer what is shown
 * @param answerer {@code "extractive"} or {@code "model"}: who wrote the answer that is shown
 * @param model {@code "provider/name"} of the model that replied, even if its reply was not good enough to be shown; null
 *     where none did
 * @param prompt SHA-256 of the template that the model got, or null where no model replied
 * @param raw what the model replied, unproven, for the log; never shown; null where no model replied
 */
public record Answered(
        Answer answer,
        String answerer,
        @Nullable String model,
        @Nullable String prompt,
        @Nullable String raw) {}
