package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.CorpusReader;
import dev.dateline.corpus.SkippedFile;
import dev.dateline.embedding.AnswerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageIndexTest {

    private static final String QUESTION = "When did Putin meet Erdogan?";

    @TempDir
    private Path parent = Path.of("set by JUnit");

    @Test
    void openedAgainItEmbedsAndIndexesNothing() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        List<String> before;
        try (PassageIndex index = folder.openComplete(new WordVectors())) {
            before = Folder.ranking(index.searcher(), QUESTION);
        }
        WordVectors embedder = new WordVectors();
        List<Progress> progress = new ArrayList<>();
        try (PassageIndex index = folder.open(embedder)) {
            assertThat(Folder.ranking(index.searcher(), QUESTION)).isEqualTo(before);
            index.update(List.of(folder.articles()), progress::add);
            assertThat(index.embed(progress::add)).isTrue();
        }
        assertThat(embedder.passages).hasValue(0);
        assertThat(progress).noneMatch(step -> step.step() != Progress.Step.READING);
        assertThat(folder.messages()).isEmpty();
    }

    @Test
    void onlyNewWordsAreEmbedded() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        WordVectors embedder = new WordVectors();
        try (PassageIndex index = folder.openComplete(embedder)) {
            int before = embedder.passages.get();
            folder.with("new.txt", "Otter seen in Thames", "An otter swam under Tower Bridge on Friday.");
            folder.update(index);
            index.embed(progress -> {});
            assertThat(embedder.passages).hasValue(before + 2);
            assertThat(Folder.texts(index, "otter")).first().asString().containsIgnoringCase("otter");
        }
    }

    @Test
    void aFileThatMovedIsNotEmbeddedAgain() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        WordVectors embedder = new WordVectors();
        try (PassageIndex index = folder.openComplete(embedder)) {
            int before = embedder.passages.get();
            Path moved = Files.createDirectory(folder.articles().resolve("old")).resolve("moved.txt");
            Files.move(folder.articles().resolve("003_6dd31631be1a3fe6.txt"), moved);
            Corpus corpus = folder.update(index);
            index.embed(progress -> {});
            assertThat(embedder.passages).hasValue(before);
            assertThat(Folder.has(corpus, "old/moved.txt")).isTrue();
            assertThat(Folder.texts(index, QUESTION)).isNotEmpty();
        }
    }

    @Test
    void filesThatOnlyPassedForUnchangedAreReadAgainOrPassedOver() throws IOException {
        Folder folder = Folder.ofSeeds(parent)
                .with("a.txt", "Otter seen", "An otter swam under the bridge on Friday.")
                .with("b.txt", "Eagle seen", "An eagle flew over the bridge on Friday.");
        folder.openComplete(new WordVectors()).close();
        replaceUnseen(folder.articles().resolve("a.txt"), text -> text.replace("otter", "trout"));
        replaceUnseen(folder.articles().resolve("b.txt"), text -> "\0".repeat(text.length()));
        folder.with("c.txt", "Stork seen", "A stork flew over the bridge on Friday.");
        try (PassageIndex index = folder.open(new WordVectors())) {
            Corpus corpus = folder.update(index);
            assertThat(Folder.texts(index, "bridge"))
                    .contains("An trout swam under the bridge on Friday.", "A stork flew over the bridge on Friday.")
                    .doesNotContain("An eagle flew over the bridge on Friday.");
            assertThat(corpus.skipped()).extracting(SkippedFile::path).containsExactly("b.txt");
        }
    }

    /** Changes a file, but neither its length nor its time of change. */
    private static void replaceUnseen(Path file, UnaryOperator<String> change) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        Files.writeString(file, change.apply(Files.readString(file)));
        Files.setLastModifiedTime(file, modified);
    }

    @Test
    void anEmbedderThatFailsIsNamedEvenIfWhatItMadeCannotBeKeptEither() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        WordVectors failing = new WordVectors() {
            @Override
            public List<float[]> passages(List<String> texts) {
                if (passages.get() > 0) {
                    deleteAll(folder.index().resolve("vectors"));
                    throw new IllegalStateException("no memory left");
                }
                return super.passages(texts);
            }
        };
        try (PassageIndex index = folder.open(failing)) {
            folder.update(index);
            assertThatThrownBy(() -> index.embed(progress -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no memory left");
        }
    }

    private static synchronized void deleteAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.delete(folder);
        } catch (NoSuchFileException e) {
            // Another thread was faster.
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatIsDeletedIsNotFoundAndLeavesNoTraceInAnyScore() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        Folder fresh = Folder.ofSeeds(Files.createDirectory(parent.resolve("fresh")));
        fresh.delete("001_e883911a8d732f19.txt");
        fresh.delete("004_a3150b6170664ba5.txt");
        try (PassageIndex index = folder.openComplete(new WordVectors());
                PassageIndex never = fresh.openComplete(new WordVectors())) {
            folder.delete("001_e883911a8d732f19.txt");
            folder.delete("004_a3150b6170664ba5.txt");
            folder.update(index);
            index.embed(progress -> {});
            for (String question : List.of(QUESTION, "protests in Islamabad", "Trump")) {
                assertThat(Folder.ranking(index.searcher(), question))
                        .isEqualTo(Folder.ranking(never.searcher(), question));
            }
        }
    }

    @Test
    void vectorsOfDeletedArticlesGoOnceTheyAreMost() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        WordVectors embedder = new WordVectors();
        try (PassageIndex index = folder.openComplete(embedder)) {
            try (Stream<Path> files = Files.list(folder.articles())) {
                files.sorted()
                        .skip(1)
                        .forEach(file -> folder.delete(file.getFileName().toString()));
            }
            Corpus corpus = folder.update(index);
            index.embed(progress -> {});
            long passages = corpus.articles().stream()
                    .flatMap(article -> article.passages().stream())
                    .count();
            try (var directory = FSDirectory.open(folder.index().resolve("vectors"));
                    DirectoryReader vectors = DirectoryReader.open(directory)) {
                assertThat((long) vectors.maxDoc()).isLessThanOrEqualTo(passages);
            }
        }
    }

    @Test
    void anotherModelMeansEmbeddingAnewWithOneMessage() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        folder.openComplete(new WordVectors("model A")).close();
        WordVectors other = new WordVectors("model B");
        try (PassageIndex index = folder.openComplete(other)) {
            assertThat(index.searcher().candidates("Putin", 10, 10))
                    .noneMatch(candidate -> Double.isNaN(candidate.similarity()));
        }
        assertThat(other.passages.get()).isPositive();
        assertThat(folder.messages())
                .containsExactly("embeddings were made by model A, now by model B: embedding anew");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    schema   | 0                 | the index was made with schema 0, now 3: building it anew
                    lucene   | 9.12.0            | the index was made with lucene 9.12.0, now 10.6.0: building it anew
                    analyzer | StandardAnalyzer  | the index was made with analyzer StandardAnalyzer, now EnglishAnalyzer, BM25 k1 0.9 b 0.4: building it anew
                    """)
    void anIndexMadeInAnotherWayIsBuiltAnewWithOneMessage(String key, String value, String message) throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        List<String> before;
        try (PassageIndex index = folder.openComplete(new WordVectors())) {
            before = Folder.ranking(index.searcher(), QUESTION);
        }
        rewriteCommit(folder, data -> {
            data.put(key, value);
            return data;
        });
        WordVectors embedder = new WordVectors();
        try (PassageIndex index = folder.openComplete(embedder)) {
            assertThat(Folder.ranking(index.searcher(), QUESTION)).isEqualTo(before);
        }
        assertThat(folder.messages()).containsExactly(message);
        assertThat(embedder.passages).hasValue(0);
    }

    private static void rewriteCommit(Folder folder, UnaryOperator<Map<String, String>> change) throws IOException {
        try (var directory = FSDirectory.open(folder.index().resolve("passages"));
                DirectoryReader reader = DirectoryReader.open(directory);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Map<String, String> data =
                    new java.util.HashMap<>(reader.getIndexCommit().getUserData());
            writer.setLiveCommitData(change.apply(data).entrySet());
            writer.commit();
        }
    }

    @Test
    void whileAnotherBringsItUpToDateItsLastStateIsUsed() throws Exception {
        Folder folder = Folder.ofSeeds(parent);
        try (PassageIndex first = folder.openComplete(new WordVectors());
                PassageIndex second = folder.open(new WordVectors())) {
            folder.with("new.txt", "Otter seen in Thames", "An otter swam under Tower Bridge on Friday.");
            first.update(
                    previous -> {
                        assertThat(Folder.has(seenBy(second, folder), "new.txt"))
                                .isFalse();
                        return read(folder, previous);
                    },
                    progress -> {});
            assertThat(folder.messages())
                    .containsExactly("another process is bringing the index up to date: using its last state");
            assertThat(Folder.has(folder.update(second), "new.txt")).isTrue();
            assertThat(Folder.texts(second, "otter")).first().asString().containsIgnoringCase("otter");
        }
    }

    @Test
    void whileAnotherBuildsItForTheFirstTimeItIsWaitedFor() throws Exception {
        Folder folder = Folder.ofSeeds(parent);
        CountDownLatch waiting = new CountDownLatch(1);
        try (PassageIndex first = folder.open(new WordVectors());
                PassageIndex second =
                        PassageIndex.open(folder.index(), new WordVectors(), AnswerReader.NONE, message -> {
                            folder.messages().add(message);
                            waiting.countDown();
                        })) {
            FutureTask<Corpus> other = new FutureTask<>(() -> seenBy(second, folder));
            first.update(
                    previous -> {
                        Thread.ofPlatform().start(other);
                        await(waiting);
                        return read(folder, previous);
                    },
                    progress -> {});
            assertThat(other.get().articles())
                    .hasSameSizeAs(first.searcher().corpus().articles());
        }
        assertThat(folder.messages()).containsExactly("another process is building the index: waiting for it");
    }

    @Test
    void whileAnotherEmbedsItIsNotDoneTwice() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        WordVectors idle = new WordVectors();
        try (PassageIndex first = folder.open(new WordVectors());
                PassageIndex second = folder.open(idle)) {
            folder.update(first);
            folder.update(second);
            List<Boolean> done = new ArrayList<>();
            first.embed(progress -> {
                if (progress.done() == 0) {
                    done.add(embedded(second));
                }
            });
            assertThat(done).containsExactly(false);
            assertThat(idle.passages).hasValue(0);
            assertThat(second.embed(progress -> {})).isTrue();
            assertThat(second.searcher().candidates("Putin", 10, 10))
                    .noneMatch(candidate -> Double.isNaN(candidate.similarity()));
        }
    }

    @Test
    void closingItEndsEmbeddingEarlyAndTheNextTimeGoesOn() throws Exception {
        Folder folder = Folder.ofSeeds(parent);
        WordVectors cutOff = new WordVectors() {
            @Override
            public int parallelism() {
                return 1;
            }
        };
        PassageIndex index = folder.open(cutOff);
        folder.update(index);
        CountDownLatch begun = new CountDownLatch(1);
        FutureTask<Boolean> embedding = new FutureTask<>(() -> index.embed(progress -> {
            if (progress.done() > 0) {
                begun.countDown();
                index.stopEmbedding();
            }
        }));
        Thread.ofPlatform().start(embedding);
        await(begun);
        index.close();
        assertThat(embedding.get()).isFalse();
        WordVectors rest = new WordVectors();
        folder.openComplete(rest).close();
        WordVectors whole = new WordVectors();
        Folder.ofSeeds(Files.createDirectory(parent.resolve("whole")))
                .openComplete(whole)
                .close();
        assertThat(cutOff.passages.get() + rest.passages.get()).isEqualTo(whole.passages.get());
        assertThat(rest.passages.get()).isPositive();
    }

    private static Corpus read(Folder folder, Optional<Corpus> previous) {
        return CorpusReader.read(List.of(folder.articles()), previous, CorpusReader.Progress.NONE);
    }

    private static Corpus seenBy(PassageIndex index, Folder folder) {
        try {
            return folder.update(index);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean embedded(PassageIndex index) {
        try {
            return index.embed(progress -> {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
