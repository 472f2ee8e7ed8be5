package dev.dateline.embedding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The vocabulary inside a {@code tokenizer.json}, as the plain list of pieces that is quicker to read. */
final class Vocabulary {

    /** By the files that were read. */
    private static final Map<Path, WordPiece> READ = new HashMap<>();

    private Vocabulary() {}

    /** That of uncased BERT, which all models here share: it is read once. */
    static synchronized WordPiece of(UnpackedResource cache) throws IOException {
        Path file = cache.unpack(E5Embedder.ARTIFACT, E5Embedder.TOKENIZER, "vocabulary.txt", Vocabulary::write);
        WordPiece known = READ.get(file);
        if (known == null) {
            known = WordPiece.read(file);
            READ.put(file, known);
        }
        return known;
    }

    /**
     * Writes one piece a line in the order of their ids.
     *
     * @throws IOException if the ids are not 0, 1, 2… or the JSON holds no {@code model.vocab}
     */
    static void write(InputStream tokenizerJson, OutputStream out) throws IOException {
        List<String> pieces = read(tokenizerJson);
        out.write((String.join("\n", pieces) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(InputStream tokenizerJson) throws IOException {
        List<String> pieces = new ArrayList<>();
        JsonFactory json = JsonFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
        try (JsonParser parser = json.createParser(tokenizerJson)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT && "vocab".equals(parser.currentName())) {
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        String piece = parser.currentName();
                        int id = parser.nextIntValue(-1);
                        if (id != pieces.size()) {
                            throw new IOException("vocabulary out of order at '" + piece + "': id " + id);
                        }
                        pieces.add(piece);
                    }
                }
            }
        }
        if (pieces.isEmpty()) {
            throw new IOException("no vocabulary in tokenizer.json");
        }
        return pieces;
    }
}
