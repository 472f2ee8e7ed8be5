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
        Ids ids = new Ids();
        ids.add(start);
        StringBuilder word = new StringBuilder();
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                flush(word, ids);
            } else if (isControl(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            } else if (isPunctuation(c) || isIdeograph(c)) {
                flush(word, ids);
                flush(word.appendCodePoint(c), ids);
            } else {
                word.appendCodePoint(Character.toLowerCase(c));
            }
        }
        flush(word, ids);
        ids.add(end);
        return ids.toArray();
    }

    /** Adds the pieces of {@code word} and empties it. A word with a part that no piece covers is unknown as a whole. */
    private void flush(StringBuilder word, Ids ids) {
        if (word.isEmpty()) {
            return;
        }
        int before = ids.size;
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
                ids.add(id);
            }
            from = to;
        }
        if (!known) {
            ids.size = before;
            ids.add(unknown);
        }
        word.setLength(0);
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

    /** A growing list of ids. */
    private static final class Ids {
        private long[] values = new long[64];
        private int size;

        void add(long id) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = id;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
