package dev.dateline.citation;

import dev.dateline.text.CodePointRange;
import dev.dateline.text.SourcePath;
import dev.dateline.text.SourceText;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares citations with their sources. Knows nothing of how an answer was made, so it serves the audit as well. */
public final class CitationVerifier {

    private final Function<String, Optional<SourceText>> sources;
    private final Function<String, Optional<String>> holder;

    /** @param sources from a path relative to the articles folder to the source's text as it is now */
    public CitationVerifier(Function<String, Optional<SourceText>> sources) {
        this(sources, words -> Optional.empty());
    }

    /**
     * @param sources from a path relative to the articles folder to the source's text as it is now
     * @param holder from words to the path of a source that holds them, asked when the cited one does not
     */
    public CitationVerifier(Function<String, Optional<SourceText>> sources, Function<String, Optional<String>> holder) {
        this.sources = sources;
        this.holder = holder;
    }

    /** The proof that an answer needs before it is shown: anything but {@link Verdict.Exact} must not be. */
    public Verdict verify(Citation citation) {
        return prove(Quotation.of(citation)).verdict();
    }

    public Proof prove(Quotation quotation) {
        String defect = defect(quotation);
        if (defect != null) {
            return new Proof(new Verdict.Malformed(defect), false);
        }
        Optional<SourceText> found = sources.apply(quotation.source());
        if (found.isEmpty()) {
            return new Proof(new Verdict.MissingSource(), false);
        }
        SourceText source = found.get();
        boolean changed = quotation.sha256() != null && !quotation.sha256().equals(source.sha256());
        return new Proof(compare(quotation, source, changed), changed);
    }

    /** What makes the citation unreadable whatever its source holds; such a source is never opened. */
    private static @Nullable String defect(Quotation quotation) {
        if (quotation.quote().isEmpty()) {
            return "the quote is empty";
        }
        if (quotation.start() < 0 || quotation.end() < quotation.start()) {
            return "not a half-open range: [" + quotation.start() + ", " + quotation.end() + ")";
        }
        if (quotation.end() > Integer.MAX_VALUE) {
            return "the range ends at " + quotation.end() + ", past the end of any source";
        }
        String defect = SourcePath.defect(quotation.source());
        return defect == null ? null : defect + ": " + TextDiff.visible(quotation.source());
    }

    private Verdict compare(Quotation quotation, SourceText source, boolean changed) {
        String quote = quotation.quote();
        Optional<Span> place = place(quotation, source);
        if (place.isPresent() && holds(source, place.get(), quote)) {
            return new Verdict.Exact();
        }
        if (place.isEmpty() && !changed) {
            return new Verdict.Malformed("the range ends at " + quotation.end() + ", past the end of the source");
        }
        List<CodePointRange> elsewhere = occurrences(source, quote);
        if (elsewhere.size() == 1) {
            return new Verdict.Drifted(elsewhere.getFirst());
        }
        if (elsewhere.size() > 1) {
            int shown = Math.min(elsewhere.size(), Verdict.Ambiguous.SHOWN);
            return new Verdict.Ambiguous(elsewhere.subList(0, shown), elsewhere.size());
        }
        Verdict normalised = normalised(quotation, source);
        if (normalised != null) {
            return normalised;
        }
        String suggestion = holder.apply(quote)
                .filter(path -> !path.equals(quotation.source()))
                .orElse(null);
        return SimilarWords.find(source, place.orElse(null), quote)
                .<Verdict>map(similar -> new Verdict.Altered(
                        source.codePoints(similar),
                        source.slice(similar),
                        TextDiff.between(source.slice(similar), quote),
                        suggestion))
                .orElseGet(() -> new Verdict.MissingQuote(suggestion));
    }

    private static Optional<Span> place(Quotation quotation, SourceText source) {
        try {
            return Optional.of(source.span(new CodePointRange((int) quotation.start(), (int) quotation.end())));
        } catch (IndexOutOfBoundsException pastTheEnd) {
            return Optional.empty();
        }
    }

    private static boolean holds(SourceText source, Span place, String quote) {
        return place.length() == quote.length() && source.text().startsWith(quote, place.start());
    }

    private static List<CodePointRange> occurrences(SourceText source, String quote) {
        List<CodePointRange> found = new ArrayList<>();
        String text = source.text();
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            found.add(source.codePoints(new Span(at, at + quote.length())));
        }
        return found;
    }

    private static @Nullable Verdict normalised(Quotation quotation, SourceText source) {
        if (NormalText.isNormal(quotation.quote()) && NormalText.isNormal(source.text())) {
            return null;
        }
        NormalText text = NormalText.align(source.text());
        String quote = NormalText.of(quotation.quote());
        int first = text.text().indexOf(quote);
        if (first < 0) {
            return null;
        }
        List<CodePointRange> found = new ArrayList<>();
        for (int at = first; at >= 0; at = text.text().indexOf(quote, at + 1)) {
            CodePointRange range = source.codePoints(text.original(at, quote.length()));
            if (range.start() == quotation.start()) {
                return new Verdict.Normalised(range, difference(quotation.quote(), source, range));
            }
            found.add(range);
        }
        if (found.size() > 1) {
            int shown = Math.min(found.size(), Verdict.Ambiguous.SHOWN);
            return new Verdict.Ambiguous(found.subList(0, shown), found.size());
        }
        return new Verdict.Normalised(found.getFirst(), difference(quotation.quote(), source, found.getFirst()));
    }

    private static String difference(String quote, SourceText source, CodePointRange found) {
        String there = source.slice(source.span(found));
        boolean lineEnds = quote.indexOf('\r') >= 0 != there.indexOf('\r') >= 0;
        boolean form = !NormalText.of(quote.replace("\r", "")).equals(quote.replace("\r", ""))
                || !NormalText.of(there.replace("\r", "")).equals(there.replace("\r", ""));
        return lineEnds && form ? "line ends and Unicode form" : form ? "Unicode form" : "line ends";
    }
}
