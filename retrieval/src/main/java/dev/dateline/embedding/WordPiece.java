package dev.dateline.embedding;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The tokenizer of uncased BERT models: lower case, no accents, words and punctuation apart, words cut greedily into the
 * longest pieces of the vocabulary. Source: Devlin et al. 2019, and the {@code tokenizer.json} beside the model.
 *
 * <p>Names of special tokens in a text, such as {@code [SEP]}, are words like any other: no article can end a sequence.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;
    private static final String CONTINUATION = "##";

    private final Map<String, Integer> pieces;
    private final int unknown;
    private final int start;
    private final int end;

    /** @param pieces each piece's id; pieces that go on inside a word begin with {@code ##} */
    WordPiece(Map<String, Integer> pieces) {
        this.pieces = pieces;
        this.unknown = id("[UNK]");
        this.start = id("[CLS]");
        this.end = id("[SEP]");
    }

    /** Reads a vocabulary: UTF-8, one piece a line, its 0-based line number is its id. */
    static WordPiece read(Path vocabulary) throws IOException {
        Map<String, Integer> pieces = new HashMap<>(1 << 16);
        try (BufferedReader lines = Files.newBufferedReader(vocabulary, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                pieces.put(line, pieces.size());
            }
        }
        return new WordPiece(pieces);
    }

    private int id(String piece) {
        Integer id = pieces.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return id;
    }

    /** The id that starts a sequence. */
    int start() {
        return start;
    }

    /** The id that ends a text. */
    int end() {
        return end;
    }

    /** The ids of the pieces of {@code text} between the ids that start and end a sequence; all of them, however many. */
    long[] ids(String text) {
        long[] inner = pieces(text).ids();
        long[] ids = new long[inner.length + 2];
        ids[0] = start;
        System.arraycopy(inner, 0, ids, 1, inner.length);
        ids[ids.length - 1] = end;
        return ids;
    }

    /**
     * A text's pieces in order, all of them, however many.
     *
     * @param ids one for each piece
     * @param starts where in the text each begins, in UTF-16 units
     * @param ends where each ends
     */
    record Pieces(long[] ids, int[] starts, int[] ends) {}

    Pieces pieces(String text) {
        Cut cut = new Cut();
        boolean ascii = isAscii(text);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (ascii || c < 128) {
                cut.add(c, i, next);
            } else {
                int from = i;
                Normalizer.normalize(text.substring(i, next), Normalizer.Form.NFD)
                        .codePoints()
                        .forEach(part -> cut.add(part, from, next));
            }
            i = next;
        }
        cut.endWord();
        return cut.pieces();
    }

    /** A text that is being cut. */
    private final class Cut {

        private long[] ids = new long[64];
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int size;

        private final StringBuilder word = new StringBuilder();
        /** Of each unit of {@link #word}, the place in the text of the character from which it comes. */
        private int[] wordStarts = new int[64];

        private int[] wordEnds = new int[64];

        /** @param c a character, decomposed, of those that stand in the text from {@code start} to {@code end} */
        void add(int c, int start, int end) {
            if (isSpace(c)) {
                endWord();
            } else if (isPunctuation(c) || isIdeograph(c)) {
                endWord();
                addToWord(c, start, end);
                endWord();
            } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
                // Not among the letters, but where the letter stands.
                extendWord(end);
            } else if (!isControl(c)) {
                addToWord(Character.toLowerCase(c), start, end);
            }
        }

        private void addToWord(int c, int start, int end) {
            int from = word.length();
            word.appendCodePoint(c);
            if (word.length() > wordStarts.length) {
                wordStarts = Arrays.copyOf(wordStarts, 2 * wordStarts.length);
                wordEnds = Arrays.copyOf(wordEnds, 2 * wordEnds.length);
            }
            Arrays.fill(wordStarts, from, word.length(), start);
            Arrays.fill(wordEnds, from, word.length(), end);
        }

        private void extendWord(int end) {
            if (!word.isEmpty()) {
                wordEnds[word.length() - 1] = end;
            }
        }

        /** Adds the pieces of the word so far. A word with a part that no piece covers is unknown as a whole. */
        void endWord() {
            if (word.isEmpty()) {
                return;
            }
            int before = size;
            boolean known = word.codePointCount(0, word.length()) <= LONGEST_WORD;
            for (int from = 0; known && from < word.length(); ) {
                int to = word.length();
                Integer id = null;
                for (; to > from && id == null; to = id == null ? to - 1 : to) {
                    String piece = word.substring(from, to);
                    id = pieces.get(from == 0 ? piece : CONTINUATION + piece);
                }
                known = id != null;
                if (id != null) {
                    addPiece(id, from, to);
                }
                from = to;
            }
            if (!known) {
                size = before;
                addPiece(unknown, 0, word.length());
            }
            word.setLength(0);
        }

        /** @param from where in the word the piece begins */
        private void addPiece(int id, int from, int to) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            ids[size] = id;
            starts[size] = wordStarts[from];
            ends[size] = wordEnds[to - 1];
            size++;
        }

        Pieces pieces() {
            return new Pieces(Arrays.copyOf(ids, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r' && c != 0x0B && c != '\f' || c >= 128 && (Character.isSpaceChar(c));
    }

    private static boolean isControl(int c) {
        if (c == 0xFFFD) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Chinese characters, each of which is a word. Source: BERT's list of blocks. */
    private static boolean isIdeograph(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x20000 && c <= 0x2A6DF
                || c >= 0x2A700 && c <= 0x2B73F
                || c >= 0x2B740 && c <= 0x2B81F
                || c >= 0x2B920 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }
}
