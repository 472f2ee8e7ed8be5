package dev.dateline.wording;

/** The words with which English tells what is to come, or only may be. Parts of regular expressions, for any case. */
public final class LookingAhead {

    /** Verbs that stand before another one; "May", the month, is none. */
    public static final String MODAL = "(?:will|would|shall|(?-i:may)|might|could|should)";

    /** "To sign", not "to the coast" or "to Paris". */
    public static final String TO_INFINITIVE = "to (?!(?:the|an?|his|her|its|their)\\b)(?-i:\\p{Ll})\\p{L}+";

    /** What somebody plans or expects. */
    public static final String PLANNING =
            "(?:plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|due|set|hop(?:es?|ed|ing)|schedul\\p{L}+)";

    private LookingAhead() {}
}
