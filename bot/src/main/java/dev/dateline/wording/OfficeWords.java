package dev.dateline.wording;

import java.util.Set;

/** Words before an office that say that its holder is not, or not now, simply that. In small letters. */
public final class OfficeWords {

    public static final Set<String> NO_LONGER = Set.of("former", "ex", "late", "outgoing", "then", "past", "retired");

    /** Nor were they: "the deputy mayor". */
    public static final Set<String> NOT_YET = Set.of(
            "acting",
            "deputy",
            "vice",
            "next",
            "future",
            "assistant",
            "interim",
            "shadow",
            "junior",
            "opposition",
            "designate");

    private OfficeWords() {}
}
