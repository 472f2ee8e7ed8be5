package dev.dateline.cli.chat;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Parser;

/** Reads a line as words between spaces and nothing more: quotes, backslashes and exclamation marks are text. */
final class PlainWords implements Parser {

    @Override
    public CompletingParsedLine parse(String line, int cursor, ParseContext context) {
        List<String> words = new ArrayList<>();
        int index = -1;
        int offset = 0;
        for (int from = 0; from <= line.length(); ) {
            int to = from;
            while (to < line.length() && !Character.isWhitespace(line.charAt(to))) {
                to++;
            }
            if (index < 0 && cursor <= to) {
                index = words.size();
                offset = Math.max(0, cursor - from);
            }
            words.add(line.substring(from, to));
            from = to + 1;
        }
        return new Line(line, cursor, List.copyOf(words), index, offset);
    }

    @Override
    public boolean isEscapeChar(char ch) {
        return false;
    }

    @Override
    public boolean validCommandName(String name) {
        return true;
    }

    @Override
    public boolean validVariableName(String name) {
        return false;
    }

    private record Line(String line, int cursor, List<String> words, int wordIndex, int wordCursor)
            implements CompletingParsedLine {

        @Override
        public String word() {
            return words.get(wordIndex);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor;
        }

        @Override
        public int rawWordLength() {
            return word().length();
        }
    }
}
