package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.chat.Library;
import dev.dateline.cli.config.Configuration;
import dev.dateline.corpus.Article;
import dev.dateline.index.PassageSearcher;
import dev.dateline.index.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfTest {

    @Test
    void articlesThatComeWhileItIsOpenAreFound(@TempDir Path home) throws IOException {
        Path articles = Files.createDirectories(home.resolve("articles"));
        Files.writeString(articles.resolve("a.txt"), "A storm hit Oslo\n\nA storm hit Oslo on Monday.\n");
        try (Shelf shelf = shelf(home, articles)) {
            Library library = shelf.library();
            PassageSearcher first = library.articles();
            shelf.lookAgain(library);
            assertThat(library.articles()).isSameAs(first);

            Files.writeString(articles.resolve("b.txt"), "A flood hit Bergen\n\nA flood hit Bergen on Tuesday.\n");
            shelf.lookAgain(library);

            assertThat(library.articles().corpus().articles())
                    .extracting(Article::title)
                    .contains("A flood hit Bergen");
        }
    }

    private static Shelf shelf(Path home, Path articles) {
        SearchModels models = new SearchModels(
                new FakeModels.Embedding(new AtomicBoolean()), new FakeModels.Answers(new AtomicBoolean()));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Console console = Console.of(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                Configuration.of(new Sandbox(home).environment()),
                false,
                models);
        LibraryOptions options = new LibraryOptions();
        options.articles = List.of(articles);
        return new Shelf(console, options);
    }

    @ParameterizedTest(name = "{0} of {1} passages embedded, {2} a second: {3}")
    @CsvSource({
        "0, 40000, 0, false",
        "64, 1500, 130, false",
        "64, 1700, 130, true",
        "64, 40000, 3000, true",
        "64, 40000, 4000, false",
        "1700, 1700, 130, false"
    })
    void thatEmbeddingEndsInThreeSecondsIsHopelessOnceItWouldTakeFourTimesAsLong(
            long done, long total, double perSecond, boolean hopeless) {
        Progress progress = new Progress(Progress.Step.EMBEDDING, done, total, perSecond);
        assertThat(Shelf.isHopeless(progress, Duration.ofSeconds(3))).isEqualTo(hopeless);
    }
}
