package dev.dateline.question;

/** What kind of words answers a question. */
public enum AnswerType {
    /** A date or time: "when", "what year", "on which day". */
    WHEN,
    /** A person, or people: "who", "whose". */
    WHO,
    /** A place: "where", "which city". */
    WHERE,
    /** A count: "how many". */
    HOW_MANY,
    /** An amount of money, a share, a measure: "how much", "how tall", "what percentage". */
    HOW_MUCH,
    /** A span of time: "how long". */
    HOW_LONG,
    /** An age: "how old". */
    HOW_OLD,
    /** A name of the kind the question says: "which company", "what film". */
    WHICH,
    /** Yes or no, with its evidence. */
    YES_NO,
    /** A sentence or two: "what", "what happened". */
    WHAT,
    /** A reason: "why". */
    WHY,
    /** A way: "how". */
    HOW;

    /** Whether a few words can answer, rather than a sentence. */
    public boolean isSpan() {
        return switch (this) {
            case YES_NO, WHAT, WHY, HOW -> false;
            case WHEN, WHO, WHERE, HOW_MANY, HOW_MUCH, HOW_LONG, HOW_OLD, WHICH -> true;
        };
    }
}
