package dev.dateline.telegram.message;

import dev.dateline.citation.Citation;
import dev.dateline.text.SourceChangedException;
import dev.dateline.text.SourceText;
import dev.dateline.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows the sources of an answer, and an excerpt among the words that stand around it. */
public final class Evidence {

    /** UTF-16 units shown before and after an excerpt. */
    private static final int AROUND = 500;

    private static final int EXCERPT = 2_000;

    private final Texts texts;
    private final Places places;
    private final Function<String, Optional<SourceText>> sources;

    /** @param sources from a path relative to the articles folder to the source's text as it is now */
    public Evidence(Texts texts, Function<String, Optional<SourceText>> sources) {
        this.texts = texts;
        this.places = new Places(texts);
        this.sources = sources;
    }

    public List<Message> sources(RecordedAnswer answer) {
        if (answer.citations().isEmpty()) {
            return List.of(Message.of(texts.text("sources.none")));
        }
        Pages pages = new Pages();
        pages.add(new Fragment().add(texts.text("sources"), Entity.BOLD));
        answer.citations().forEach(citation -> pages.add(places.full(citation)));
        return pages.messages();
    }

    /** @param n number of a citation */
    public List<Message> why(RecordedAnswer answer, int n) {
        if (n < 1 || n > answer.citations().size()) {
            return List.of(
                    Message.of(texts.text("why.none", n, answer.citations().size())));
        }
        Citation citation = answer.citations().get(n - 1);
        Optional<SourceText> source = source(citation);
        if (source.isEmpty()) {
            return List.of(Message.of(texts.text("why.changed", Cuts.path(citation.source(), AROUND))));
        }
        SourceText text = source.get();
        Span span = text.span(citation.range());
        Pages pages = new Pages();
        pages.add(places.full(citation));
        List<String> pieces = Cuts.pieces(text.slice(span), EXCERPT);
        for (int i = 0; i < pieces.size(); i++) {
            Fragment shown = new Fragment();
            if (i == 0) {
                shown.add(before(text.text(), span.start()));
            }
            shown.add(pieces.get(i), Entity.BOLD);
            if (i == pieces.size() - 1) {
                shown.add(after(text.text(), span.end()));
            }
            pages.add(shown);
        }
        return pages.messages();
    }

    /** Nothing where the source no longer is what was quoted. */
    private Optional<SourceText> source(Citation citation) {
        try {
            return sources.apply(citation.source()).filter(text -> text.sha256().equals(citation.sha256()));
        } catch (SourceChangedException changed) {
            return Optional.empty();
        }
    }

    private static String before(String text, int end) {
        if (end <= AROUND) {
            return text.substring(0, end).stripLeading();
        }
        int cut = text.indexOf(' ', end - AROUND);
        return "…" + text.substring(cut < 0 || cut > end ? end : cut, end);
    }

    private static String after(String text, int begin) {
        if (text.length() - begin <= AROUND) {
            return text.substring(begin).stripTrailing();
        }
        int cut = text.lastIndexOf(' ', begin + AROUND);
        return text.substring(begin, Math.max(cut, begin)) + "…";
    }
}
