package dev.dateline.names.finder;

/** What a word can do in and around a name; the words of each are in {@code words.txt}. */
public enum Role {
    /** Capitalised at the beginning of a sentence without being a name: {@code "However"}. */
    FUNCTION,
    /** So too, but also a name or part of one: {@code "Will"}, {@code "New"}. */
    EITHER,
    /** A month, a day. */
    CALENDAR,
    /** {@code "Mr"}. */
    HONORIFIC,
    /** A title that stays with a single name: {@code "King Salman"}. */
    ROYAL,
    /** Last word of an office that one person holds: {@code "president"}. */
    HOLDER,
    /** The same, but only with a modifier: {@code "minister"} in {@code "foreign minister"}. */
    MODIFIED,
    /** What somebody is called without being the only one: {@code "spokesman"}. */
    PEOPLE,
    /** Modifies an office: {@code "deputy"}. */
    MODIFIER,
    /** In capitals, an office that ends the name before it: {@code "Federal Reserve Chairman"}. */
    ENDS_NAME,
    /** Last word of an organisation's name: {@code "Council"}. */
    ORGANISATION,
    /** What companies leave away from their names: {@code "Inc"}. */
    CORPORATE,
    /** Takes "of" or "for" and a name after it: {@code "Bank"}. */
    TAKES_OF,
    /** First or last word of a place's name: {@code "Lake"}. */
    PLACE,
    /** {@code "said"}. */
    SAID,
    /** A word in lower case inside a name: {@code "bin"}. */
    PARTICLE,
    /** A particle that is also a word of a language that news quote. */
    ROMANCE,
    /** Left out when names are compared. */
    SILENT,
    /** Says that an office is one of several: {@code "a"}. */
    INDEFINITE
}
