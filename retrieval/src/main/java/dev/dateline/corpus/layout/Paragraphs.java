package dev.dateline.corpus.layout;

import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the paragraphs of a page: a blank line always ends one, a line end only where the lines are not hard-wrapped.
 *
 * <p>Lines are hard-wrapped where none is long and one stops in mid-sentence before a word written small.
 */
final class Paragraphs {

    private static final int LONGEST_WRAPPED_LINE = 120;

    /** A line that leaves more than this share of the width free, although the next word had room, was ended on purpose. */
    private static final double SHORT = 0.75;

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final int pageWidth;

    /**
     * A line that is not blank.
     *
     * @param span without white space at its ends
     * @param gap the number of blank lines before it
     * @param indent the number of units of white space before it
     */
    private record Line(Span span, int gap, int indent) {}

    private Paragraphs(String text) {
        this.text = text;
        readLines();
        this.pageWidth = hasWrappedLines(lines)
                ? lines.stream()
                        .mapToInt(line -> line.span().length())
                        .filter(length -> length <= LONGEST_WRAPPED_LINE)
                        .max()
                        .orElse(0)
                : 0;
        for (int from = 0; from < lines.size(); ) {
            int to = from + 1;
            while (to < lines.size() && lines.get(to).gap() == 0) {
                to++;
            }
            readBlock(lines.subList(from, to));
            from = to;
        }
    }

    static List<Paragraph> of(String text) {
        return new Paragraphs(text).paragraphs;
    }

    private void readLines() {
        int gap = 0;
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            Span line = new Span(start, end).trim(text);
            if (line.length() == 0) {
                gap++;
            } else {
                lines.add(new Line(line, gap, line.start() - start));
                gap = 0;
            }
            start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
    }

    private void readBlock(List<Line> block) {
        boolean wrapped = isWrapped(block);
        int width = Math.max(
                pageWidth,
                IntStream.range(0, block.size())
                        .map(i -> block.get(i).span().length())
                        .max()
                        .orElse(0));
        int first = 0;
        for (int i = 1; i <= block.size(); i++) {
            if (i == block.size() || !wrapped || startsParagraph(block, i, width)) {
                Span span = new Span(
                        block.get(first).span().start(), block.get(i - 1).span().end());
                paragraphs.add(Paragraph.of(text, span, block.get(first).gap()));
                first = i;
            }
        }
    }

    private boolean isWrapped(List<Line> block) {
        boolean repeats =
                block.stream().map(line -> line.span().of(text)).distinct().count() < block.size();
        boolean tooLong = block.stream().anyMatch(line -> line.span().length() > LONGEST_WRAPPED_LINE);
        return block.size() > 1
                && !repeats
                && !tooLong
                && (hasWrappedLines(block)
                        || pageWidth > 0 && block.getFirst().span().length() > SHORT * pageWidth);
    }

    /** Whether a line stops in mid-sentence and the next goes on with a word written small. */
    private boolean hasWrappedLines(List<Line> some) {
        return IntStream.range(1, some.size())
                .anyMatch(i -> some.get(i).gap() == 0
                        && some.get(i - 1).span().length() <= LONGEST_WRAPPED_LINE
                        && startsSmall(some.get(i))
                        && !isFinished(some.get(i - 1)));
    }

    private boolean startsParagraph(List<Line> block, int i, int width) {
        Line before = block.get(i - 1);
        Line line = block.get(i);
        boolean indented = line.indent() >= 2 && line.indent() > before.indent() && isFinished(before);
        int firstWord = 0;
        while (firstWord < line.span().length()
                && !Span.isBlank(text.charAt(line.span().start() + firstWord))) {
            firstWord++;
        }
        boolean endedOnPurpose = before.span().length() + 1 + firstWord < SHORT * width;
        return indented || endedOnPurpose && !startsSmall(line);
    }

    private boolean startsSmall(Line line) {
        return Character.isLowerCase(text.codePointAt(line.span().start()));
    }

    private boolean isFinished(Line line) {
        return Paragraph.of(text, line.span(), 0).isFinished();
    }
}
