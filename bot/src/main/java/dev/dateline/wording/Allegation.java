package dev.dateline.wording;

/** The words that tell something as what somebody says or supposes of somebody else, not as so. */
public final class Allegation {

    /** Part of a regular expression, for any case; "claimed her first win" is none, nor is "claimed 12 lives". */
    public static final String WORDS =
            "(?:accus\\w+|alleg\\w+|suspect\\w*|suspicion|charged\\b[^,;.]{0,20} with|probably|apparently|reportedly|rumou?r\\w*|supposedly|supposed(?! to\\b)|purported\\w*"
                    + "|claim(?:s|ed|ing)?(?!\\s+(?:was|were|is|their|his|her|its|an?|the|first|second|third|victory|responsibility|asylum|damages|\\p{Nd}[\\p{Nd},]*|(?:\\p{L}+ ){0,2}(?:lives|win|title|crown|gold|silver|bronze|medal|victory))\\b)"
                    + "|investigat\\w+ (?:for|over|whether))";

    private Allegation() {}
}
