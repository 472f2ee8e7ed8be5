package dev.dateline.citation;

/**
 * What a citation's source shows now.
 *
 * @param verdict on the quote
 * @param sourceChanged whether the source has other bytes than when it was quoted; false where that was not recorded
 */
public record Proof(Verdict verdict, boolean sourceChanged) {}
