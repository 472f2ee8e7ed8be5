package dev.dateline.citation;

import dev.dateline.corpus.PublicationDate;
import dev.dateline.text.CodePointRange;
import java.util.List;

/**
 * Words of a source, and where they stand.
 *
 * @param n its number in the answer, 1 or more
 * @param source path relative to the articles folder, separated by {@code /}
 * @param sha256 of the source's bytes when it was quoted
 * @param range where the quote stands, in code points of the source's text
 * @param line the 1-based line on which it begins
 * @param quote the words, exactly as in the source
 * @param title the article's headline
 * @param published when the article was published, and how that is known
 * @param alsoIn where the same words stand in other copies of the article
 */
public record Citation(
        int n,
        String source,
        String sha256,
        CodePointRange range,
        int line,
        String quote,
        String title,
        PublicationDate published,
        List<Location> alsoIn) {

    public Citation {
        alsoIn = List.copyOf(alsoIn);
        if (n < 1) {
            throw new IllegalArgumentException("citations are numbered from 1, not " + n);
        }
    }

    /** Where the same words stand in another source. */
    public record Location(String source, CodePointRange range) {}
}
