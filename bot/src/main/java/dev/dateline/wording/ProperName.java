package dev.dateline.wording;

import dev.dateline.text.Span;
import java.util.List;

/**
 * A name as one text writes it, known by its capitals alone.
 *
 * @param span UTF-16 range
 * @param tokens its words without those that link them ("of", "al")
 */
public record ProperName(Span span, List<Token> tokens) {

    public ProperName {
        tokens = List.copyOf(tokens);
    }

    public String in(String text) {
        return span.of(text);
    }
}
