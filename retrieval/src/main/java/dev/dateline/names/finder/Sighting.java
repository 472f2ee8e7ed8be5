package dev.dateline.names.finder;

import dev.dateline.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text where somebody or something is named, or described by office, before it is known who is meant.
 *
 * @param span UTF-16 range in the text
 * @param parts the words of the name as they are compared; empty if there is only an office
 * @param title the office that the text gives to the one named or described
 * @param cue what the words around show it to be
 * @param addressed whether a form of address precedes, so that a single part is a surname: {@code "Mr Brown"}
 * @param abbreviates key of the name that this one, standing in brackets after it, abbreviates
 * @param opens whether the name begins where any word is capitalised
 */
public record Sighting(
        Span span,
        List<String> parts,
        @Nullable Title title,
        Cue cue,
        boolean addressed,
        @Nullable String abbreviates,
        boolean opens) {

    /** What a name's words and neighbours show. */
    public enum Cue {
        PERSON,
        /** Speaks, as people do, but also companies and governments. */
        SPEAKER,
        PLACE,
        ORGANISATION,
        /** Stands after "the", as people do not. */
        ARTICLE,
        NONE
    }

    /**
     * An office and whose it is.
     *
     * @param owner key of the body or team, or name of the nation, empty if the text does not say
     * @param office normalised name, {@code "counterpart"} if the text only says that it is the one of somebody else
     * @param single whether one person holds it at a time
     */
    public record Title(String owner, String office, boolean single) {

        public boolean isCounterpart() {
            return office.equals("counterpart");
        }
    }

    public Sighting {
        parts = List.copyOf(parts);
        if (parts.isEmpty() && title == null) {
            throw new IllegalArgumentException("neither a name nor an office at " + span);
        }
    }

    static Sighting name(Span span, List<String> parts, Cue cue) {
        return new Sighting(span, parts, null, cue, false, null, false);
    }

    static Sighting description(Span span, Title title) {
        return new Sighting(span, List.of(), title, Cue.PERSON, false, null, false);
    }

    public boolean isDescription() {
        return parts.isEmpty();
    }

    public String key() {
        return String.join(" ", parts);
    }
}
