package dev.dateline.wording;

import java.util.List;

/**
 * What the words of a text are, as far as their form shows it.
 *
 * @param text the text to which all spans refer
 * @param tokens its words and numbers in order
 * @param quantities its numbers, those in dates among them
 * @param names its names
 */
public record Wording(String text, List<Token> tokens, List<Quantity> quantities, List<ProperName> names) {

    public Wording {
        tokens = List.copyOf(tokens);
        quantities = List.copyOf(quantities);
        names = List.copyOf(names);
    }

    public static Wording of(String text) {
        List<Token> tokens = Tokens.of(text);
        return new Wording(text, tokens, Quantities.find(text, tokens), ProperNames.find(text, tokens));
    }

    /** The tokens of {@code text} alone, where its numbers and names are not asked for. */
    public static List<Token> tokens(String text) {
        return Tokens.of(text);
    }
}
