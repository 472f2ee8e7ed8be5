package dev.dateline.support;

import dev.dateline.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a statement from being supported.
 *
 * @param code what it is
 * @param detail for a reader
 * @param statement where in the statement: UTF-16 units, or null where it is the statement as a whole
 * @param evidence where in the cited article, or null where there is no such place
 */
public record Reason(
        Code code,
        String detail,
        @Nullable Span statement,
        @Nullable Place evidence) {

    /**
     * A place in a cited article.
     *
     * @param n number of the citation
     * @param span UTF-16 range in the article's source
     */
    public record Place(int n, Span span) {}

    /** The reasons, and what each makes of a statement at best. */
    public enum Code {
        NUMBER_NOT_IN_SOURCE(SupportVerdict.NOT_SUPPORTED),
        DATE_NOT_IN_SOURCE(SupportVerdict.NOT_SUPPORTED),
        NAME_NOT_IN_SOURCE(SupportVerdict.NOT_SUPPORTED),
        /** The quotation marks of the statement hold words that the source does not. */
        QUOTE_NOT_IN_SOURCE(SupportVerdict.NOT_SUPPORTED),
        NUMBER_NOT_IN_EXCERPT(SupportVerdict.PARTLY),
        DATE_NOT_IN_EXCERPT(SupportVerdict.PARTLY),
        NAME_NOT_IN_EXCERPT(SupportVerdict.PARTLY),
        NUMBER_CONFLICT(SupportVerdict.CONTRADICTED),
        DATE_CONFLICT(SupportVerdict.CONTRADICTED),
        /** "50" for "more than 50", or the other way round. */
        BOUND_CHANGED(SupportVerdict.PARTLY),
        NEGATION_FLIP(SupportVerdict.CONTRADICTED),
        PLANNED_AS_HAPPENED(SupportVerdict.REVIEW),
        ATTRIBUTION_DROPPED(SupportVerdict.REVIEW),
        /** "guilty of" for "accused of". */
        ALLEGATION_AS_FACT(SupportVerdict.REVIEW),
        SPEAKER_CHANGED(SupportVerdict.NOT_SUPPORTED),
        ROLES_SWAPPED(SupportVerdict.NOT_SUPPORTED),
        WORDS_NOT_IN_SOURCE(SupportVerdict.PARTLY),
        WORDS_NOT_IN_EXCERPT(SupportVerdict.PARTLY),
        /** The cited words have next to nothing of the statement. */
        UNRELATED_EXCERPT(SupportVerdict.NOT_SUPPORTED),
        /** The sentence goes on after the excerpt and takes back what it says. */
        EXCERPT_CUT(SupportVerdict.REVIEW),
        TRIVIAL_QUOTE(SupportVerdict.NOT_SUPPORTED),
        /** No citation of the statement can be read. */
        NO_EVIDENCE(SupportVerdict.NOT_SUPPORTED);

        private final SupportVerdict verdict;

        Code(SupportVerdict verdict) {
            this.verdict = verdict;
        }

        public SupportVerdict verdict() {
            return verdict;
        }
    }
}
