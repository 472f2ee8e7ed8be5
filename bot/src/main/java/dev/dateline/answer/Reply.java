package dev.dateline.answer;

import dev.dateline.question.Question;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer with everything that its record needs.
 *
 * @param id names it in the log, in feedback and in audits
 * @param askedAt when the question came in
 * @param question as understood
 * @param answer what is shown
 * @param answerer {@code "extractive"} or {@code "model"}
 * @param model {@code "provider/name"}, or null where no model took part
 * @param prompt SHA-256 of the prompt template, or null where no model took part
 * @param index fingerprint of the indexed articles
 */
public record Reply(
        String id,
        Instant askedAt,
        Question question,
        Answer answer,
        String answerer,
        @Nullable String model,
        @Nullable String prompt,
        String index) {}
