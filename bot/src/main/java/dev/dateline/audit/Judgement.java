package dev.dateline.audit;

/**
 * What a chat model says of a statement, beside the rules and never in their place.
 *
 * @param verdict one of {@code SUPPORTED}, {@code PARTLY}, {@code NOT_SUPPORTED}, {@code CONTRADICTED}, or {@code NONE}
 *     where the model gave none of them or could not be used
 * @param reason the model's words, or why there are none
 */
public record Judgement(String verdict, String reason) {}
