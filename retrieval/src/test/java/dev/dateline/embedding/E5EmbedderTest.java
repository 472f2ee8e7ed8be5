package dev.dateline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks into the user's own cache folder, as the program does: once for all builds. */
class E5EmbedderTest {

    private static final E5Embedder E5 = new E5Embedder();

    @AfterAll
    static void close() {
        E5.close();
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static float[] passage(String text) {
        return E5.passages(List.of(text)).getFirst();
    }

    @Test
    void theHashInItsIdIsThatOfTheWeights() throws IOException, NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (InputStream weights =
                Objects.requireNonNull(E5Embedder.ARTIFACT.getResourceAsStream(E5Embedder.WEIGHTS))) {
            new DigestInputStream(weights, sha).transferTo(java.io.OutputStream.nullOutputStream());
        }
        assertThat(E5.id()).contains(HexFormat.of().formatHex(sha.digest())).contains("onnxruntime 1.20.0");
    }

    @Test
    void simplifiedWeightsGiveTheVectorsOfTheArtifact(@TempDir Path folder) throws IOException {
        UnpackedResource cache = new UnpackedResource(UnpackedResource.userCache());
        OrtEnvironment runtime = OnnxRuntimeLibraries.load(cache);
        Path weights = folder.resolve("weights.onnx");
        try (InputStream in = Objects.requireNonNull(E5Embedder.ARTIFACT.getResourceAsStream(E5Embedder.WEIGHTS))) {
            Files.copy(in, weights);
        }

        try (SentenceEncoder artifact =
                new SentenceEncoder(new OnnxModel(runtime, weights, OptLevel.ALL_OPT), Vocabulary.of(cache))) {
            assertThat(passage("The ferry sank on 3 March."))
                    .isEqualTo(artifact.encode("passage: The ferry sank on 3 March."));
        }
    }

    @Test
    void aVectorHasLengthOne() {
        assertThat(cosine(passage("One."), passage("One."))).isCloseTo(1, within(1e-6));
    }

    @Test
    void theAnswerIsNearerToItsQuestionThanAnotherSentence() {
        float[] question = E5.query("Who runs the central bank?");
        assertThat(cosine(question, passage("The governor of the central bank is Elvira Nabiullina.")))
                .isGreaterThan(cosine(question, passage("The match was abandoned because of rain.")));
    }

    @Test
    void aQuestionAndAPassageOfTheSameWordsDiffer() {
        assertThat(cosine(E5.query("Snow in May"), passage("Snow in May"))).isBetween(0.7, 0.999);
    }

    @Test
    void aVectorDoesNotDependOnTheTextsAroundIt() {
        assertThat(E5.passages(List.of("A long first text about something else entirely.", "Snow in May"))
                        .getLast())
                .isEqualTo(passage("Snow in May"));
    }

    @Test
    void theEndOfATextLongerThanTheModelCounts() {
        String beginning = "The council met again. ".repeat(150);
        assertThat(passage(beginning + "Volcanoes erupt.")).isNotEqualTo(passage(beginning + "Interest rates fall."));
    }

    @Test
    void asAnEmbeddingModelAStringIsAQuestionAndASegmentAPassage() {
        EmbeddingModel model = E5.asEmbeddingModel();
        assertThat(model.embed("Snow in May").content().vector()).isEqualTo(E5.query("Snow in May"));
        assertThat(model.embed(TextSegment.from("Snow in May")).content().vector())
                .isEqualTo(passage("Snow in May"));
        assertThat(model.dimension()).isEqualTo(passage("Snow in May").length);
    }

    @Test
    void anEmbeddingModelAsAnEmbedderIsToldWhatIsAQuestion() {
        Embedder wrapped = Embedder.of(E5.asEmbeddingModel(), "wrapped");
        assertThat(cosine(wrapped.query("Snow in May"), E5.query("Snow in May")))
                .isCloseTo(1, within(1e-6));
        assertThat(cosine(wrapped.passages(List.of("Snow in May")).getFirst(), passage("Snow in May")))
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void whatIsAskedAfterItWasClosedIsRefused() {
        E5Embedder closed = new E5Embedder();
        closed.query("who won");

        closed.close();
        closed.close();

        assertThatIllegalStateException().isThrownBy(() -> closed.query("who lost"));
    }

    @Test
    void closingWaitsForWhatIsBeingEmbedded() throws InterruptedException {
        E5Embedder shared = new E5Embedder();
        AtomicInteger refused = new AtomicInteger();
        List<Thread> embedding = IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofPlatform().start(() -> {
                    try {
                        while (true) {
                            shared.passages(List.of("The ferry sank on 3 March."));
                        }
                    } catch (IllegalStateException e) {
                        refused.incrementAndGet();
                    }
                }))
                .toList();
        shared.query("who won");

        shared.close();
        for (Thread thread : embedding) {
            thread.join();
        }

        assertThat(refused).hasValue(4);
    }
}
