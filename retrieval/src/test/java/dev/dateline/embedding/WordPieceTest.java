package dev.dateline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pieces expected here are those of the Hugging Face tokenizer for the same {@code tokenizer.json}. */
class WordPieceTest {

    private static List<String> vocabulary = List.of();
    private static WordPiece tokenizer = new WordPiece(Map.of("[UNK]", 0, "[CLS]", 1, "[SEP]", 2));

    @BeforeAll
    static void readVocabularyOfTheModel(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        try (InputStream json = Objects.requireNonNull(E5Embedder.ARTIFACT.getResourceAsStream(E5Embedder.TOKENIZER))) {
            Vocabulary.write(json, pieces);
        }
        Path file = Files.write(folder.resolve("vocabulary.txt"), pieces.toByteArray());
        vocabulary = Files.readAllLines(file);
        tokenizer = WordPiece.read(file);
    }

    private static String pieces(String text) {
        return Arrays.stream(tokenizer.ids(text))
                .mapToObj(id -> vocabulary.get((int) id))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Putin met Erdogan.              | putin met er ##dog ##an .
            Chevènement, Erdoğan            | che ##ven ##ement , er ##dog ##an
            ÉCOLE İstanbul                  | ecole istanbul
            习近平 met 100人                 | [UNK] [UNK] 平 met 100 人
            £5bn, $1.50 and 50%             | £5 ##bn , $ 1 . 50 and 50 %
            “don't” — U.S.                  | “ don ' t ” — u . s .
            snow😀man ☃                     | [UNK] [UNK]
            [SEP] and [CLS] are only words  | [ sep ] and [ cl ##s ] are only words
            """)
    void cutsWordsIntoTheLongestPieces(String text, String expected) {
        assertThat(pieces(text)).isEqualTo("[CLS] " + expected + " [SEP]");
    }

    @Test
    void dropsWhatCannotBeSeenAndTreatsEverySpaceAlike() {
        assertThat(pieces("wa\u0000r\u200b \u00a0and\u2028\ufeffpea\u00adce\t\r\n"))
                .isEqualTo("[CLS] war and peace [SEP]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Putin met Erdogan.            | Putin/met/Er/dog/an/.
            Chevènement,  Erdoğan         | Che/vèn/ement/,/Er/doğ/an
            İstanbul, £5bn                | İstanbul/,/£5/bn
            snow😀man, “U.S.”             | snow😀man/,/“/U/./S/./”
            a习b                          | a/习/b
            cafe\u0301 Erdog\u0306an     | cafe\u0301/Er/dog\u0306/an
            """)
    void everyPieceKnowsWhereInTheTextItStands(String text, String expected) {
        WordPiece.Pieces cut = tokenizer.pieces(text);

        assertThat(IntStream.range(0, cut.starts().length)
                        .mapToObj(i -> text.substring(cut.starts()[i], cut.ends()[i]))
                        .collect(Collectors.joining("/")))
                .isEqualTo(expected);
    }

    @Test
    void anAccentIsTheSameComposedOrNot() {
        assertThat(tokenizer.ids("Chevène\u0301ment")).isEqualTo(tokenizer.ids("Chevènément"));
    }

    @ParameterizedTest
    @CsvSource({"100, false", "101, true"})
    void aWordOfMoreThanAHundredCharactersIsUnknown(int length, boolean isUnknown) {
        assertThat(pieces("a".repeat(length)).equals("[CLS] [UNK] [SEP]")).isEqualTo(isUnknown);
    }

    @Test
    void nothingIsCutOff() {
        assertThat(tokenizer.ids("word ".repeat(2_000))).hasSize(2_002);
    }

    @Test
    void noTextIsOnlyTheEndsOfASequence() {
        assertThat(pieces(" ")).isEqualTo("[CLS] [SEP]");
    }

    @Test
    void aVocabularyWithGapsIsRefused() {
        byte[] json = "{\"model\":{\"vocab\":{\"a\":0,\"b\":2}}}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Vocabulary.write(new ByteArrayInputStream(json), new ByteArrayOutputStream()))
                .hasMessageContaining("'b'");
    }
}
