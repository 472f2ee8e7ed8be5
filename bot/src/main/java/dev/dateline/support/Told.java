package dev.dateline.support;

import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import dev.dateline.wording.ProperName;
import dev.dateline.wording.Quantity;
import dev.dateline.wording.Token;
import dev.dateline.wording.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence, or as much of it as was cited, with what its words say. All spans in it count from its own beginning. */
final class Told {

    /** Where the sentence stands, seen from the cited words. */
    enum Where {
        EXCERPT,
        PRECEDING_SENTENCE,
        TITLE
    }

    private final Excerpt excerpt;
    private final Where where;
    private final Span span;
    private final Wording wording;
    private final Set<String> stems = new HashSet<>();
    private @Nullable List<TimeExpression> times;

    /** @param span in the article; the title's is that of the cited words, since the title may stand nowhere */
    Told(Excerpt excerpt, Where where, Span span, String text) {
        this.excerpt = excerpt;
        this.where = where;
        this.span = span;
        this.wording = Wording.of(text);
        wording.tokens().forEach(token -> stems.add(token.stem()));
    }

    Excerpt excerpt() {
        return excerpt;
    }

    Where where() {
        return where;
    }

    String text() {
        return wording.text();
    }

    List<Token> tokens() {
        return wording.tokens();
    }

    List<ProperName> names() {
        return wording.names();
    }

    boolean hasStem(String stem) {
        return stems.contains(stem);
    }

    boolean hasWord(String folded) {
        return wording.tokens().stream().anyMatch(token -> token.folded().equals(folded));
    }

    List<TimeExpression> times() {
        if (times == null) {
            times = TimeExpressions.find(wording.text(), published());
        }
        return times;
    }

    /** The numbers that are no part of a date. */
    List<Quantity> quantities() {
        return wording.quantities();
    }

    DateInterval published() {
        return excerpt.published();
    }

    /** A place in this sentence as a place in its article. */
    Reason.Place place(Span within) {
        return where == Where.TITLE
                ? new Reason.Place(excerpt.n(), excerpt.span())
                : new Reason.Place(excerpt.n(), within.shift(span.start()));
    }
}
