package dev.dateline.answer.model;

import dev.dateline.answer.AnswerListener;
import dev.dateline.answer.Citations;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.Statement;
import dev.dateline.citation.Citation;
import dev.dateline.citation.CitationVerifier;
import dev.dateline.citation.Verdict;
import dev.dateline.names.Names;
import dev.dateline.support.Excerpt;
import dev.dateline.support.LiteralCheck;
import dev.dateline.support.Reason;
import dev.dateline.support.SupportCheck;
import dev.dateline.text.SourceChangedException;
import dev.dateline.text.SourceFile;
import dev.dateline.time.EventStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One answer while it comes about: what a model drafted is proven sentence by sentence, then handed on or refused. */
final class Writing {

    /** Who says something stands in the quotation beside the statement, and is left out by the best of writers. */
    private static final Set<Reason.Code> TOLERATED = Set.of(Reason.Code.ATTRIBUTION_DROPPED);

    private final Names names;
    private final Excerpts excerpts;
    private final SupportCheck support;
    private final AnswerListener listener;
    private final Citations citations;
    private final CitationVerifier verifier;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Draft, String> refused = new LinkedHashMap<>();

    Writing(Evidence evidence, Excerpts excerpts, SupportCheck support, AnswerListener listener) {
        this.names = evidence.names();
        this.excerpts = excerpts;
        this.support = support;
        this.listener = listener;
        this.citations = new Citations(evidence.corpus());
        this.verifier =
                new CitationVerifier(path -> evidence.corpus().source(path).map(SourceFile::read));
    }

    /** The model begins anew: what was proven stays, what was refused is forgotten. */
    void restart() {
        refused.clear();
    }

    /** @throws SourceChangedException if a cited file no longer holds the words that the index knows */
    void add(Draft draft) {
        List<NumberedPassage> cited = draft.numbers().stream()
                .map(excerpts::get)
                .flatMap(Optional::stream)
                .toList();
        List<String> problems = problems(draft, cited);
        if (!problems.isEmpty()) {
            refused.put(draft, String.join("; ", problems));
            return;
        }
        if (statements.stream().anyMatch(statement -> statement.text().equals(draft.text()))) {
            return;
        }
        List<Integer> numbers =
                cited.stream().map(excerpt -> citations.cite(excerpt.passage())).toList();
        numbers.forEach(n -> prove(citations.list().get(n - 1)));
        Statement statement = new Statement(draft.text(), numbers, status(cited));
        statements.add(statement);
        listener.onStatement(statement, citations.list());
    }

    private List<String> problems(Draft draft, List<NumberedPassage> cited) {
        if (draft.numbers().isEmpty()) {
            return List.of("it cites no excerpt");
        }
        List<Integer> missing =
                draft.numbers().stream().filter(n -> excerpts.get(n).isEmpty()).toList();
        if (!missing.isEmpty()) {
            return List.of("there is no excerpt " + missing);
        }
        List<Excerpt> proofs = cited.stream().map(NumberedPassage::evidence).toList();
        return Stream.concat(
                        support.check(draft.text(), proofs).reasons().stream(),
                        LiteralCheck.reasons(draft.text(), proofs, names::knows).stream())
                .filter(reason -> !TOLERATED.contains(reason.code()))
                .map(Writing::forTheModel)
                .toList();
    }

    private static String forTheModel(Reason reason) {
        return reason.code().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " (" + reason.detail() + ")";
    }

    private void prove(Citation citation) {
        if (!(verifier.verify(citation) instanceof Verdict.Exact)) {
            throw new SourceChangedException(citation.source(), "it no longer has the words to be quoted");
        }
    }

    /** What the cited passages agree on. */
    private static @Nullable EventStatus status(List<NumberedPassage> cited) {
        Set<EventStatus> statuses = cited.stream()
                .flatMap(excerpt -> Stream.ofNullable(excerpt.status()))
                .collect(Collectors.toSet());
        return statuses.isEmpty()
                ? null
                : statuses.size() == 1 ? statuses.iterator().next() : EventStatus.UNCLEAR;
    }

    /** The statements that were proven, in the order in which the listener heard them. */
    List<Statement> statements() {
        return List.copyOf(statements);
    }

    List<Citation> citations() {
        return citations.list();
    }

    /** What was refused since the last restart, each with the reason. */
    Map<Draft, String> refused() {
        return new LinkedHashMap<>(refused);
    }
}
