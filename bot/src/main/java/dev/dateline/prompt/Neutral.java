package dev.dateline.prompt;

import java.util.regex.Pattern;

/** An article's words as a model may see them: what could pass for something else is made harmless. Never shown to people. */
public final class Neutral {

    /**
     * Control, format (zero-width, bidirectional, tags), private-use and unassigned characters, and variation selectors; no
     * line end. Whether a character is plain is asked first: nearly all are, and its category takes longer to look up.
     */
    private static final Pattern HIDDEN =
            Pattern.compile("[[^\\n -~]&&[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]]+");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKER = Pattern.compile("\\[\\s*(\\d+(?:\\s*[,;]\\s*\\d+)*)\\s*]");

    private Neutral() {}

    /** One line, without hidden characters, without anything that looks like a marker or the mark of an excerpt. */
    public static String text(String words) {
        String line = SPACE.matcher(words).replaceAll(" ");
        String visible = HIDDEN.matcher(line).replaceAll("");
        return MARKER.matcher(visible).replaceAll("($1)").replace('<', '‹').replace('>', '›');
    }

    /** What a model wrote, without hidden characters that could change how the rest is shown. */
    public static String reply(String words) {
        return HIDDEN.matcher(words.replaceAll("[\\t\\x{00A0}\\x{2028}\\x{2029}]", " "))
                .replaceAll("");
    }
}
