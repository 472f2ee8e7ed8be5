package dev.dateline.citation;

import org.jspecify.annotations.Nullable;

/**
 * Words that are claimed to stand in a source: a citation as a record holds it, right or wrong.
 *
 * @param source the path that was given, whatever it looks like
 * @param sha256 of the source's bytes when it was quoted, in lower-case hexadecimal; null where it was not recorded
 * @param start the first code point of the quote in the source's text; not checked
 * @param end the code point after the last; not checked
 * @param quote the words
 */
public record Quotation(String source, @Nullable String sha256, long start, long end, String quote) {

    public static Quotation of(Citation citation) {
        return new Quotation(
                citation.source(),
                citation.sha256(),
                citation.range().start(),
                citation.range().end(),
                citation.quote());
    }
}
