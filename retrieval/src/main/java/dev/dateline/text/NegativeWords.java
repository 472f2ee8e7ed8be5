package dev.dateline.text;

import java.util.Set;

/** The words with which English news says that something is not so. Parts of regular expressions, for any case. */
public final class NegativeWords {

    private static final Set<String> ALL =
            Set.of("not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without", "hardly", "cannot");

    private static final Set<String> COMPARATIVES = Set.of("fewer", "less", "more", "later", "earlier", "sooner");
    private static final Set<String> ADDING = Set.of("only", "just", "merely", "least");

    /** What must not follow a negator that denies: "no fewer than 40", "not only", "not just". */
    public static final String UNLESS_BOUND =
            "(?! (?:(?:" + String.join("|", COMPARATIVES) + ") than|" + String.join("|", ADDING) + ")\\b)";

    /** Words that deny what stands with them. */
    public static final String NEGATOR = "(?:\\b(?:" + String.join("|", ALL) + ")\\b" + UNLESS_BOUND + "|n['’]t\\b)";

    /** Verbs with which somebody says that something is not so, or does not let it be. */
    public static final String DENYING =
            "(?:den(?:y|ied|ies|ying)|reject(?:ed|s|ing)?|refut(?:ed?|es|ing)|rul(?:ed|es|ing) out|turn(?:ed|s|ing) down)";

    /** Verbs with which somebody does not do something. */
    public static final String NOT_DOING =
            "(?:refus(?:ed?|es|ing)|fail(?:ed|s|ing)?|declin(?:ed?|es|ing)|unable|unwilling)";

    private NegativeWords() {}

    /** The same words by themselves, in small letters. */
    public static Set<String> negators() {
        return ALL;
    }

    /** As {@link #UNLESS_BOUND}, of the two words behind a negator, in small letters. */
    public static boolean isBoundBefore(String next, String afterNext) {
        return ADDING.contains(next) || COMPARATIVES.contains(next) && afterNext.equals("than");
    }
}
