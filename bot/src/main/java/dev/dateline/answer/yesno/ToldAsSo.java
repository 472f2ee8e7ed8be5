package dev.dateline.answer.yesno;

import dev.dateline.answer.Context;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.evidence.Coverage;
import dev.dateline.answer.role.OtherParties;
import dev.dateline.question.Question;
import dev.dateline.time.EventStatus;
import dev.dateline.wording.Clause;
import java.util.Set;

/** Whether a sentence tells as so what a when-question takes for so: "did she resign?" of "when did she resign?". */
public final class ToldAsSo {

    /** What may open a clause that tells news: "were killed after the bridge collapsed", not "before" or "when" it did. */
    private static final Set<String> NEWS = Set.of("", "after", "that");

    private final Assertions assertions;
    private final Coverage.Wanted wanted;

    public ToldAsSo(Question question, Evidence evidence) {
        Question whether = OtherParties.asWhether(question);
        this.wanted = new Coverage.Wanted(whether, evidence.articles());
        this.assertions = new Assertions(whether, wanted, evidence.names());
    }

    /** By a verb: "the murder of Voss" tells of it in passing. */
    public boolean in(Context context) {
        Coverage coverage = wanted.in(context);
        return coverage.names(Coverage.Place.SENTENCE) == 1
                && coverage.terms(Coverage.Place.SENTENCE) == 1
                && assertions.events(context.sentence()).stream()
                        .map(event -> Clause.of(context.sentence(), event))
                        .anyMatch(clause -> !clause.isNoun() && NEWS.contains(clause.opening()))
                && assertions
                        .in(context)
                        .filter(said -> said.verdict() == Verdict.YES && said.status() == EventStatus.REPORTED)
                        .isPresent();
    }
}
