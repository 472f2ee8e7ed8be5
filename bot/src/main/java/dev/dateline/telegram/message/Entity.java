package dev.dateline.telegram.message;

/**
 * A part of a message that looks different.
 *
 * @param type Telegram's name for the look, such as {@code expandable_blockquote}
 * @param offset where it begins, in UTF-16 units
 * @param length in UTF-16 units, 1 or more
 */
public record Entity(String type, int offset, int length) {

    /** An excerpt: shown as a quote of a few lines that opens when it is touched. */
    public static final String EXCERPT = "expandable_blockquote";

    public static final String BOLD = "bold";
    public static final String ITALIC = "italic";

    /** Words that a touch copies and that never turn into a link. */
    public static final String CODE = "code";

    public Entity {
        if (offset < 0 || length < 1) {
            throw new IllegalArgumentException("an entity at " + offset + " of length " + length);
        }
    }

    /** The words of {@code text} that it covers. */
    public String of(String text) {
        return text.substring(offset, offset + length);
    }

    Entity shift(int by) {
        return new Entity(type, offset + by, length);
    }
}
