package dev.dateline.corpus;

import dev.dateline.text.SourceFile;
import dev.dateline.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One sentence, title or caption as it stands in its source: the unit that is indexed, ranked and quoted.
 *
 * @param source the file in which it stands
 * @param kind what it is in its article
 * @param span UTF-16 range in the text of {@code source}, without white space at its ends
 * @param paragraph 0-based number of its paragraph in the article; a title or caption is a paragraph of its own
 */
public record Passage(SourceFile source, Kind kind, Span span, int paragraph) {

    public enum Kind {
        TITLE,
        BODY,
        CAPTION,
        /** Says where, when and for whom a report was written; no sentence of it, and nothing to quote. */
        DATELINE
    }

    /** Of the 64 digits of a source's hash an id has the first ones. */
    static final int HASH = 16;

    public Passage {
        if (span.length() == 0) {
            throw new IllegalArgumentException("an empty passage at " + span.start() + " of " + source);
        }
    }

    /** The paragraphs of the body that {@code passages} are, in order: UTF-16 ranges in the text of their source. */
    public static List<Span> bodyParagraphs(List<Passage> passages) {
        Map<Integer, Span> paragraphs = new LinkedHashMap<>();
        for (Passage passage : passages) {
            if (passage.kind() == Kind.BODY || passage.kind() == Kind.DATELINE) {
                paragraphs.merge(
                        passage.paragraph(), passage.span(), (first, last) -> new Span(first.start(), last.end()));
            }
        }
        return List.copyOf(paragraphs.values());
    }

    /** Stable while the source's bytes are: the beginning of their hash, and the range. */
    public String id() {
        return source.sha256().substring(0, HASH) + ":" + span.start() + "-" + span.end();
    }

    /** The words, exactly as in the source. */
    public String text() {
        return source.text().slice(span);
    }
}
