package dev.dateline.corpus;

/**
 * A file that was passed over.
 *
 * @param path as in citations
 * @param reason for a reader, one line: what is wrong and what to do
 */
public record SkippedFile(String path, String reason) {}
