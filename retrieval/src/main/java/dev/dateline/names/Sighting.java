package dev.dateline.names;

import dev.dateline.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text where somebody or something is named, or described by office, before it is known who is meant.
 *
 * @param span UTF-16 range in the text
 * @param parts the words of the name as they are compared; empty if there is only an office
 * @param title the office that the text gives to the one named or described
 * @param cue what the words around show it to be, {@link Entity.Kind#UNKNOWN} if nothing
 * @param addressed whether a form of address precedes, so that the last part is a surname: {@code "Mr Brown"}
 * @param abbreviates key of the name that this one, standing in brackets after it, abbreviates
 * @param opens whether the name begins where any word is capitalised
 */
record Sighting(
        Span span,
        List<String> parts,
        @Nullable Title title,
        Entity.Kind cue,
        boolean addressed,
        @Nullable String abbreviates,
        boolean opens) {

    /**
     * An office and whose it is.
     *
     * @param owner key of the nation, body or team, empty if the text does not say
     * @param office normalised name, {@code "counterpart"} if the text only says that it is the one of somebody else
     * @param single whether one person holds it at a time
     */
    record Title(String owner, String office, boolean single) {

        boolean isCounterpart() {
            return office.equals("counterpart");
        }
    }

    Sighting {
        parts = List.copyOf(parts);
        if (parts.isEmpty() && title == null) {
            throw new IllegalArgumentException("neither a name nor an office at " + span);
        }
    }

    boolean isDescription() {
        return parts.isEmpty();
    }

    String key() {
        return String.join(" ", parts);
    }
}
