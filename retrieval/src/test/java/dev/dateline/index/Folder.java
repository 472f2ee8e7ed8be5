package dev.dateline.index;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.embedding.AnswerReader;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import dev.dateline.time.DateInterval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Articles and their index in two folders. */
record Folder(Path articles, Path index, List<String> messages) {

    static final Path SEEDS = Path.of(Objects.requireNonNull(System.getProperty("dateline.checkout")), "seeds");

    static Folder in(Path parent) throws IOException {
        return new Folder(
                Files.createDirectories(parent.resolve("articles")), parent.resolve("index"), new ArrayList<>());
    }

    static Folder ofSeeds(Path parent) throws IOException {
        Folder folder = in(parent);
        try (Stream<Path> seeds = Files.list(SEEDS)) {
            for (Path seed : seeds.sorted().toList()) {
                Files.copy(seed, folder.articles.resolve(seed.getFileName()));
            }
        }
        return folder;
    }

    /** Writes an article of one headline and one paragraph. */
    Folder with(String file, String headline, String paragraph) throws IOException {
        Files.writeString(articles.resolve(file), headline + "\n\n" + paragraph + "\n");
        return this;
    }

    PassageIndex open(WordVectors embedder) throws IOException {
        return PassageIndex.open(index, embedder, AnswerReader.NONE, messages::add);
    }

    /** Opens the index and brings it up to date, with vectors. */
    PassageIndex openComplete(WordVectors embedder) throws IOException {
        PassageIndex opened = open(embedder);
        update(opened);
        opened.embed(progress -> {});
        return opened;
    }

    Corpus update(PassageIndex opened) throws IOException {
        return opened.update(List.of(articles), progress -> {});
    }

    static Question question(String words) {
        return new Question(
                words,
                words,
                AnswerType.WHAT,
                null,
                null,
                Arrays.asList(words.split(" ")),
                List.of(),
                DateInterval.UNKNOWN);
    }

    /** The ranking that a question gives, as text, with scores. */
    static List<String> ranking(PassageSearcher searcher, String question) {
        return searcher.search(question(question), 20).stream()
                .map(ranked -> "%d %.5f %.5f %s"
                        .formatted(
                                ranked.rank(),
                                ranked.score(),
                                ranked.similarity(),
                                ranked.passage().text()))
                .toList();
    }

    static List<String> texts(PassageIndex opened, String question) {
        return opened.search(question(question), 20).stream()
                .map(ranked -> ranked.passage().text())
                .toList();
    }

    static boolean has(Corpus corpus, String source) {
        return corpus.articles().stream()
                .flatMap(Article::sources)
                .anyMatch(file -> file.path().equals(source));
    }

    void delete(String file) {
        try {
            Files.delete(articles.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
