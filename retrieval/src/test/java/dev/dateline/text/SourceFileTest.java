package dev.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @Test
    void aFileThatCannotBeReadHasChanged() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a.txt"));
        SourceFile source = new SourceFile("a.txt", file, "of the text that was there", 5, 7);
        assertThat(source.isProbably(file, 5, 7)).isTrue();
        assertThatThrownBy(source::text)
                .isInstanceOf(SourceChangedException.class)
                .hasMessageStartingWith("a.txt: it cannot be read (");
        assertThat(source.isProbably(file, 5, 7)).isFalse();
    }
}
