package dev.dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnusableFilesTest {

    private static final String ARTICLE = "A headline\n\nThe minister left the café on Monday, officials said.\n";

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("empty.txt", new byte[0], "empty: it has no words; remove it or fill it"),
                Arguments.of(
                        "blank.txt",
                        " \n\uFEFF\t\n".getBytes(StandardCharsets.UTF_8),
                        "empty: it has no words; remove it or fill it"),
                Arguments.of("zeros.txt", new byte[100], "binary, not text: save its text as a .txt file"),
                Arguments.of(
                        "latin1.txt",
                        ARTICLE.getBytes(StandardCharsets.ISO_8859_1),
                        "not UTF-8 (byte 0xE9 at offset 37): save it as UTF-8"),
                Arguments.of(
                        "utf16.txt",
                        ARTICLE.getBytes(Charset.forName("x-UTF-16LE-BOM")),
                        "encoded as UTF-16: save it as UTF-8"),
                Arguments.of(
                        "paper.pdf",
                        "%PDF-1.4".getBytes(StandardCharsets.UTF_8),
                        ".pdf is not read: save its text as .txt (or .text, .md, no extension)"),
                Arguments.of(
                        "~draft.txt",
                        ARTICLE.getBytes(StandardCharsets.UTF_8),
                        "no citation can name it (the path leaves the articles folder): rename it"),
                Arguments.of(
                        "two\nlines.txt",
                        ARTICLE.getBytes(StandardCharsets.UTF_8),
                        "no citation can name it (the path holds control characters): rename it"),
                Arguments.of("dashes.txt", "-----\n".getBytes(StandardCharsets.UTF_8), "no article in it: remove it"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("files")
    void aBadFileIsPassedOverWithOneLineAndTheRestIsRead(String name, byte[] bytes, String reason) throws IOException {
        Files.write(folder.resolve(name), bytes);
        Corpus corpus = new Folder(folder).with("good.txt", ARTICLE).read();
        assertThat(corpus.skipped()).containsExactly(new SkippedFile(name, reason));
        assertThat(corpus.articles()).extracting(Article::title).containsExactly("A headline");
    }

    @Test
    void aTextWithWhichTheRulesFailIsPassedOverAndTheRestIsRead() {
        new Folder(folder).with("bad.txt", ARTICLE).with("deep.txt", ARTICLE).with("good.txt", ARTICLE);
        Corpus corpus = CorpusReader.read(
                List.of(folder),
                Optional.empty(),
                source -> switch (source.path()) {
                    case "bad.txt" -> throw new IllegalArgumentException("no such\nday");
                    case "deep.txt" -> throw new StackOverflowError();
                    default -> ParsedArticle.of(source);
                },
                CorpusReader.Progress.NONE);
        assertThat(corpus.skipped())
                .containsExactly(
                        new SkippedFile(
                                "bad.txt",
                                "cannot be taken apart (java.lang.IllegalArgumentException: no such day): remove it, and"
                                        + " report it"),
                        new SkippedFile(
                                "deep.txt",
                                "cannot be taken apart (java.lang.StackOverflowError): remove it, and report it"));
        assertThat(corpus.articles()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileTexts")
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void textsThatNobodyWroteAreReadAtOnce(String what, String text) {
        Corpus corpus = new Folder(folder).with("a.txt", text).read();
        assertThat(corpus.skipped()).isEmpty();
        assertThat(corpus.articles())
                .isNotEmpty()
                .allSatisfy(article -> assertThat(article.title()).hasSizeLessThanOrEqualTo(300));
        assertThat(corpus.articles())
                .flatExtracting(Article::passages)
                .extracting(passage -> passage.span().length())
                .allMatch(length -> length <= 1500);
    }

    static Stream<Arguments> hostileTexts() {
        String numbers =
                IntStream.rangeClosed(1, 20_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        String prose = "\n\nThe minister left on Monday, officials said.\n";
        return Stream.of(
                Arguments.of("numbers and a date", numbers + ",20180101" + prose),
                Arguments.of("nearly a path through a site", "News / " + "a".repeat(3_000) + "%" + prose),
                Arguments.of("a long path through a site", "News " + "/ a ".repeat(20_000) + prose),
                Arguments.of("a picture's data", "![](data:image/png;base64," + "iVBOR0k".repeat(15_000) + ")" + prose),
                Arguments.of(
                        "a long caption",
                        "Talks end\n\n" + "x".repeat(9_000) + " (AP)\n\nTalks end without a result\n" + prose),
                Arguments.of(
                        "the end of time",
                        "Visas\n\nThe visa date was given as 9999-12-31 by mistake. It will be changed on May 1.\n"));
    }

    @Test
    void aNameThatIsNotUtf8IsPassedOver() throws IOException, InterruptedException {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "names have other letters here");
        new Folder(folder).with("good.txt", ARTICLE);
        int made = new ProcessBuilder("sh", "-c", "cp good.txt \"$(printf 'caf\\351.txt')\"")
                .directory(folder.toFile())
                .start()
                .waitFor();
        assumeTrue(made == 0, "the file system takes no such name");

        assertThat(new Folder(folder).read().skipped())
                .containsExactly(
                        new SkippedFile("caf\uFFFD.txt", "no citation can name it (its path is not UTF-8): rename it"));
    }

    @Test
    void aFileOfMoreThan50MegabytesIsNotRead() throws IOException {
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.txt").toFile(), "rw")) {
            huge.setLength(50L * 1024 * 1024 + 1);
        }
        assertThat(new Folder(folder).read().skipped())
                .containsExactly(new SkippedFile(
                        "huge.txt", "larger than 50 MB (52,428,801 bytes): split it into smaller files"));
    }

    @Test
    void linksAreNotFollowed(@TempDir Path outside) throws IOException {
        new Folder(outside).with("secret.txt", ARTICLE);
        new Folder(folder).with("good.txt", ARTICLE);
        Files.createSymbolicLink(folder.resolve("out.txt"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("again.txt"), folder.resolve("good.txt"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere.txt"), folder.resolve("gone.txt"));
        Files.createSymbolicLink(folder.resolve("self.txt"), folder.resolve("self.txt"));
        Corpus corpus = new Folder(folder).read();
        assertThat(corpus.articles()).hasSize(1);
        assertThat(corpus.skipped())
                .extracting(SkippedFile::path)
                .containsExactly("again.txt", "loop", "nowhere.txt", "out.txt", "self.txt");
        assertThat(corpus.skipped())
                .extracting(SkippedFile::reason)
                .contains(
                        "a link to good.txt, which is read at its own place",
                        "a link that leads out of the folder: copy the file here, or name its folder too",
                        "a link that leads nowhere or in a circle: remove it");
    }

    @Test
    void hiddenFilesAreLeftOutWithoutAWord() {
        Corpus corpus = new Folder(folder)
                .with(".DS_Store", "\0\0")
                .with(".git/config", "[core]")
                .with("Thumbs.db", "\0")
                .with("deep/good", ARTICLE)
                .read();
        assertThat(corpus.skipped()).isEmpty();
        assertThat(corpus.articles())
                .extracting(article -> article.source().path())
                .containsExactly("deep/good");
    }

    @Test
    void filesOfTwoFoldersWithTheSamePathAreToldApartByTheirFolders() {
        Path first = new Folder(folder.resolve("first"))
                .with("a.txt", ARTICLE)
                .with("b.txt", ARTICLE + "More.")
                .path();
        Path second = new Folder(folder.resolve("second"))
                .with("a.txt", ARTICLE + "Even more.")
                .path();
        Corpus corpus = CorpusReader.read(List.of(first, second, first.resolve("a.txt")), CorpusReader.Progress.NONE);
        assertThat(corpus.articles())
                .extracting(article -> article.source().path())
                .containsExactly("b.txt", "first/a.txt", "second/a.txt");
    }

    @Test
    void aFolderThatDoesNotExistIsAnError() {
        assertThatThrownBy(() -> new Folder(folder.resolve("gone")).read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such file or folder")
                .hasMessageContaining("gone");
    }
}
