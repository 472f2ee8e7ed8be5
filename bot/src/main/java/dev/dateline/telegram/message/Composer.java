package dev.dateline.telegram.message;

import dev.dateline.answer.Answer;
import dev.dateline.answer.DatedEvent;
import dev.dateline.answer.Reply;
import dev.dateline.answer.Statement;
import dev.dateline.citation.Citation;
import dev.dateline.time.EventStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages of a reply: each claim with the excerpts that prove it right under it, and under each excerpt where it
 * stands, when that was published and whether it tells of something that happened.
 */
public final class Composer {

    /** A claim's end, one piece of an excerpt and its place together fit into a message. */
    private static final int CLAIM = 1_200;

    private static final int EXCERPT = 1_600;
    private static final int REMINDER = 200;
    private static final int DETAIL = 200;

    private final Texts texts;
    private final Places places;

    public Composer(Texts texts) {
        this.texts = texts;
        this.places = new Places(texts);
    }

    /** @param update the update that asked: the buttons under the last message name it */
    public List<Message> answer(Reply reply, int update) {
        Pages pages = new Pages();
        switch (reply.answer()) {
            case Answer.Found found -> found(pages, found);
            case Answer.NotFound notFound -> {
                Fragment heading = new Fragment().add(texts.text("notFound"), Entity.BOLD);
                pages.add(heading);
                paragraph(pages, Cuts.undirected(notFound.reason()));
            }
        }
        reply.question()
                .recast()
                .map(question -> texts.text("understood", Cuts.line(question, DETAIL)))
                .ifPresent(understood -> pages.add(new Fragment().add(understood, Entity.ITALIC)));
        List<Message> messages = new ArrayList<>(pages.messages());
        messages.add(messages.removeLast().with(Keyboard.under(reply.answer(), update, texts)));
        return messages;
    }

    /** What is proven so far of an answer that is still being made. */
    public Message unfinished(List<Statement> statements) {
        String soFar = statements.stream()
                .map(statement -> Cuts.undirected(statement.text()))
                .collect(Collectors.joining("\n\n"));
        String shown = Cuts.pieces(soFar, CLAIM).getFirst();
        return new Fragment()
                .add(shown)
                .add("\n\n")
                .add(texts.text("working"), Entity.ITALIC)
                .message();
    }

    private void found(Pages pages, Answer.Found found) {
        if (found.summary() != null) {
            paragraph(pages, Cuts.undirected(found.summary()));
        }
        for (Statement statement : found.statements()) {
            List<Citation> citations = statement.citations().stream()
                    .map(n -> found.citations().get(n - 1))
                    .toList();
            statement(pages, statement, citations);
        }
        if (!found.dates().isEmpty()) {
            pages.add(new Fragment().add(texts.text("dates"), Entity.BOLD));
            found.dates().forEach(date -> pages.goOn(date(date), new Fragment()));
        }
    }

    private void statement(Pages pages, Statement statement, List<Citation> citations) {
        Claim claim = Claim.of(
                statement.text(), citations.stream().map(Citation::quote).toList());
        List<String> pieces = Cuts.pieces(claim.text(), CLAIM);
        for (int i = 0; i + 1 < pieces.size(); i++) {
            pages.add(new Fragment().add(pieces.get(i)));
        }
        Fragment head = new Fragment();
        if (!pieces.isEmpty()) {
            if (claim.isShort()) {
                head.add(pieces.getLast(), Entity.BOLD);
            } else {
                head.add(pieces.getLast());
            }
            head.add(" " + markers(statement.citations()) + "\n");
        }
        Fragment reminder = new Fragment();
        if (!claim.text().isBlank()) {
            reminder.add("… " + Cuts.line(claim.text(), REMINDER), Entity.ITALIC)
                    .add("\n");
        }
        boolean first = true;
        for (Citation citation : citations) {
            for (String piece : Cuts.pieces(citation.quote(), EXCERPT)) {
                Fragment excerpt = new Fragment().add(piece, Entity.EXCERPT).add("\n");
                excerpt.add(places.line(citation)).add(status(statement.status()));
                if (first) {
                    pages.add(head.add(excerpt));
                } else {
                    pages.goOn(excerpt, reminder);
                }
                first = false;
            }
        }
    }

    private void paragraph(Pages pages, String text) {
        Cuts.pieces(text, Message.MAX_LENGTH).stream()
                .filter(piece -> !piece.isBlank())
                .forEach(piece -> pages.add(new Fragment().add(piece)));
    }

    private Fragment date(DatedEvent date) {
        return new Fragment()
                .add(Cuts.line(date.value(), DETAIL))
                .add(status(date.status()))
                .add(" · “" + Cuts.line(date.text(), DETAIL) + "” · ")
                .add(Cuts.line(date.basis(), DETAIL))
                .add(" " + markers(date.citations()));
    }

    private String status(@Nullable EventStatus status) {
        return status == null
                ? ""
                : " · " + texts.text("status." + status.name().toLowerCase(Locale.ROOT));
    }

    private static String markers(List<Integer> numbers) {
        return numbers.stream().map(n -> "[" + n + "]").collect(Collectors.joining());
    }
}
