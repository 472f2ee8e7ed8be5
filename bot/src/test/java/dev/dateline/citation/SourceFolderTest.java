package dev.dateline.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {

    @TempDir
    Path folder;

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(articles.resolve("a.txt"), folder.resolve("secret.txt"));

        assertThat(new SourceFolder(articles).find("a.txt")).isEmpty();
    }

    @Test
    void theHolderOfWordsIsTheFirstFileThatHasThemInAnyUnicodeForm() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "Nobody at the Cafe\u0301 Central knew the minister.");
        Files.writeString(folder.resolve("c.txt"), "Nobody at the Café Central knew the minister.");

        SourceFolder sources = new SourceFolder(folder);

        assertThat(sources.holder("Café Central knew the minister")).contains("b.txt");
        assertThat(sources.holder("Café Central knew the president")).isEmpty();
    }
}
