package dev.dateline.citation;

import dev.dateline.text.CodePointRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comparing a citation with its source showed. */
public sealed interface Verdict {

    /** The source holds exactly these words at exactly this place. */
    record Exact() implements Verdict {}

    /** The words are equal once line ends and the Unicode form (NFC) are; the place holds. */
    record Normalised(String difference) implements Verdict {}

    /** The words stand once, elsewhere in the source. */
    record Drifted(CodePointRange found) implements Verdict {}

    /** The words stand more than once in the source, and not at the place given. */
    record Ambiguous(List<CodePointRange> found) implements Verdict {}

    /** The place holds other, similar words. */
    record Altered(String diff) implements Verdict {}

    /** The words stand nowhere in the source; {@code suggestion} names another source that has them. */
    record MissingQuote(@Nullable String suggestion) implements Verdict {}

    /** There is no such source. */
    record MissingSource() implements Verdict {}

    /** The citation cannot be read: a range that ends before it begins, a path that leaves the folder. */
    record Malformed(String reason) implements Verdict {}
}
