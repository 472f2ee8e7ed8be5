package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happened to the files of an index costs time, never an answer. */
class DamagedIndexTest {

    private static final String QUESTION = "When did Putin meet Erdogan?";

    @TempDir
    Path parent;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "'', corpus-, deleted, the index cannot be read, 1",
        "'', corpus-, cut off, the index cannot be read, 1",
        "'', names-, deleted, the names cannot be read, 1",
        "'', names-, cut off, the names cannot be read, 1",
        "'', names-, overwritten, the names cannot be read, 1",
        "'', names-, emptied, the names cannot be read, 1",
        "passages, segments_, overwritten, the index cannot be read, 1",
        "passages, segments_, emptied, the index cannot be read, 1",
        "passages, _, deleted, the index cannot be read, 1",
        "vectors, segments_, overwritten, embeddings cannot be read, 1",
        "vectors, segments_, cut off, embeddings cannot be read, 1",
        "vectors, _, deleted, embeddings cannot be read, 1",
    })
    void isMadeAnew(String subfolder, String files, String how, String message, int messages) throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        List<String> before;
        try (PassageIndex index = folder.openComplete(new WordVectors())) {
            before = Folder.ranking(index.searcher(), QUESTION);
        }
        damage(folder.index().resolve(subfolder), files, how);
        try (PassageIndex index = folder.openComplete(new WordVectors())) {
            assertThat(Folder.ranking(index.searcher(), QUESTION)).isEqualTo(before);
        }
        assertThat(folder.messages()).hasSize(messages).allMatch(said -> said.startsWith(message));
        try (PassageIndex index = folder.openComplete(new WordVectors())) {
            assertThat(Folder.ranking(index.searcher(), QUESTION)).isEqualTo(before);
        }
        assertThat(folder.messages()).as("it is whole again").hasSize(messages);
    }

    private static void damage(Path folder, String files, String how) throws IOException {
        List<Path> damaged;
        try (Stream<Path> all = Files.list(folder)) {
            damaged = all.filter(file -> file.getFileName().toString().startsWith(files))
                    .toList();
        }
        assertThat(damaged).isNotEmpty();
        for (Path file : damaged) {
            byte[] bytes = Files.readAllBytes(file);
            switch (how) {
                case "deleted" -> Files.delete(file);
                case "emptied" -> Files.write(file, new byte[0]);
                case "cut off" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                case "overwritten" ->
                    Files.write(file, "not what it was ".repeat(9).getBytes(StandardCharsets.UTF_8));
                default -> throw new IllegalArgumentException(how);
            }
        }
    }

    @Test
    void anIndexThatAnotherVersionMadeMeanwhile_isMadeAnewByWhoNextBringsItUpToDate() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        try (PassageIndex index = folder.openComplete(new WordVectors())) {
            List<String> before = Folder.ranking(index.searcher(), QUESTION);
            try (var directory = FSDirectory.open(folder.index().resolve("passages"));
                    IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                writer.deleteAll();
                writer.setLiveCommitData(Map.of("schema", "0").entrySet());
                writer.commit();
            }
            folder.update(index);
            assertThat(Folder.ranking(index.searcher(), QUESTION)).isEqualTo(before);
        }
        assertThat(folder.messages()).hasSize(1).first().asString().contains("building it anew");
        try (PassageIndex index = folder.openComplete(new WordVectors())) {
            assertThat(Folder.texts(index, QUESTION)).isNotEmpty();
        }
        assertThat(folder.messages()).as("the next one can use it").hasSize(1);
    }
}
