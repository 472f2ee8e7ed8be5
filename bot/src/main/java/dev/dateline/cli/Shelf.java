package dev.dateline.cli;

import dev.dateline.chat.Library;
import dev.dateline.corpus.Corpus;
import dev.dateline.index.PassageIndex;
import dev.dateline.index.PassageSearcher;
import dev.dateline.index.Progress;
import dev.dateline.render.SafeText;
import dev.dateline.text.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The articles and the index that the options name. */
final class Shelf implements AutoCloseable {

    /**
     * How long whoever asks once waits for vectors: enough for some hundred passages. A large folder is answered by its words
     * until it is embedded.
     */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    /** What would take so many times longer than one waits, at the rate of its beginning, is not waited for. */
    private static final int HOPELESS = 4;

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final Console console;
    private final LibraryOptions options;
    private final Home home;
    private final ProgressLine progress;
    private final PassageIndex index;
    private @Nullable View view;
    private volatile boolean closed;

    /** What was last given to be searched: the articles, and of what part of them. */
    private record View(Corpus all, @Nullable LocalDate asOf, PassageSearcher searcher) {}

    Shelf(Console console, LibraryOptions options) {
        this.console = console;
        this.options = options;
        this.home = new Home(console.environment());
        this.progress = new ProgressLine(console);
        try {
            this.index = PassageIndex.open(
                    indexFolder(), console.models().embedder(), console.models().answers(), this::say);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private UncheckedIOException unwritten(IOException e) {
        return Failures.at(indexFolder(), e, "--index DIR keeps the index elsewhere");
    }

    /** Begins to load the models beside whatever comes next: for commands that will search. */
    Shelf preparing() {
        console.models().prepare();
        return this;
    }

    /** The articles, with the index up to date; embeddings that are missing are not waited for. */
    Library library() {
        return new Library(this::upToDate);
    }

    /** Embeds what has no embedding yet, and returns when all have. */
    void embed() {
        try {
            index.embed(progress::show);
            progress.end();
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /**
     * As {@link #embed}, but returns after {@code patience} at the latest, and as soon as it is clear that it will not do;
     * without a word if it is zero. Embedding goes on.
     */
    void embedFor(Duration patience) {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("embedding").start(() -> {
            try {
                index.embed(progress -> {
                    if (isHopeless(progress, patience)) {
                        ended.complete(false);
                    }
                });
            } catch (IOException | RuntimeException e) {
                say("searching by words alone: " + e.getMessage());
            } finally {
                ended.complete(true);
            }
        });
        try {
            if (!patience.isZero()
                    && !ended.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                            .get()) {
                say("not all passages are embedded yet: answers may improve; `dateline index` waits for all");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new AssertionError("nothing fails it", e);
        }
    }

    /** The beginning, on one thread, tells the rate of what follows only roughly. */
    static boolean isHopeless(Progress progress, Duration patience) {
        return progress.remaining().compareTo(patience.multipliedBy(HOPELESS)) > 0;
    }

    /**
     * Looks for new, changed and removed articles once a minute for as long as the program runs, and embeds what is new: for
     * commands that go on for long.
     */
    void keepUpToDate(Library library) {
        Thread.ofPlatform().daemon().name("articles").start(() -> {
            String told = "";
            while (!closed) {
                try {
                    Thread.sleep(BETWEEN_LOOKS);
                    lookAgain(library);
                } catch (InterruptedException programEnds) {
                    return;
                } catch (IOException | RuntimeException e) {
                    // The articles stay as they were, and each reason is told once.
                    String why = String.valueOf(e.getMessage());
                    if (!closed && !why.equals(told)) {
                        say("new articles are not noticed: " + why);
                        told = why;
                    }
                }
            }
        });
    }

    /** Brings {@code library} up to date, and its embeddings where that changed something. */
    void lookAgain(Library library) throws IOException {
        PassageSearcher before = library.articles();
        if (!closed && library.refresh() != before) {
            index.embed(quietly -> {});
        }
    }

    /** Only whoever waits for the first look, or for another part of the articles, is shown how far it has come. */
    private synchronized PassageSearcher upToDate() {
        View known = view;
        LocalDate asOf = options.asOf;
        boolean expected = known != null && Objects.equals(known.asOf(), asOf);
        try {
            Corpus corpus = index.update(articles(), expected ? quietly -> {} : progress::show);
            progress.end();
            if (known != null && expected && known.all() == corpus) {
                return known.searcher();
            }
            if (corpus.articles().isEmpty()) {
                say("no article could be read; `dateline index` says of each file why not");
            }
            PassageSearcher searcher = asOf == null ? index.searcher() : asOf(corpus, asOf);
            view = new View(corpus, asOf, searcher);
            return searcher;
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private PassageSearcher asOf(Corpus all, LocalDate day) throws IOException {
        Corpus known = all.upTo(day);
        say(known.articles().size() + " of " + all.articles().size() + " articles are known to be published by " + day
                + "; the others are left out");
        return index.restrictedTo(known);
    }

    private List<Path> articles() {
        return options.articles.isEmpty() ? List.of(home.seeds()) : options.articles;
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
        console.err().println("dateline: " + SafeText.of(message));
    }

    @Override
    public void close() {
        closed = true;
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
