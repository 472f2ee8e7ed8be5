package dev.dateline.render;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.answer.Statement;
import dev.dateline.citation.Citation;
import dev.dateline.corpus.PublicationDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** A reply as plain text: the answer first, then each citation with its excerpt, source, line and date. */
public final class TerminalRenderer {

    private TerminalRenderer() {}

    /** The reply in lines, each ended by a line feed. */
    public static String render(Reply reply) {
        StringBuilder out = new StringBuilder();
        switch (reply.answer()) {
            case Answer.NotFound notFound -> out.append(notFound.reason()).append('\n');
            case Answer.Found found -> found(out, found);
        }
        return out.toString();
    }

    private static void found(StringBuilder out, Answer.Found found) {
        if (found.summary() != null) {
            out.append(found.summary()).append("\n\n");
        }
        Set<Integer> shown = new LinkedHashSet<>();
        for (Statement statement : found.statements()) {
            out.append(statement.text());
            statement.citations().forEach(n -> out.append(" [").append(n).append(']'));
            out.append('\n');
            for (int n : statement.citations()) {
                if (shown.add(n)) {
                    citation(out, found.citations().get(n - 1), statement.text());
                }
            }
            out.append('\n');
        }
        out.setLength(out.length() - 1);
    }

    private static void citation(StringBuilder out, Citation citation, String statement) {
        out.append("  [").append(citation.n()).append("] ");
        if (!statement.contains(citation.quote())) {
            out.append('“').append(citation.quote()).append("”\n      ");
        }
        out.append(citation.source()).append(':').append(citation.line());
        out.append(" — ").append(citation.title()).append('\n');
        out.append("      published: ").append(published(citation.published()));
        citation.alsoIn().forEach(copy -> out.append("\n      also in ").append(copy.source()));
        out.append('\n');
    }

    /** The date and how it is known, for a reader. */
    public static String published(PublicationDate date) {
        return date.interval().isUnknown() ? date.basis() : date.interval() + " (" + date.basis() + ")";
    }
}
