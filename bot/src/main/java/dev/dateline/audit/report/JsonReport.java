package dev.dateline.audit.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.audit.AuditItem;
import dev.dateline.audit.AuditItem.ChainItem;
import dev.dateline.audit.AuditItem.CitationItem;
import dev.dateline.audit.AuditItem.StatementItem;
import dev.dateline.audit.AuditItem.UncitedItem;
import dev.dateline.audit.AuditItem.UnreadableItem;
import dev.dateline.audit.AuditReport;
import dev.dateline.audit.Judgement;
import dev.dateline.citation.Verdict;
import dev.dateline.record.AnswerJson;
import dev.dateline.record.Chain;
import dev.dateline.statistics.Proportion;
import dev.dateline.support.Reason;
import dev.dateline.text.CodePointRange;
import dev.dateline.text.SourceText;
import dev.dateline.text.Span;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of JSON for each item. Offsets count code points, those of {@code at} in the statement's text. */
final class JsonReport {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReport() {}

    static void write(AuditReport report, Appendable out) throws IOException {
        for (var answer : report.answers()) {
            Map<Integer, SourceText> sources = new HashMap<>();
            for (AuditItem item : answer.items()) {
                if (item instanceof CitationItem citation && citation.source() != null) {
                    sources.putIfAbsent(citation.n(), citation.source());
                }
            }
            for (AuditItem item : answer.items()) {
                out.append(AnswerJson.line(json(item, sources))).append('\n');
            }
        }
        out.append(AnswerJson.line(json(report.chain(), Map.of()))).append('\n');
        out.append(AnswerJson.line(summary(report))).append('\n');
    }

    private static ObjectNode json(AuditItem item, Map<Integer, SourceText> sources) {
        ObjectNode json = MAPPER.createObjectNode().put("answer", item.answer());
        switch (item) {
            case CitationItem citation -> citation(json.put("kind", "citation"), citation);
            case StatementItem statement -> statement(json.put("kind", "statement"), statement, sources);
            case UncitedItem uncited -> {
                json.put("kind", "uncited").put("text", uncited.text()).put("verdict", uncited.verdict());
                json.putArray("reasons").addObject().put("code", "UNCITED").put("detail", uncited.detail());
            }
            case UnreadableItem unreadable ->
                json.put("kind", "record").put("verdict", unreadable.verdict()).put("detail", unreadable.detail());
            case ChainItem chain -> chain(json.put("kind", "chain"), chain.chain());
        }
        return json.put("outcome", item.outcome().name().toLowerCase(Locale.ROOT));
    }

    private static void citation(ObjectNode json, CitationItem item) {
        json.put("n", item.n())
                .put("verdict", item.verdict())
                .put("sourceChanged", item.proof().sourceChanged())
                .put("source", item.quotation().source())
                .put("start", item.quotation().start())
                .put("end", item.quotation().end())
                .put("quote", item.quotation().quote());
        switch (item.proof().verdict()) {
            case Verdict.Normalised normalised -> {
                json.set("found", range(normalised.found()));
                json.put("detail", normalised.difference());
            }
            case Verdict.Drifted drifted -> json.set("found", range(drifted.found()));
            case Verdict.Ambiguous ambiguous -> {
                ArrayNode places = json.put("places", ambiguous.count()).putArray("foundAt");
                ambiguous.found().forEach(found -> places.add(range(found)));
            }
            case Verdict.Altered altered -> {
                json.set("found", range(altered.found()));
                json.put("there", altered.there())
                        .put("diff", altered.diff().toString())
                        .put("suggestion", altered.suggestion());
            }
            case Verdict.MissingQuote missing -> json.put("suggestion", missing.suggestion());
            case Verdict.Malformed malformed -> json.put("detail", malformed.reason());
            case Verdict.Exact exact -> {}
            case Verdict.MissingSource missing -> {}
        }
    }

    private static void statement(ObjectNode json, StatementItem item, Map<Integer, SourceText> sources) {
        json.put("index", item.index()).put("text", item.text()).put("verdict", item.verdict());
        ArrayNode reasons = json.putArray("reasons");
        for (Reason reason : item.support().reasons()) {
            ObjectNode node =
                    reasons.addObject().put("code", reason.code().name()).put("detail", reason.detail());
            Span at = reason.statement();
            if (at != null) {
                node.set("at", range(codePoints(item.text(), at)));
            }
            evidence(reason.evidence(), sources).ifPresent(place -> node.set("evidence", place));
        }
        ArrayNode through = json.putArray("through");
        item.support()
                .through()
                .forEach(way ->
                        through.addObject().put("route", way.route().name()).put("detail", way.detail()));
        ArrayNode redundant = json.putArray("redundant");
        item.support().redundant().stream().sorted().forEach(redundant::add);
        Judgement judged = item.judged();
        if (judged != null) {
            json.putObject("judge").put("verdict", judged.verdict()).put("reason", judged.reason());
        }
    }

    private static Optional<ObjectNode> evidence(Reason.@Nullable Place place, Map<Integer, SourceText> sources) {
        SourceText source = place == null ? null : sources.get(place.n());
        return place == null || source == null
                ? Optional.empty()
                : Optional.of(range(source.codePoints(place.span())).put("n", place.n()));
    }

    private static CodePointRange codePoints(String text, Span span) {
        int start = text.codePointCount(0, span.start());
        return new CodePointRange(start, start + text.codePointCount(span.start(), span.end()));
    }

    private static ObjectNode range(CodePointRange range) {
        return MAPPER.createObjectNode().put("start", range.start()).put("end", range.end());
    }

    private static void chain(ObjectNode json, Chain chain) {
        json.put("verdict", chain.status().name()).put("records", chain.records());
        Chain.Defect defect = chain.defect();
        if (defect != null) {
            json.putObject("firstBad")
                    .put("file", defect.file())
                    .put("line", defect.line())
                    .put("detail", defect.what());
        }
    }

    private static ObjectNode summary(AuditReport report) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("kind", "summary")
                .put("schema", "dateline.audit/1")
                .put("rules", AuditReport.RULES)
                .put("answers", report.answers().size())
                .put("exitCode", report.exitCode());
        ObjectNode verdicts = json.putObject("verdicts");
        report.verdicts().forEach(verdicts::put);
        ArrayNode rates = json.putArray("rates");
        for (AuditReport.Rate rate : report.rates()) {
            ObjectNode node = rates.addObject().put("group", rate.group());
            node.set("exactQuotes", proportion(rate.exact()));
            node.set("supportedStatements", proportion(rate.supported()));
        }
        return json;
    }

    private static ObjectNode proportion(Proportion proportion) {
        ObjectNode json =
                MAPPER.createObjectNode().put("hits", proportion.hits()).put("of", proportion.of());
        return proportion.of() == 0
                ? json
                : json.put("share", proportion.share())
                        .put("low", proportion.low())
                        .put("high", proportion.high());
    }
}
