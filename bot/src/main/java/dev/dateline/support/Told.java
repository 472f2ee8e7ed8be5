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
    private final String text;
    private @Nullable Wording wording;
    private @Nullable Set<String> stems;
    private @Nullable List<TimeExpression> times;

    /** @param span in the article; the title's is that of the cited words, since the title may stand nowhere */
    Told(Excerpt excerpt, Where where, Span span, String text) {
        this.excerpt = excerpt;
        this.where = where;
        this.span = span;
        this.text = text;
    }

    /** Made when it is first asked for: many checks are done before. */
    private Wording wording() {
        if (wording == null) {
            wording = Wording.of(text);
        }
        return wording;
    }

    Excerpt excerpt() {
        return excerpt;
    }

    Where where() {
        return where;
    }

    String text() {
        return text;
    }

    List<Token> tokens() {
        return wording().tokens();
    }

    List<ProperName> names() {
        return wording().names();
    }

    boolean hasStem(String stem) {
        if (stems == null) {
            stems = new HashSet<>();
            for (Token token : tokens()) {
                stems.add(token.stem());
            }
        }
        return stems.contains(stem);
    }

    boolean hasWord(String folded) {
        return tokens().stream().anyMatch(token -> token.folded().equals(folded));
    }

    List<TimeExpression> times() {
        if (times == null) {
            times = TimeExpressions.find(text, published());
        }
        return times;
    }

    /** The numbers that are no part of a date. */
    List<Quantity> quantities() {
        return wording().quantities();
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
