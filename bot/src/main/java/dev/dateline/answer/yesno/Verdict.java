package dev.dateline.answer.yesno;

/** How a sentence answers a yes-no question, what says most first. */
enum Verdict {
    YES,
    NO,
    PLANNED,
    UNCLEAR,
    /** It speaks of the same things in other words: whether that is a yes is for the reader to say. */
    NEAREST
}
