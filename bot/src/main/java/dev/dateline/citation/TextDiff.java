package dev.dateline.citation;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one text became another, word by word.
 *
 * @param parts in order; those that are not inserted make up the old text, those that are not deleted the new one
 */
public record TextDiff(List<Part> parts) {

    /** What happened to a part. */
    public enum Change {
        KEPT,
        DELETED,
        INSERTED
    }

    public record Part(Change change, String text) {}

    /** Words, runs of white space, and single other characters. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    public TextDiff {
        parts = List.copyOf(parts);
    }

    public static TextDiff between(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int position = delta.getSource().getPosition();
            add(parts, Change.KEPT, old.subList(done, position));
            add(parts, Change.DELETED, delta.getSource().getLines());
            add(parts, Change.INSERTED, delta.getTarget().getLines());
            done = position + delta.getSource().size();
        }
        add(parts, Change.KEPT, old.subList(done, old.size()));
        return new TextDiff(parts);
    }

    /** The share of both texts that was kept, 0 to 1. */
    public double similarity() {
        int kept = 0;
        int changed = 0;
        for (Part part : parts) {
            if (part.change() == Change.KEPT) {
                kept += 2 * part.text().length();
            } else {
                changed += part.text().length();
            }
        }
        return kept + changed == 0 ? 1 : (double) kept / (kept + changed);
    }

    /** {@code 'arrested [-184-]{+148+} people'}, in which characters that look like others are shown as code points. */
    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder();
        for (Part part : parts) {
            switch (part.change()) {
                case KEPT -> shown.append(part.text());
                case DELETED -> shown.append("[-").append(visible(part.text())).append("-]");
                case INSERTED -> shown.append("{+").append(visible(part.text())).append("+}");
            }
        }
        return shown.toString();
    }

    /** {@code text} with the code point after every character that a reader could take for another or not see at all. */
    public static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = c >= ' ' && c < 0x7f || c == '\n';
            boolean drawn = switch (Character.getType(c)) {
                case Character.FORMAT, Character.CONTROL, Character.SPACE_SEPARATOR, Character.NON_SPACING_MARK ->
                    false;
                default -> true;
            };
            if (plain || drawn) {
                shown.appendCodePoint(c);
            }
            if (!plain) {
                shown.append(String.format("‹U+%04X›", c));
            }
        });
        return shown.toString();
    }

    private static void add(List<Part> parts, Change change, List<String> tokens) {
        if (!tokens.isEmpty()) {
            parts.add(new Part(change, String.join("", tokens)));
        }
    }

    private static List<String> tokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        List<String> tokens = new ArrayList<>();
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}
