package dev.dateline.support;

import java.util.List;
import java.util.Set;

/**
 * What the checks found.
 *
 * @param verdict the worst that a reason gives, {@link SupportVerdict#SUPPORTED} without reasons
 * @param reasons against the statement, in the order of its words
 * @param through what the statement rests on beside the cited words themselves
 * @param redundant numbers of citations without which the statement is supported as well
 */
public record Support(SupportVerdict verdict, List<Reason> reasons, List<Through> through, Set<Integer> redundant) {

    /**
     * Something that is only supported in a roundabout way.
     *
     * @param route how
     * @param detail for a reader: what, and by which words
     */
    public record Through(Route route, String detail) {}

    /** Ways in which words that are not in an excerpt are supported all the same. */
    public enum Route {
        TITLE,
        PRECEDING_SENTENCE,
        /** A surname for a full name, an abbreviation for what it stands for. */
        ALIAS,
        /** "Tuesday" and the publication date give the day. */
        RESOLVED_DATE
    }

    public Support {
        reasons = List.copyOf(reasons);
        through = List.copyOf(through);
        redundant = Set.copyOf(redundant);
    }
}
