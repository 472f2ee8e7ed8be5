package dev.dateline.audit.report;

import static dev.dateline.audit.report.HtmlReport.escaped;

import dev.dateline.audit.AuditItem;
import dev.dateline.audit.AuditItem.CitationItem;
import dev.dateline.audit.AuditItem.StatementItem;
import dev.dateline.audit.AuditedAnswer;
import dev.dateline.audit.Judgement;
import dev.dateline.citation.TextDiff;
import dev.dateline.citation.Verdict;
import dev.dateline.support.Reason;
import dev.dateline.support.Support;
import dev.dateline.text.CodePointRange;
import dev.dateline.text.SourceText;
import dev.dateline.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of the page: what was checked, the verdict, why, and the words in their article. */
final class HtmlItem {

    /** How much of an article is shown on either side of an excerpt, in UTF-16 units. */
    private static final int AROUND = 600;

    private HtmlItem() {}

    static void write(AuditItem item, AuditedAnswer answer, String anchor, Appendable out) throws IOException {
        out.append("<div class=\"item\" id=\"" + anchor + "\" " + HtmlReport.data(item) + ">\n<p>"
                + HtmlReport.badge(item) + " <b>" + escaped(Explanation.subject(item)) + "</b></p>\n");
        switch (item) {
            case CitationItem citation -> citation(citation, out);
            case StatementItem statement -> statement(statement, answer, out);
            case AuditItem.UncitedItem uncited -> plain(item, out);
            case AuditItem.UnreadableItem unreadable -> plain(item, out);
            case AuditItem.ChainItem chain -> plain(item, out);
        }
        out.append("</div>\n");
    }

    private static void plain(AuditItem item, Appendable out) throws IOException {
        out.append("<p class=\"words\">" + escaped(Explanation.words(item)) + "</p>\n<p>"
                + escaped(Explanation.why(item)) + "</p>\n");
    }

    private static void statement(StatementItem item, AuditedAnswer answer, Appendable out) throws IOException {
        List<Span> marks = item.support().reasons().stream()
                .map(Reason::statement)
                .filter(span -> span != null)
                .toList();
        out.append("<p class=\"words\">" + marked(item.text(), marks) + "</p>\n");
        if (item.support().reasons().isEmpty() && item.support().through().isEmpty() && item.judged() == null) {
            return;
        }
        out.append("<ul>\n");
        for (Reason reason : item.support().reasons()) {
            out.append("<li><code>" + reason.code() + "</code> " + escaped(reason.detail()));
            evidence(reason, answer, out);
            out.append("</li>\n");
        }
        for (Support.Through way : item.support().through()) {
            out.append("<li>supported through "
                    + way.route().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + escaped(way.detail())
                    + "</li>\n");
        }
        Judgement judged = item.judged();
        if (judged != null) {
            out.append("<li>the model says <code>" + escaped(judged.verdict()) + "</code> " + escaped(judged.reason())
                    + "</li>\n");
        }
        out.append("</ul>\n");
    }

    private static void evidence(Reason reason, AuditedAnswer answer, Appendable out) throws IOException {
        Reason.Place place = reason.evidence();
        if (place == null) {
            return;
        }
        for (AuditItem item : answer.items()) {
            if (item instanceof CitationItem citation && citation.n() == place.n() && citation.source() != null) {
                String text = citation.source().text();
                Span around = new Span(
                        Math.max(0, place.span().start() - 80),
                        Math.min(text.length(), place.span().end() + 80));
                out.append(" <span class=\"quiet\">[" + place.n() + "] …"
                        + marked(around.of(text), List.of(place.span().shift(-around.start()))) + "…</span>");
                return;
            }
        }
    }

    private static void citation(CitationItem item, Appendable out) throws IOException {
        out.append("<p class=\"quiet\">" + escaped(item.quotation().source()) + ", "
                + item.quotation().start() + "–" + item.quotation().end() + "</p>\n");
        String why = item.proof().verdict() instanceof Verdict.Altered
                ? "The source has other words" + (item.proof().sourceChanged() ? ", and has changed since." : ".")
                : Explanation.why(item);
        if (!why.isEmpty()) {
            out.append("<p>" + escaped(why) + "</p>\n");
        }
        if (item.proof().verdict() instanceof Verdict.Altered altered) {
            sides(altered.diff(), item.proof().sourceChanged(), out);
        } else {
            out.append("<blockquote>" + escaped(item.quotation().quote()) + "</blockquote>\n");
        }
        CodePointRange found = found(item);
        SourceText source = item.source();
        if (found != null && source != null) {
            inArticle(source, source.span(found), out);
        }
    }

    /** What was quoted and what is there, side by side; the diff leads from the source's words to the quote. */
    private static void sides(TextDiff diff, boolean changed, Appendable out) throws IOException {
        StringBuilder quoted = new StringBuilder();
        StringBuilder there = new StringBuilder();
        for (TextDiff.Part part : diff.parts()) {
            String kept = escaped(part.text());
            String shown = escaped(TextDiff.visible(part.text()));
            switch (part.change()) {
                case KEPT -> {
                    quoted.append(kept);
                    there.append(kept);
                }
                case DELETED -> there.append("<ins>").append(shown).append("</ins>");
                case INSERTED -> quoted.append("<del>").append(shown).append("</del>");
            }
        }
        out.append("<div class=\"sides\"><figure><figcaption>" + (changed ? "As quoted, before" : "As quoted")
                + "</figcaption><blockquote>" + quoted + "</blockquote></figure>\n<figure><figcaption>In the source now"
                + "</figcaption><blockquote>" + there + "</blockquote></figure></div>\n");
    }

    private static @Nullable CodePointRange found(CitationItem item) {
        return switch (item.proof().verdict()) {
            case Verdict.Exact exact ->
                new CodePointRange(
                        (int) item.quotation().start(), (int) item.quotation().end());
            case Verdict.Normalised normalised -> normalised.found();
            case Verdict.Drifted drifted -> drifted.found();
            case Verdict.Ambiguous ambiguous -> ambiguous.found().getFirst();
            case Verdict.Altered altered -> altered.found();
            case Verdict.MissingQuote missing -> null;
            case Verdict.MissingSource missing -> null;
            case Verdict.Malformed malformed -> null;
        };
    }

    private static void inArticle(SourceText source, Span span, Appendable out) throws IOException {
        String text = source.text();
        int from = boundary(text, Math.max(0, span.start() - AROUND));
        int to = boundary(text, Math.min(text.length(), span.end() + AROUND));
        out.append("<details><summary>In its article, line " + source.line(span.start())
                + "</summary><p class=\"article\">"
                + (from > 0 ? "… " : "")
                + marked(text.substring(from, to), List.of(span.shift(-from)))
                + (to < text.length() ? " …" : "") + "</p></details>\n");
    }

    /** Never between the halves of a surrogate pair. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static String marked(String text, List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.naturalOrder());
        StringBuilder html = new StringBuilder();
        int done = 0;
        for (Span span : sorted) {
            if (span.start() >= done) {
                html.append(escaped(text.substring(done, span.start())))
                        .append("<mark>")
                        .append(escaped(span.of(text)))
                        .append("</mark>");
                done = span.end();
            }
        }
        return html.append(escaped(text.substring(done))).toString();
    }
}
