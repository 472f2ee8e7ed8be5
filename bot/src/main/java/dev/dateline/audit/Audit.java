package dev.dateline.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.audit.AuditItem.ChainItem;
import dev.dateline.audit.AuditItem.CitationItem;
import dev.dateline.audit.AuditItem.StatementItem;
import dev.dateline.audit.AuditItem.UncitedItem;
import dev.dateline.audit.AuditItem.UnreadableItem;
import dev.dateline.audit.RecordedAnswer.Cited;
import dev.dateline.citation.CitationVerifier;
import dev.dateline.citation.Proof;
import dev.dateline.citation.Verdict;
import dev.dateline.corpus.Article;
import dev.dateline.record.Chain;
import dev.dateline.support.Excerpt;
import dev.dateline.support.Support;
import dev.dateline.support.SupportCheck;
import dev.dateline.text.CodePointRange;
import dev.dateline.text.SourceText;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds recorded answers against the articles as they are now: every quote, every statement, every sentence that cites
 * nothing, and the chain of the log. Two audits of the same log and articles give the same report.
 */
public final class Audit {

    /** Hears how far an audit has come, from any of its threads. */
    @FunctionalInterface
    public interface Progress {

        Progress NONE = (done, total) -> {};

        /**
         * @param done the number of records checked so far
         * @param total the number of records to check
         */
        void records(int done, int total);
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Articles articles;
    private final CitationVerifier verifier;
    private final SupportCheck support = new SupportCheck();
    private final Optional<Judge> judge;

    /** @param judge a chat model to ask as well */
    public Audit(Articles articles, Optional<Judge> judge) {
        this.articles = articles;
        this.verifier = new CitationVerifier(articles::source, articles::holder);
        this.judge = judge;
    }

    /** As {@link #run(Path, Progress)}, without a word meanwhile. */
    public AuditReport run(Path log) throws IOException {
        return run(log, Progress.NONE);
    }

    /**
     * @param log a log's folder, or a file of JSON Lines
     * @throws IOException if it cannot be read
     */
    public AuditReport run(Path log, Progress progress) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Path file : Chain.files(log)) {
            int number = 0;
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
                number++;
                if (!line.isBlank()) {
                    lines.add(new Line(file.getFileName() + ":" + number, line));
                }
            }
        }
        AtomicInteger done = new AtomicInteger();
        List<AuditedAnswer> answers = lines.parallelStream()
                .map(line -> {
                    Optional<AuditedAnswer> audited = audit(line);
                    progress.records(done.incrementAndGet(), lines.size());
                    return audited;
                })
                .flatMap(Optional::stream)
                .toList();
        Path name = log.getFileName();
        return new AuditReport(
                answers, new ChainItem(name == null ? log.toString() : name.toString(), Chain.check(log)));
    }

    /** A line of the log, and where it stands. */
    private record Line(String where, String text) {}

    /** Feedback is a record of the log, but nothing to audit. */
    private Optional<AuditedAnswer> audit(Line line) {
        try {
            JsonNode json = MAPPER.readTree(line.text());
            if (json.path("schema").asText("").startsWith("dateline.feedback/")) {
                return Optional.empty();
            }
            return Optional.of(audit(RecordedAnswer.read(json, line.where())));
        } catch (JsonProcessingException e) {
            return Optional.of(unreadable(line, "not JSON: " + e.getOriginalMessage()));
        } catch (IllegalArgumentException e) {
            return Optional.of(unreadable(line, String.valueOf(e.getMessage())));
        }
    }

    private static AuditedAnswer unreadable(Line line, String why) {
        return new AuditedAnswer(line.where(), "", "", "", List.of(new UnreadableItem(line.where(), why)));
    }

    private AuditedAnswer audit(RecordedAnswer answer) {
        List<AuditItem> items = new ArrayList<>();
        Map<Integer, Excerpt> excerpts = new LinkedHashMap<>();
        for (Cited cited : answer.citations()) {
            Proof proof = verifier.prove(cited.quotation());
            Optional<SourceText> source = proof.verdict() instanceof Verdict.Malformed
                    ? Optional.empty()
                    : articles.source(cited.quotation().source());
            items.add(new CitationItem(answer.id(), cited.n(), cited.quotation(), proof, source.orElse(null)));
            source.flatMap(text -> excerpt(cited, proof.verdict(), text))
                    .ifPresent(excerpt -> excerpts.putIfAbsent(cited.n(), excerpt));
        }
        for (int i = 0; i < answer.statements().size(); i++) {
            statement(answer, i, excerpts, items);
        }
        items.addAll(Uncited.find(answer));
        return new AuditedAnswer(answer.id(), answer.question(), answer.type(), answer.frontEnd(), items);
    }

    private void statement(RecordedAnswer answer, int index, Map<Integer, Excerpt> excerpts, List<AuditItem> items) {
        RecordedAnswer.Statement statement = answer.statements().get(index);
        if (statement.citations().isEmpty()) {
            return;
        }
        for (int n : statement.citations()) {
            if (!answer.cites(n)) {
                items.add(new UncitedItem(answer.id(), statement.text(), "[" + n + "] is not among the citations"));
            }
        }
        List<Excerpt> cited = statement.citations().stream()
                .distinct()
                .filter(excerpts::containsKey)
                .map(excerpts::get)
                .toList();
        Support result = support.check(statement.text(), cited);
        Judgement judged =
                judge.map(model -> model.judge(statement.text(), cited)).orElse(null);
        items.add(new StatementItem(answer.id(), index, statement.text(), result, judged));
    }

    /** What the source holds where the quote was found, which need not be what the quote says. */
    private Optional<Excerpt> excerpt(Cited cited, Verdict verdict, SourceText source) {
        Optional<CodePointRange> range = place(cited, verdict);
        if (range.isEmpty()) {
            return Optional.empty();
        }
        Span span = source.span(range.get());
        Optional<Article> article = articles.at(source.path(), span);
        String title = article.map(Article::title)
                .or(() ->
                        Optional.of(cited.title()).filter(words -> source.text().contains(words)))
                .orElse("");
        DateInterval published = article.map(known -> known.published().interval())
                .filter(interval -> !interval.isUnknown())
                .orElse(cited.published());
        return Optional.of(new Excerpt(cited.n(), source.text(), span, title, published));
    }

    static Optional<CodePointRange> place(Cited cited, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Exact exact ->
                Optional.of(new CodePointRange(
                        (int) cited.quotation().start(), (int) cited.quotation().end()));
            case Verdict.Normalised normalised -> Optional.of(normalised.found());
            case Verdict.Drifted drifted -> Optional.of(drifted.found());
            case Verdict.Ambiguous ambiguous -> Optional.of(ambiguous.found().getFirst());
            case Verdict.Altered altered -> Optional.of(altered.found());
            case Verdict.MissingQuote missing -> Optional.empty();
            case Verdict.MissingSource missing -> Optional.empty();
            case Verdict.Malformed malformed -> Optional.empty();
        };
    }
}
