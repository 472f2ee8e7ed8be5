package dev.dateline.telegram.message;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts text to length without ever cutting through a character. */
final class Cuts {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    /** Marks that turn the direction of what follows them: from an article's words they could reach the bot's own. */
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Cuts() {}

    /**
     * Pieces of at most {@code max} UTF-16 units that together are exactly {@code text}: cut at the end of a paragraph if
     * there is one in the second half of a piece, else of a line or word, else between two characters.
     */
    static List<String> pieces(String text, int max) {
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        while (text.length() - begin > max) {
            int end = end(text, begin, begin + max);
            pieces.add(text.substring(begin, end));
            begin = end;
        }
        if (begin < text.length()) {
            pieces.add(text.substring(begin));
        }
        return pieces;
    }

    private static int end(String text, int begin, int limit) {
        int half = begin + (limit - begin) / 2;
        int paragraph = text.lastIndexOf("\n\n", limit - 2);
        if (paragraph >= half) {
            return paragraph + 2;
        }
        int word = before(BreakIterator.getLineInstance(Locale.ROOT), text, limit);
        if (word >= half) {
            return word;
        }
        int character = before(BreakIterator.getCharacterInstance(Locale.ROOT), text, limit);
        if (character > begin) {
            return character;
        }
        return Character.isLowSurrogate(text.charAt(limit)) && limit - 1 > begin ? limit - 1 : limit;
    }

    private static int before(BreakIterator breaks, String text, int limit) {
        breaks.setText(text);
        return breaks.isBoundary(limit) ? limit : breaks.preceding(limit);
    }

    /** One line of at most {@code max} UTF-16 units, with {@code …} where something was left out. */
    static String line(String text, int max) {
        String line = undirected(SPACE.matcher(text).replaceAll(" ").strip());
        return line.length() <= max ? line : pieces(line, max - 1).getFirst().strip() + "…";
    }

    /** As {@link #line}, but leaves out what stands in the middle: the end of a path says most. */
    static String path(String path, int max) {
        String line = undirected(SPACE.matcher(path).replaceAll(" "));
        if (line.length() <= max) {
            return line;
        }
        int begin = line.length() - max + 1;
        return "…" + line.substring(Character.isLowSurrogate(line.charAt(begin)) ? begin + 1 : begin);
    }

    static String undirected(String text) {
        return DIRECTION.matcher(text).replaceAll("");
    }
}
