package dev.dateline.render;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.answer.Statement;
import dev.dateline.citation.Citation;
import dev.dateline.corpus.PublicationDate;
import dev.dateline.time.EventStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A reply in lines: what the articles say first, and under it each excerpt with its source, line, title and date. */
public final class TerminalRenderer {

    private static final String INDENT = "      ";

    private final Look look;
    private final Function<String, String> links;

    /** @param links the address of a source, given its path in citations; empty where it has none */
    public TerminalRenderer(Look look, Function<String, String> links) {
        this.look = look;
        this.links = links;
    }

    /** The reply as plain text, as it goes into a pipe. */
    public static String plain(Reply reply) {
        return new TerminalRenderer(Look.PLAIN, source -> "").render(reply);
    }

    /** The reply in lines, each ended by a line feed. */
    public String render(Reply reply) {
        StringBuilder out = new StringBuilder();
        switch (reply.answer()) {
            case Answer.NotFound notFound ->
                new Paragraph(look, "", "")
                        .add(SafeText.of(notFound.reason()), Style.PLAIN)
                        .appendTo(out);
            case Answer.Found found -> found(out, found);
        }
        understood(out, reply);
        return out.toString();
    }

    /** How the question was understood, where a conversation gave it other words than were typed. */
    public void understood(StringBuilder out, Reply reply) {
        reply.question().recast().ifPresent(question -> {
            out.append('\n');
            new Paragraph(look, "", "")
                    .add("Understood as: " + SafeText.of(question), Style.FAINT)
                    .appendTo(out);
        });
    }

    /** One line laid out for the width: what it takes more begins under where it began. */
    public List<String> wrapped(String line) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        StringBuilder out = new StringBuilder();
        new Paragraph(look, indent, indent).add(line.strip(), Style.PLAIN).appendTo(out);
        return out.toString().lines().toList();
    }

    private void found(StringBuilder out, Answer.Found found) {
        if (found.summary() != null) {
            new Paragraph(look, "", "")
                    .add(SafeText.of(found.summary()), Style.STRONG)
                    .appendTo(out);
            out.append('\n');
        }
        Set<Integer> shown = new HashSet<>();
        for (Statement statement : found.statements()) {
            statement(out, statement, found, shown);
            out.append('\n');
        }
        new DrawnTimeline(look, found.dates()).appendTo(out);
        out.setLength(out.length() - (out.toString().endsWith("\n\n") ? 1 : 0));
    }

    /**
     * One statement of an answer, with the excerpts that were not shown before.
     *
     * @param found the answer so far; the citations of the statement are among its own
     * @param shown numbers of the citations shown so far; those shown now are added
     */
    public void statement(StringBuilder out, Statement statement, Answer.Found found, Set<Integer> shown) {
        Claim claim = Claim.of(statement, found.citations());
        Paragraph lead = new Paragraph(look, "", "");
        boolean bare = claim.words().isEmpty();
        lead.add(SafeText.of(bare ? statement.text() : claim.main()), bare ? Style.PLAIN : style(statement.status()))
                .add(SafeText.of(claim.remarks()), Style.FAINT);
        statement.citations().forEach(n -> lead.add(" [" + n + "]", Style.FAINT));
        lead.appendTo(out);
        for (int n : statement.citations()) {
            if (shown.add(n)) {
                Citation citation = found.citations().get(n - 1);
                boolean said = bare && citation.equals(claim.quoted());
                citation(out, citation, new Emphasis(found, claim, citation), !said);
            }
        }
    }

    private static Style style(@Nullable EventStatus status) {
        return status == EventStatus.PLANNED ? Style.PLANNED : Style.STRONG;
    }

    private void citation(StringBuilder out, Citation citation, Emphasis emphasis, boolean excerpt) {
        String number = "  [" + citation.n() + "] ";
        String rest = " ".repeat(number.length());
        if (excerpt) {
            boolean marked =
                    citation.quote().startsWith("“") && citation.quote().endsWith("”");
            Paragraph quote = new Paragraph(look, number, rest).add(marked ? "" : "“", Style.PLAIN);
            emphasis.add(SafeText.of(citation.quote()), quote);
            quote.add(marked ? "" : "”", Style.PLAIN).appendTo(out);
        }
        new Paragraph(look, excerpt ? rest : number, rest)
                .add(
                        SafeText.of(citation.source()) + ":" + citation.line(),
                        Style.PLAIN,
                        links.apply(citation.source()))
                .add(" — " + SafeText.of(citation.title()) + " — " + dated(citation.published()), Style.FAINT)
                .appendTo(out);
        for (Citation.Location copy : citation.alsoIn()) {
            new Paragraph(look, INDENT, INDENT)
                    .add("also in " + SafeText.of(copy.source()), Style.FAINT, links.apply(copy.source()))
                    .appendTo(out);
        }
    }

    /** The date in a few words; that it was inferred is never left out. */
    public static String dated(PublicationDate date) {
        if (date.interval().isUnknown()) {
            return SafeText.of(date.basis());
        }
        return "published " + date.interval() + (date.grade() == PublicationDate.Grade.STATED ? "" : " (inferred)");
    }

    /** The date and how it is known, for a reader. */
    public static String published(PublicationDate date) {
        return SafeText.of(date.interval().isUnknown() ? date.basis() : date.interval() + " (" + date.basis() + ")");
    }
}
