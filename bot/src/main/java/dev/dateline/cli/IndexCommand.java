package dev.dateline.cli;

import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.SkippedFile;
import dev.dateline.render.SafeText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings the index up to date and waits until all of it is. */
@Command(name = "index", mixinStandardHelpOptions = true, header = "Brings the index up to date, with progress.")
final class IndexCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    LibraryOptions library = new LibraryOptions();

    IndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Shelf shelf = new Shelf(console, library)) {
            Corpus corpus = shelf.library().articles().corpus();
            shelf.embed();
            report(corpus);
            return 0;
        }
    }

    private void report(Corpus corpus) {
        for (SkippedFile skipped : corpus.skipped()) {
            console.err().println("skipped " + SafeText.of(skipped.path() + ": " + skipped.reason()));
        }
        long passages = corpus.articles().stream()
                .mapToLong(article -> article.passages().size())
                .sum();
        console.out()
                .println(corpus.articles().size() + " articles, " + passages + " passages, "
                        + corpus.skipped().size() + " files skipped");
    }
}
