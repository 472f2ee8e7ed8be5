package dev.dateline.time;

import static dev.dateline.time.Rule.rule;

import java.util.List;

/** Words that say no more than before, now, or after. */
final class VagueTimes {

    static final List<Rule> RULES = List.of(
            rule(
                    "(?:right |for |until )?(?<now>now)|(?:currently|current|at present|presently|nowadays|these days|at this time|at the moment"
                            + "|the present)",
                    m -> m.has("now") && m.isCapital("now") && m.startsWith("now")
                            ? null
                            : Reading.date("PRESENT_REF")),
            rule("(?:recently|lately|recent)", m -> m.before(5).equals("most ") ? null : Reading.date("PAST_REF")),
            rule("(?:in )?the past(?! (?:{about})?(?:{number}|{some}|{unit})(?!\\w))", m -> Reading.date("PAST_REF")),
            rule(
                    "(?:the )?(?:(?:near|immediate|foreseeable) )?future",
                    m -> m.before(2).equals("a ") ? null : Reading.date("FUTURE_REF")),
            rule(
                    "soon",
                    m -> m.before(3).equals("as ") || m.tense() == TenseCue.PAST ? null : Reading.date("FUTURE_REF")));

    private VagueTimes() {}
}
