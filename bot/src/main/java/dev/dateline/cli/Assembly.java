package dev.dateline.cli;

import dev.dateline.answer.ExtractiveAnswerer;
import dev.dateline.chat.Dateline;
import dev.dateline.chat.Library;
import dev.dateline.embedding.E5Embedder;
import dev.dateline.index.PassageIndex;
import dev.dateline.index.PassageSearcher;
import dev.dateline.text.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts the parts together as the options say. */
final class Assembly {

    private final Console console;
    private final LibraryOptions options;
    private final Home home;

    Assembly(Console console, LibraryOptions options) {
        this.console = console;
        this.options = options;
        this.home = new Home(console.environment());
    }

    Library library() {
        PassageIndex index = openIndex();
        ProgressLine progress = new ProgressLine(console);
        Library library = new Library(() -> upToDate(index, progress));
        embed(index, progress);
        return library;
    }

    Dateline dateline() {
        return new Dateline(
                library(),
                new ExtractiveAnswerer(),
                Clock.systemDefaultZone(),
                () -> UUID.randomUUID().toString());
    }

    private List<Path> articles() {
        return options.articles.isEmpty() ? List.of(home.seeds()) : options.articles;
    }

    private PassageIndex openIndex() {
        try {
            return PassageIndex.open(indexFolder(), new E5Embedder(home.cache()), this::say);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PassageSearcher upToDate(PassageIndex index, ProgressLine progress) {
        try {
            index.update(articles(), progress::show);
            progress.end();
            return options.asOf == null
                    ? index.searcher()
                    : index.restrictedTo(index.searcher().corpus().upTo(options.asOf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void embed(PassageIndex index, ProgressLine progress) {
        try {
            index.embed(progress::show);
            progress.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One index for each set of articles, wherever the command is run from. */
    private Path indexFolder() {
        if (options.index != null) {
            return options.index;
        }
        String set = articles().stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .sorted()
                .collect(Collectors.joining("\n"));
        String name = SourceFile.sha256(set.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return home.data().resolve("indexes").resolve(name);
    }

    private void say(String message) {
        console.err().println("dateline: " + message);
    }
}
