package dev.dateline.audit.report;

import dev.dateline.audit.AuditItem;
import dev.dateline.audit.AuditItem.ChainItem;
import dev.dateline.audit.AuditItem.CitationItem;
import dev.dateline.audit.AuditItem.StatementItem;
import dev.dateline.audit.AuditItem.UncitedItem;
import dev.dateline.audit.AuditItem.UnreadableItem;
import dev.dateline.citation.Verdict;
import dev.dateline.record.Chain;
import dev.dateline.text.CodePointRange;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Verdicts in a reader's words. */
final class Explanation {

    private Explanation() {}

    /** What was checked: {@code "citation 2"}. */
    static String subject(AuditItem item) {
        return switch (item) {
            case CitationItem citation -> "citation " + citation.n();
            case StatementItem statement -> "statement " + (statement.index() + 1);
            case UncitedItem uncited -> "uncited";
            case UnreadableItem unreadable -> "record";
            case ChainItem chain -> "chain";
        };
    }

    /** The words that were checked. */
    static String words(AuditItem item) {
        return switch (item) {
            case CitationItem citation -> citation.quotation().quote();
            case StatementItem statement -> statement.text();
            case UncitedItem uncited -> uncited.text();
            case UnreadableItem unreadable -> "";
            case ChainItem chain -> "";
        };
    }

    /** Why the verdict is what it is; empty where there is nothing to say. */
    static String why(AuditItem item) {
        return switch (item) {
            case CitationItem citation ->
                quote(citation) + (citation.proof().sourceChanged() ? " The source has changed since." : "");
            case StatementItem statement -> statement(statement);
            case UncitedItem uncited -> uncited.detail() + ".";
            case UnreadableItem unreadable -> unreadable.detail();
            case ChainItem chain -> chain(chain.chain());
        };
    }

    private static String quote(CitationItem citation) {
        return switch (citation.proof().verdict()) {
            case Verdict.Exact exact -> "";
            case Verdict.Normalised normalised ->
                "The same but for " + normalised.difference() + ", at " + range(normalised.found()) + ".";
            case Verdict.Drifted drifted -> "The words stand at " + range(drifted.found()) + ".";
            case Verdict.Ambiguous ambiguous ->
                "The words stand in " + ambiguous.count() + " places, none the one given.";
            case Verdict.Altered altered ->
                "The source has other words at " + range(altered.found()) + ": " + altered.diff()
                        + suggestion(altered.suggestion());
            case Verdict.MissingQuote missing ->
                "The words stand nowhere in " + citation.quotation().source() + "." + suggestion(missing.suggestion());
            case Verdict.MissingSource missing ->
                "There is no " + citation.quotation().source() + ".";
            case Verdict.Malformed malformed -> "Unreadable: " + malformed.reason() + ".";
        };
    }

    private static String suggestion(@Nullable String source) {
        return source == null ? "" : " They stand in " + source + ".";
    }

    static String range(CodePointRange range) {
        return range.start() + "–" + range.end();
    }

    private static String statement(StatementItem item) {
        Stream<String> reasons =
                item.support().reasons().stream().map(reason -> reason.code() + ": " + reason.detail());
        Stream<String> through = item.support().through().stream()
                .map(way -> "through "
                        + way.route().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + way.detail());
        Stream<String> redundant = item.support().redundant().stream().sorted().map(n -> "[" + n + "] adds nothing");
        var judged = item.judged();
        Stream<String> judge = judged == null
                ? Stream.empty()
                : Stream.of("the model says " + judged.verdict() + ": " + judged.reason());
        return Stream.of(reasons, through, redundant, judge).flatMap(all -> all).collect(Collectors.joining("; "));
    }

    private static String chain(Chain chain) {
        Chain.Defect defect = chain.defect();
        return switch (chain.status()) {
            case INTACT -> chain.records() + " records, each following the one before.";
            case UNCONFIRMED ->
                chain.records()
                        + " records, each following the one before; the file \"head\", which tells how many were "
                        + "written, is gone or damaged: that none was cut off at the end cannot be confirmed.";
            case ABSENT -> "The log has no chain: changed or removed records cannot be found.";
            case BROKEN ->
                defect == null
                        ? "The chain is broken."
                        : "First bad record: " + defect.file() + ", line " + defect.line() + ": " + defect.what() + ".";
        };
    }
}
