package dev.dateline.answer.yesno;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Citations;
import dev.dateline.answer.Context;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.Statement;
import dev.dateline.answer.yesno.Verdicts.Finding;
import dev.dateline.corpus.Passage;
import dev.dateline.question.Question;
import dev.dateline.time.EventStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer to a yes-no question: yes or no only where a sentence says so, plans named as plans. */
public final class YesNo {

    private static final int MOST_SENTENCES = 3;

    private final Question question;
    private final Evidence evidence;
    private final Verdicts verdicts;

    public YesNo(Question question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
        this.verdicts = new Verdicts(question, evidence);
    }

    /**
     * Empty where no sentence comes near an answer.
     *
     * @param near sentences that speak of what is asked, best first; quoted where none says yes or no
     */
    public Optional<Answer.Found> answer(List<Context> near) {
        List<Context> matching = evidence.passages().stream()
                .map(Context::of)
                .filter(verdicts::isInItsWords)
                .toList();
        Stream<Context> others = matching.isEmpty() ? near.stream().filter(verdicts::isNear) : matching.stream();
        List<Finding> findings = Stream.concat(
                        near.stream().map(verdicts::of).filter(verdicts::isSaid), others.map(verdicts::of))
                .distinct()
                .sorted(Comparator.comparing(Finding::verdict))
                .toList();
        List<Finding> yes = of(Verdict.YES, findings);
        List<Finding> no = of(Verdict.NO, findings);
        if (!yes.isEmpty() && !no.isEmpty()) {
            return both(yes, no);
        }
        Verdict verdict =
                findings.isEmpty() ? Verdict.NEAREST : findings.getFirst().verdict();
        List<Finding> told = of(verdict, findings);
        boolean open = verdict == Verdict.NEAREST || verdict == Verdict.UNCLEAR;
        List<Finding> quoted = open ? withNearest(told, near) : told;
        return verdict == Verdict.NEAREST && quoted.stream().noneMatch(this::isNearEnough)
                ? Optional.empty()
                : found(summary(verdict), quoted);
    }

    /** Read as an answer, or telling what is asked as a plan, which reading does not take for one. */
    private boolean isNearEnough(Finding finding) {
        return verdicts.isReadAsAnswer(finding.context())
                || finding.status() == EventStatus.PLANNED && finding.context().tellsActionOf(question);
    }

    /** One of each, of different articles where there are such. */
    private Optional<Answer.Found> both(List<Finding> yes, List<Finding> no) {
        for (Finding one : yes) {
            for (Finding other : no) {
                if (one.context().isOfOtherSourceThan(other.context())) {
                    return found("The articles differ:", List.of(one, other));
                }
            }
        }
        return found("The same article says both:", List.of(yes.getFirst(), no.getFirst()));
    }

    private static List<Finding> of(Verdict verdict, List<Finding> findings) {
        return findings.stream().filter(it -> it.verdict() == verdict).toList();
    }

    /** Where nothing says yes or no, the sentences that are read as an answer say most. */
    private List<Finding> withNearest(List<Finding> told, List<Context> near) {
        Stream<Finding> nearest = near.stream()
                .filter(context -> context.passage().kind() != Passage.Kind.TITLE && verdicts.isReadAsAnswer(context))
                .filter(context -> told.stream().noneMatch(it -> it.context().equals(context)))
                .map(verdicts::nearest);
        return Stream.concat(nearest, told.stream())
                .sorted(Comparator.comparingInt(
                        finding -> near.contains(finding.context()) ? near.indexOf(finding.context()) : near.size()))
                .toList();
    }

    private Optional<Answer.Found> found(@Nullable String summary, List<Finding> findings) {
        Citations citations = new Citations(evidence.corpus());
        List<Statement> statements = new ArrayList<>();
        Verdict said = null;
        for (Finding finding : findings.subList(0, Math.min(MOST_SENTENCES, findings.size()))) {
            int n = citations.cite(finding.context().passage());
            String lead = finding.verdict() == said ? "" : lead(finding.verdict());
            statements.add(new Statement(lead + finding.context().quoted(), List.of(n), finding.status()));
            said = finding.verdict();
        }
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Found(summary, statements, citations.list(), List.of()));
    }

    private static String lead(Verdict verdict) {
        return switch (verdict) {
            case YES -> "Yes: ";
            case NO -> "No: ";
            case PLANNED, UNCLEAR, NEAREST -> "";
        };
    }

    private static @Nullable String summary(Verdict verdict) {
        return switch (verdict) {
            case YES, NO -> null;
            case PLANNED -> "The articles tell only of plans, not that it happened:";
            case UNCLEAR -> "The articles don't make clear whether it happened:";
            case NEAREST -> "The articles neither say it nor deny it in these words. The nearest they say:";
        };
    }
}
