package dev.dateline.audit.report;

import dev.dateline.audit.AuditItem;
import dev.dateline.audit.AuditItem.CitationItem;
import dev.dateline.audit.AuditItem.Outcome;
import dev.dateline.audit.AuditItem.StatementItem;
import dev.dateline.audit.AuditReport;
import dev.dateline.audit.AuditedAnswer;
import dev.dateline.citation.TextDiff;
import dev.dateline.citation.Verdict;
import dev.dateline.render.SafeText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The audit for people: what is not well, then the sources that changed, then the summary. */
final class TextReport {

    private TextReport() {}

    static void write(AuditReport report, Appendable out) throws IOException {
        for (AuditedAnswer answer : report.answers()) {
            List<AuditItem> open =
                    answer.items().stream().filter(TextReport::isWorthALine).toList();
            if (!open.isEmpty()) {
                out.append(plain(answer.id()));
                out.append(answer.question().isEmpty() ? "\n" : "  " + plain(answer.question()) + "\n");
                for (AuditItem item : open) {
                    item(item, out);
                }
                out.append('\n');
            }
        }
        corrections(report, out);
        summary(report, out);
    }

    private static boolean isWorthALine(AuditItem item) {
        boolean roundabout = item instanceof StatementItem statement
                && !statement.support().through().isEmpty();
        boolean judged = item instanceof StatementItem statement && statement.judged() != null;
        return item.outcome() != Outcome.PASS || roundabout || judged;
    }

    private static void item(AuditItem item, Appendable out) throws IOException {
        out.append("  %-12s %s  %s\n".formatted(mark(item.outcome()), item.verdict(), Explanation.subject(item)));
        String words = Explanation.words(item);
        if (!words.isEmpty()) {
            out.append("      “" + plain(shortened(words)) + "”\n");
        }
        String why = Explanation.why(item);
        if (!why.isEmpty()) {
            out.append("      " + plain(why) + "\n");
        }
    }

    private static void corrections(AuditReport report, Appendable out) throws IOException {
        List<CitationItem> corrections = report.corrections();
        if (corrections.isEmpty()) {
            return;
        }
        out.append("Sources that have changed since they were cited\n");
        for (CitationItem citation : corrections) {
            out.append("  " + plain(citation.answer()) + " [" + citation.n() + "] "
                    + plain(citation.quotation().source()) + ": " + citation.verdict() + "\n");
            if (citation.proof().verdict() instanceof Verdict.Altered altered) {
                // From what was quoted to what is there now.
                TextDiff diff = TextDiff.between(citation.quotation().quote(), altered.there());
                out.append("      " + plain(diff.toString()) + "\n");
            }
        }
        out.append('\n');
    }

    private static void summary(AuditReport report, Appendable out) throws IOException {
        out.append("Summary (95 % intervals after Wilson)\n");
        for (AuditReport.Rate rate : report.rates()) {
            out.append("  %-24s exact quotes %s, supported statements %s\n"
                    .formatted(plain(rate.group()), rate.exact(), rate.supported()));
        }
        for (Map.Entry<String, Long> verdict : report.verdicts().entrySet()) {
            out.append("  %-24s %d\n".formatted(verdict.getKey(), verdict.getValue()));
        }
        out.append("  chain " + report.chain().verdict() + ": " + plain(Explanation.why(report.chain())) + "\n");
        out.append("The rules find what is wrong; what they pass is not proven. Rules: " + AuditReport.RULES + "\n");
    }

    private static String mark(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String words) {
        int limit = 240;
        return words.codePointCount(0, words.length()) <= limit
                ? words
                : words.substring(0, words.offsetByCodePoints(0, limit)) + "…";
    }

    /** On one line, without control characters that a terminal would obey. */
    private static String plain(String words) {
        return SafeText.of(words.replaceAll("\\R", " ⏎ "));
    }
}
