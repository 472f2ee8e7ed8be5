package dev.dateline.audit;

import dev.dateline.audit.AuditItem.ChainItem;
import dev.dateline.audit.AuditItem.CitationItem;
import dev.dateline.audit.AuditItem.Outcome;
import dev.dateline.audit.AuditItem.StatementItem;
import dev.dateline.citation.Verdict;
import dev.dateline.statistics.Proportion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an audit found.
 *
 * @param answers in the order of the log
 * @param chain of the log
 */
public record AuditReport(List<AuditedAnswer> answers, ChainItem chain) {

    /** Changes whenever the rules give another verdict for the same answer. */
    public static final String RULES = "dateline-rules/2";

    public AuditReport {
        answers = List.copyOf(answers);
    }

    /** Everything that was checked, the chain last. */
    public Stream<AuditItem> items() {
        return Stream.concat(answers.stream().flatMap(answer -> answer.items().stream()), Stream.of(chain));
    }

    /** 0 where all passed, 1 where something failed, 3 where nothing failed but something is for a reader to decide. */
    public int exitCode() {
        if (items().anyMatch(item -> item.outcome() == Outcome.FAIL)) {
            return 1;
        }
        boolean open = answers.isEmpty() || items().anyMatch(item -> item.outcome() == Outcome.INCONCLUSIVE);
        return open ? 3 : 0;
    }

    /** A line of the summary: what is counted, and how much of it is well. */
    public record Rate(String group, Proportion exact, Proportion supported) {}

    /** All answers first, then each question type and each front end that the log names. */
    public List<Rate> rates() {
        List<Rate> rates = new ArrayList<>(List.of(rate("all", answers)));
        grouped("type ", AuditedAnswer::type, rates);
        grouped("front end ", AuditedAnswer::frontEnd, rates);
        return rates;
    }

    private void grouped(String label, Function<AuditedAnswer, String> key, List<Rate> rates) {
        Map<String, List<AuditedAnswer>> groups = new TreeMap<>();
        answers.stream()
                .filter(answer -> !key.apply(answer).isEmpty())
                .forEach(answer -> groups.computeIfAbsent(key.apply(answer), name -> new ArrayList<>())
                        .add(answer));
        groups.forEach((name, group) -> rates.add(rate(label + name.replace('_', ' '), group)));
    }

    private static Rate rate(String group, List<AuditedAnswer> answers) {
        List<AuditItem> items =
                answers.stream().flatMap(answer -> answer.items().stream()).toList();
        return new Rate(
                group,
                proportion(items, CitationItem.class, item -> item.proof().verdict() instanceof Verdict.Exact),
                proportion(items, StatementItem.class, item -> item.outcome() == Outcome.PASS));
    }

    private static <T extends AuditItem> Proportion proportion(
            List<AuditItem> items, Class<T> kind, Predicate<T> good) {
        List<T> all = items.stream().filter(kind::isInstance).map(kind::cast).toList();
        return new Proportion((int) all.stream().filter(good).count(), all.size());
    }

    /** How often each verdict was given, by name. */
    public Map<String, Long> verdicts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        items().map(AuditItem::verdict).sorted().forEach(verdict -> counts.merge(verdict, 1L, Long::sum));
        return counts;
    }

    /** Citations whose sources have changed since, or are gone: old answers that may need a correction. */
    public List<CitationItem> corrections() {
        return items().filter(CitationItem.class::isInstance)
                .map(CitationItem.class::cast)
                .filter(CitationItem::isCorrection)
                .toList();
    }
}
