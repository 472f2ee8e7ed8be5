package dev.dateline.render;

import dev.dateline.answer.Answer;
import dev.dateline.citation.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the words of an excerpt that answer the question. */
final class Emphasis {

    /** What may stand before the answering words of a claim. */
    private static final String OTHER = "Another article says: ";

    private final List<String> answering = new ArrayList<>();

    Emphasis(Answer.Found answer, Claim claim, Citation citation) {
        answer.dates().stream()
                .filter(date -> date.citations().contains(citation.n()))
                .forEach(date -> answering.add(SafeText.of(date.text())));
        String words = claim.main().startsWith(OTHER) ? claim.main().substring(OTHER.length()) : claim.main();
        answering.add(SafeText.of(words));
    }

    /** Adds the excerpt to {@code paragraph} with the first answering words made to stand out. */
    void add(String excerpt, Paragraph paragraph) {
        String folded = excerpt.toLowerCase(Locale.ROOT);
        for (String words : answering) {
            int at = words.isEmpty() ? -1 : folded.indexOf(words.toLowerCase(Locale.ROOT));
            if (at >= 0 && folded.length() == excerpt.length()) {
                paragraph
                        .add(excerpt.substring(0, at), Style.PLAIN)
                        .add(excerpt.substring(at, at + words.length()), Style.ANSWERING)
                        .add(excerpt.substring(at + words.length()), Style.PLAIN);
                return;
            }
        }
        paragraph.add(excerpt, Style.PLAIN);
    }
}
