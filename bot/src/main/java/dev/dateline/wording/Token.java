package dev.dateline.wording;

import dev.dateline.text.Span;

/**
 * A word or number of a text.
 *
 * @param span UTF-16 range in the text
 * @param text as written
 * @param folded lower case, without accents and possessive {@code 's}
 * @param stem what all forms of the word have in common
 * @param content whether two texts share it for a reason: not a stop word
 */
public record Token(Span span, String text, String folded, String stem, boolean content) {

    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isNumber() {
        return Character.isDigit(text.codePointAt(0));
    }
}
