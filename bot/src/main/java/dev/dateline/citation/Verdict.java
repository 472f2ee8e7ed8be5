package dev.dateline.citation;

import dev.dateline.text.CodePointRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comparing a citation with its source showed. */
public sealed interface Verdict {

    /** The source holds exactly these words at exactly this place. */
    record Exact() implements Verdict {}

    /**
     * The words are equal once line ends and the Unicode form (NFC) are.
     *
     * @param found where they stand
     * @param difference what differs, for a reader
     */
    record Normalised(CodePointRange found, String difference) implements Verdict {}

    /** The words stand once, elsewhere in the source. */
    record Drifted(CodePointRange found) implements Verdict {}

    /**
     * The words stand more than once in the source, and not at the place given.
     *
     * @param found the first places, {@value #SHOWN} at most
     * @param count of all places
     */
    record Ambiguous(List<CodePointRange> found, int count) implements Verdict {

        /** How many places are listed. */
        static final int SHOWN = 10;

        public Ambiguous {
            found = List.copyOf(found);
        }
    }

    /**
     * The source holds other, similar words.
     *
     * @param found where they stand, from the first to the last of them
     * @param there the words of the source
     * @param diff from the source's words to the quote
     * @param suggestion another source that holds the quote as it is, if one does
     */
    record Altered(
            CodePointRange found,
            String there,
            TextDiff diff,
            @Nullable String suggestion) implements Verdict {}

    /** The words stand nowhere in the source; {@code suggestion} names another source that has them. */
    record MissingQuote(@Nullable String suggestion) implements Verdict {}

    /** There is no such source. */
    record MissingSource() implements Verdict {}

    /** The citation cannot be read: a range that ends before it begins, a path that leaves the folder. */
    record Malformed(String reason) implements Verdict {}

    /** {@code EXACT}, {@code MISSING_QUOTE} …, as reports print it. */
    default String code() {
        return switch (this) {
            case Exact e -> "EXACT";
            case Normalised n -> "NORMALISED";
            case Drifted d -> "DRIFTED";
            case Ambiguous a -> "AMBIGUOUS";
            case Altered a -> "ALTERED";
            case MissingQuote m -> "MISSING_QUOTE";
            case MissingSource m -> "MISSING_SOURCE";
            case Malformed m -> "MALFORMED";
        };
    }
}
