package dev.dateline.audit.report;

import dev.dateline.audit.AuditItem;
import dev.dateline.audit.AuditItem.CitationItem;
import dev.dateline.audit.AuditReport;
import dev.dateline.audit.AuditedAnswer;
import dev.dateline.statistics.Proportion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The audit as one page. Everything is on it and readable as it stands; a script only hides the rows that are not asked
 * for.
 */
final class HtmlReport {

    /** Of a quote or statement in the table, in code points. */
    private static final int WORDS = 120;

    private HtmlReport() {}

    static void write(AuditReport report, Appendable out) throws IOException {
        String script = resource("report.js");
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                + "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n");
        out.append("<title>Citation audit</title>\n<style>\n" + resource("report.css") + "</style>\n</head>\n<body>\n");
        out.append("<a class=\"skip\" href=\"#items\">Skip to what was checked</a>\n");
        out.append("<header><h1>Citation audit</h1>\n<p class=\"lead\">" + escaped(lead(report))
                + "</p></header>\n<main>\n");
        summary(report, out);
        corrections(report, out);
        table(report, out);
        out.append("</main>\n<footer><p>The rules find what is wrong; what they pass is not proven. Rules: "
                + escaped(AuditReport.RULES) + ".</p></footer>\n");
        out.append("<script>\n" + script + "</script>\n</body>\n</html>\n");
    }

    private static String lead(AuditReport report) {
        long failed = report.items()
                .filter(item -> item.outcome() == AuditItem.Outcome.FAIL)
                .count();
        long open = report.items()
                .filter(item -> item.outcome() == AuditItem.Outcome.INCONCLUSIVE)
                .count();
        int answers = report.answers().size();
        String found = failed == 0 && open == 0
                ? "Nothing is wrong with them."
                : failed + (failed == 1 ? " thing is" : " things are") + " wrong, " + open + " for a reader to decide.";
        return answers + (answers == 1 ? " answer was" : " answers were") + " checked against the articles. " + found;
    }

    private static void summary(AuditReport report, Appendable out) throws IOException {
        out.append("<section aria-labelledby=\"summary\"><h2 id=\"summary\">Summary</h2>\n");
        out.append(
                "<div class=\"wide\"><table><thead><tr><th scope=\"col\">Answers</th>"
                        + "<th scope=\"col\">Exact quotes</th><th scope=\"col\">Supported statements</th></tr></thead>\n<tbody>\n");
        for (AuditReport.Rate rate : report.rates()) {
            out.append("<tr><th scope=\"row\">" + escaped(rate.group()) + "</th><td>" + share(rate.exact())
                    + "</td><td>" + share(rate.supported()) + "</td></tr>\n");
        }
        out.append("</tbody></table></div>\n<p>In brackets: 95 % intervals.</p>\n");
        out.append("<p class=\"chain " + report.chain().outcome().name().toLowerCase(Locale.ROOT) + "\">"
                + badge(report.chain()) + " " + escaped(Explanation.why(report.chain())) + "</p></section>\n");
    }

    private static String share(Proportion proportion) {
        return proportion.of() == 0
                ? "–"
                : String.format(
                        Locale.ROOT,
                        "<b>%.1f %%</b> <span class=\"quiet\">[%.1f, %.1f] %d of %d</span>",
                        100 * proportion.share(),
                        100 * proportion.low(),
                        100 * proportion.high(),
                        proportion.hits(),
                        proportion.of());
    }

    private static void corrections(AuditReport report, Appendable out) throws IOException {
        if (report.corrections().isEmpty()) {
            return;
        }
        out.append(
                "<section aria-labelledby=\"changed\"><h2 id=\"changed\">Sources that have changed since</h2>\n<ul>\n");
        for (int i = 0; i < report.answers().size(); i++) {
            List<AuditItem> items = report.answers().get(i).items();
            for (int k = 0; k < items.size(); k++) {
                if (items.get(k) instanceof CitationItem citation && citation.isCorrection()) {
                    out.append("<li>" + badge(citation) + " "
                            + escaped(citation.quotation().source()) + ", cited as ["
                            + citation.n() + "] in <a href=\"#" + anchor(i, k) + "\">" + escaped(citation.answer())
                            + "</a></li>\n");
                }
            }
        }
        out.append("</ul></section>\n");
    }

    private static void table(AuditReport report, Appendable out) throws IOException {
        out.append("<section aria-labelledby=\"items\"><h2 id=\"items\" tabindex=\"-1\">What was checked</h2>\n");
        out.append("<form id=\"filter\" hidden><label for=\"verdict\">Show</label> <select id=\"verdict\">"
                + "<option value=\"\">everything</option><option value=\"!pass\">all that did not pass</option>");
        for (Map.Entry<String, Long> verdict : report.verdicts().entrySet()) {
            out.append("<option value=\"" + escaped(verdict.getKey()) + "\">" + escaped(verdict.getKey()) + " ("
                    + verdict.getValue() + ")</option>");
        }
        out.append("</select> <output id=\"shown\" for=\"verdict\"></output></form>\n");
        out.append("<div class=\"wide\"><table class=\"overview\"><thead><tr><th scope=\"col\">Verdict</th>"
                + "<th scope=\"col\">What</th><th scope=\"col\">Words</th></tr></thead>\n<tbody>\n");
        for (int i = 0; i < report.answers().size(); i++) {
            List<AuditItem> items = report.answers().get(i).items();
            for (int k = 0; k < items.size(); k++) {
                row(items.get(k), anchor(i, k), out);
            }
        }
        out.append("</tbody></table></div></section>\n");
        out.append("<section aria-labelledby=\"answers\"><h2 id=\"answers\">Answer by answer</h2>\n");
        for (int i = 0; i < report.answers().size(); i++) {
            answer(report.answers().get(i), i, out);
        }
        out.append("</section>\n");
    }

    private static void row(AuditItem item, String anchor, Appendable out) throws IOException {
        String words = Explanation.words(item).isEmpty() ? Explanation.why(item) : Explanation.words(item);
        boolean isLong = words.codePointCount(0, words.length()) > WORDS;
        String shown = isLong ? words.substring(0, words.offsetByCodePoints(0, WORDS)) + "…" : words;
        out.append("<tr class=\"item-row\" " + data(item) + "><td>" + badge(item) + "</td><td><a href=\"#" + anchor
                + "\">"
                + escaped(item.answer()) + ", " + escaped(Explanation.subject(item)) + "</a></td><td>" + escaped(shown)
                + "</td></tr>\n");
    }

    private static void answer(AuditedAnswer answer, int index, Appendable out) throws IOException {
        out.append("<article class=\"answer\"><h3>"
                + escaped(answer.question().isEmpty() ? answer.id() : answer.question()) + "</h3>\n<p class=\"quiet\">"
                + escaped(answer.id()) + "</p>\n");
        for (int k = 0; k < answer.items().size(); k++) {
            HtmlItem.write(answer.items().get(k), answer, anchor(index, k), out);
        }
        out.append("</article>\n");
    }

    static String data(AuditItem item) {
        return "data-verdict=\"" + escaped(item.verdict()) + "\" data-outcome=\""
                + item.outcome().name().toLowerCase(Locale.ROOT) + "\"";
    }

    private static String anchor(int answer, int item) {
        return "i" + answer + "-" + item;
    }

    static String badge(AuditItem item) {
        return "<span class=\"badge " + item.outcome().name().toLowerCase(Locale.ROOT) + "\">" + escaped(item.verdict())
                + "</span>";
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c < ' ' && c != '\n' && c != '\t' ? 0xFFFD : c);
            }
        });
        return escaped.toString();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packaged with the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
