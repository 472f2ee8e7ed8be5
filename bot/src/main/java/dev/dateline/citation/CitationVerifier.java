package dev.dateline.citation;

import dev.dateline.text.SourceText;
import java.util.Optional;
import java.util.function.Function;

/** Compares citations with their sources. Knows nothing of how an answer was made, so it serves the audit as well. */
public final class CitationVerifier {

    private final Function<String, Optional<SourceText>> sources;

    /** @param sources from a path relative to the articles folder to the source's text as it is now */
    public CitationVerifier(Function<String, Optional<SourceText>> sources) {
        this.sources = sources;
    }

    public Verdict verify(Citation citation) {
        Optional<SourceText> source = sources.apply(citation.source());
        if (source.isEmpty()) {
            return new Verdict.MissingSource();
        }
        String text = source.get().text();
        int length = text.codePointCount(0, text.length());
        if (citation.range().end() > length) {
            return new Verdict.Malformed("the range ends at " + citation.range().end() + ", the source at " + length);
        }
        String there = source.get().slice(source.get().span(citation.range()));
        return there.equals(citation.quote()) ? new Verdict.Exact() : new Verdict.Altered(there);
    }
}
