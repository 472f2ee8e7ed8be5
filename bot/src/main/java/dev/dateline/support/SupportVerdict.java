package dev.dateline.support;

/** Whether the cited words bear out a statement; from the best to the worst. */
public enum SupportVerdict {
    /** No check found anything against it. That is not a proof: words can be swapped in ways that no check sees. */
    SUPPORTED,
    /** Something that only a reader can judge: who says it, or whether it has happened. */
    REVIEW,
    /** Some of it is not in the cited words. */
    PARTLY,
    /** Something in it stands nowhere in the cited articles, or the cited words say too little. */
    NOT_SUPPORTED,
    /** The cited words say otherwise: another number or date in the same place, or the opposite. */
    CONTRADICTED;

    SupportVerdict worse(SupportVerdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
