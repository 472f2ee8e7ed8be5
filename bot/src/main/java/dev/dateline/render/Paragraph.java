package dev.dateline.render;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Words in several styles, laid out in lines of a terminal's width; what an East Asian reader sees as wide counts so. */
final class Paragraph {

    private final Look look;
    private final String first;
    private final String rest;
    private final List<Run> runs = new ArrayList<>();

    /**
     * @param first what stands before the first line
     * @param rest what stands before the others, as wide
     */
    Paragraph(Look look, String first, String rest) {
        this.look = look;
        this.first = first;
        this.rest = rest;
    }

    private record Run(String text, Style style, String link) {}

    /** A character as people see it, with its place: where it may begin a line and how wide it is. */
    private record Cluster(String text, Run run, int width) {

        boolean isSpace() {
            return text.equals(" ");
        }
    }

    Paragraph add(String text, Style style) {
        return add(text, style, "");
    }

    /** @param link the address that a click on {@code text} opens, or empty */
    Paragraph add(String text, Style style, String link) {
        runs.add(new Run(text, style, link));
        return this;
    }

    /** Appends the lines, each ended by a line feed. */
    void appendTo(StringBuilder out) {
        if (!look.isScreen()) {
            out.append(first);
            runs.forEach(run -> out.append(styled(run, run.text())));
            out.append('\n');
            return;
        }
        int width = look.columns() - rest.length();
        String indent = first;
        for (List<Cluster> line : lines(width)) {
            out.append(indent);
            append(out, line);
            out.append('\n');
            indent = rest;
        }
    }

    private List<List<Cluster>> lines(int width) {
        List<List<Cluster>> lines = new ArrayList<>();
        List<Cluster> line = new ArrayList<>();
        int used = 0;
        for (List<Cluster> word : words()) {
            int wide = width(word);
            if (used + wide > width && !line.isEmpty()) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
            }
            for (Cluster cluster : word) {
                if (used + cluster.width() > width && !cluster.isSpace()) {
                    lines.add(line);
                    line = new ArrayList<>();
                    used = 0;
                }
                line.add(cluster);
                used += cluster.width();
            }
        }
        lines.add(line);
        return lines;
    }

    /** The pieces between which a line may end: after a space, and around what is wide. */
    private List<List<Cluster>> words() {
        List<List<Cluster>> words = new ArrayList<>();
        List<Cluster> word = new ArrayList<>();
        for (Cluster cluster : clusters()) {
            boolean startsLine =
                    cluster.width() > 1 || !word.isEmpty() && word.getLast().width() > 1;
            boolean afterSpace = !word.isEmpty() && word.getLast().isSpace() && !cluster.isSpace();
            if (!word.isEmpty() && (afterSpace || startsLine && isLetter(cluster))) {
                words.add(word);
                word = new ArrayList<>();
            }
            word.add(cluster);
        }
        words.add(word);
        return words;
    }

    /** Closing marks stay with what they close. */
    private static boolean isLetter(Cluster cluster) {
        return Character.isLetterOrDigit(cluster.text().codePointAt(0));
    }

    private List<Cluster> clusters() {
        List<Cluster> clusters = new ArrayList<>();
        for (Run run : runs) {
            String text = run.text();
            for (int i = 0; i < text.length(); ) {
                int length = Math.max(1, WCWidth.charCountForGraphemeCluster(text, i));
                int width = Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, i));
                clusters.add(new Cluster(text.substring(i, i + length), run, width));
                i += length;
            }
        }
        return clusters;
    }

    /** Without the spaces at its end: they may hang over the edge. */
    private static int width(List<Cluster> word) {
        int width = 0;
        int sure = 0;
        for (Cluster cluster : word) {
            width += cluster.width();
            sure = cluster.isSpace() ? sure : width;
        }
        return sure;
    }

    private void append(StringBuilder out, List<Cluster> line) {
        int end = line.size();
        while (end > 0 && line.get(end - 1).isSpace()) {
            end--;
        }
        for (int from = 0; from < end; ) {
            Run run = line.get(from).run();
            StringBuilder text = new StringBuilder();
            while (from < end && line.get(from).run() == run) {
                text.append(line.get(from++).text());
            }
            out.append(styled(run, text.toString()));
        }
    }

    private String styled(Run run, String text) {
        String shown = look.styled() ? run.style().of(text) : text;
        return look.linked() && !run.link().isEmpty()
                ? "\u001b]8;;" + run.link() + "\u001b\\" + shown + "\u001b]8;;\u001b\\"
                : shown;
    }
}
