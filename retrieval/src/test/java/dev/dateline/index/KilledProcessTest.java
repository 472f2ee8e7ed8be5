package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.embedding.AnswerReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that brings an index up to date again and again, over changing articles, is killed at moments it cannot know. */
class KilledProcessTest {

    private static final int KILLS = 8;
    private static final List<String> QUESTIONS =
            List.of("When did Putin meet Erdogan?", "protests", "summit in Vietnam");

    @TempDir
    private Path parent = Path.of("set by JUnit");

    /** What is killed: switches an index between two sets of articles for ever. */
    static final class Victim {

        private Victim() {}

        public static void main(String[] args) throws IOException {
            try (PassageIndex index =
                    PassageIndex.open(Path.of(args[0]), new WordVectors(), AnswerReader.NONE, System.err::println)) {
                System.out.println("begins");
                for (int round = 0; ; round++) {
                    index.update(List.of(Path.of(args[1 + round % 2])), progress -> {});
                    index.embed(progress -> {});
                }
            }
        }
    }

    @Test
    void leavesTheOldIndexOrTheNewOneAndTheNextRunCompletesIt() throws Exception {
        Path all = Folder.SEEDS;
        Path some = Files.createDirectory(parent.resolve("some"));
        for (String file : List.of("000_38773b743b8fa480.txt", "004_a3150b6170664ba5.txt")) {
            Files.copy(all.resolve(file), some.resolve(file));
        }
        Map<String, List<List<String>>> undisturbed = new HashMap<>();
        for (Path articles : List.of(all, some)) {
            try (PassageIndex index = PassageIndex.open(
                    parent.resolve("undisturbed-" + articles.getFileName()),
                    new WordVectors(),
                    AnswerReader.NONE,
                    this::unexpected)) {
                index.update(List.of(articles), progress -> {});
                index.embed(progress -> {});
                undisturbed.put(index.searcher().corpus().fingerprint(), rankings(index));
            }
        }
        Path index = parent.resolve("index");
        Random random = new Random(20171113);
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(random.nextInt(400), index, all, some);
            try (PassageIndex left = PassageIndex.open(index, new WordVectors(), AnswerReader.NONE, this::unexpected)) {
                if (hasCommit(index)) {
                    left.embed(progress -> {});
                    assertThat(rankings(left))
                            .isEqualTo(undisturbed.get(left.searcher().corpus().fingerprint()));
                }
                left.update(List.of(all), progress -> {});
                assertThat(left.embed(progress -> {})).isTrue();
                assertThat(rankings(left))
                        .isEqualTo(undisturbed.get(left.searcher().corpus().fingerprint()));
            }
        }
        try (Stream<Path> files = Files.list(index)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("corpus-")))
                    .hasSize(1);
        }
    }

    @Test
    void whatWasLeftByAKillWhileCommittingIsRemovedEvenIfNothingHasChangedSince() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        folder.openComplete(new WordVectors()).close();
        for (String left : List.of("corpus-unfinished", "names-unfinished")) {
            Files.writeString(folder.index().resolve(left), "half of it");
        }
        try (PassageIndex index = folder.open(new WordVectors())) {
            folder.update(index);
        }
        assertThat(folder.index()).isDirectoryNotContaining("glob:**unfinished");
    }

    private static boolean hasCommit(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index.resolve("passages"))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("segments_"));
        }
    }

    private static List<List<String>> rankings(PassageIndex index) {
        return QUESTIONS.stream()
                .map(question -> Folder.ranking(index.searcher(), question))
                .toList();
    }

    private void unexpected(String message) {
        throw new AssertionError("a kill must leave nothing to complain about: " + message);
    }

    private static void killAfter(int millis, Path index, Path... articles) throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Ddateline.checkout=" + System.getProperty("dateline.checkout"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        index.toString(),
                        articles[0].toString(),
                        articles[1].toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = victim.inputReader()) {
            assertThat(out.readLine()).isEqualTo("begins");
            Thread.sleep(millis);
        } finally {
            victim.destroyForcibly().waitFor();
        }
    }
}
