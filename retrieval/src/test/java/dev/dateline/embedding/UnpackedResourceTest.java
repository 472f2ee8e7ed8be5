package dev.dateline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedResourceTest {

    @TempDir
    private Path cache = Path.of("set by JUnit");

    private Path unpack() throws IOException {
        return new UnpackedResource(cache).unpack(E5Embedder.ARTIFACT, E5Embedder.TOKENIZER, "tokenizer.json");
    }

    @Test
    void theFileHasTheBytesOfTheResource() throws IOException {
        try (var resource = E5Embedder.ARTIFACT.getResourceAsStream(E5Embedder.TOKENIZER)) {
            assertThat(unpack())
                    .hasBinaryContent(java.util.Objects.requireNonNull(resource).readAllBytes());
        }
    }

    @Test
    void aSecondTimeTheFileIsTakenAsItIs() throws IOException {
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(unpack(), longAgo);
        assertThat(Files.getLastModifiedTime(unpack())).isEqualTo(longAgo);
    }

    @Test
    void aFileThatWasCutShortIsReplaced() throws IOException {
        long whole = Files.size(unpack());
        Files.writeString(unpack(), "{");
        assertThat(unpack()).hasSize(whole);
    }

    @Test
    void whatAKilledProcessLeftIsNotTakenForTheFile() throws IOException {
        Path file = unpack();
        Path folder = java.util.Objects.requireNonNull(file.getParent());
        Files.move(file, folder.resolve("tokenizer.json1234.unfinished"));
        assertThat(unpack()).exists();
    }

    @Test
    void nothingHalfDoneStays() throws IOException {
        assertThatThrownBy(() -> new UnpackedResource(cache)
                        .unpack(E5Embedder.ARTIFACT, E5Embedder.TOKENIZER, "x", (in, out) -> {
                            out.write(in.read());
                            throw new IOException("disk full");
                        }))
                .hasMessage("disk full");
        try (Stream<Path> left = Files.walk(cache)) {
            assertThat(left.filter(Files::isRegularFile).toList()).isEqualTo(List.of());
        }
    }

    @Test
    void aResourceInAFolderIsUnpackedLikeOneInAJar() throws IOException {
        URL weights = java.util.Objects.requireNonNull(CrossEncoder.class.getResource(CrossEncoder.WEIGHTS));
        assertThat(weights).hasProtocol("file");

        Path file = new UnpackedResource(cache).unpack(CrossEncoder.class, CrossEncoder.WEIGHTS, "weights.onnx");

        try (var resource = weights.openStream()) {
            assertThat(file).hasBinaryContent(resource.readAllBytes());
        }
    }
}
