package dev.dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.SourceChangedException;
import dev.dateline.text.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusSnapshotTest {

    private static final String ARTICLE = "A headline\n\nThe minister left the hall on Monday, officials said.\n";

    @TempDir
    Path folder;

    @Test
    void aCorpusComesBackAsItWas() throws IOException {
        Corpus seeds = Folder.seeds().read();
        Corpus again = read(write(seeds));
        assertThat(again.articles()).isEqualTo(seeds.articles());
        assertThat(again.skipped()).isEqualTo(seeds.skipped());
        assertThat(again.fingerprint()).isEqualTo(seeds.fingerprint());
        LocalDate day = LocalDate.parse("2017-11-10");
        assertThat(again.upTo(day).articles()).isEqualTo(seeds.upTo(day).articles());
    }

    @Test
    void damagedBytesAreNoticed() throws IOException {
        byte[] bytes = write(Folder.seeds().read());
        bytes[bytes.length / 2] ^= 1;
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(StreamCorruptedException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> read(new byte[100])).isInstanceOf(StreamCorruptedException.class);
    }

    @Test
    void anUnchangedFolderIsNotReadAgain() throws IOException {
        Corpus before = read(write(new Folder(folder).with("a.txt", ARTICLE).read()));
        assertThat(reread(before)).isSameAs(before);
    }

    @Test
    void onlyWhatHasChangedIsReadAgain() throws IOException {
        Corpus before = new Folder(folder)
                .with("a.txt", ARTICLE)
                .with("b.txt", ARTICLE + "A second line.\n")
                .with("c.txt", ARTICLE + "A third line.\n")
                .read();
        Files.delete(folder.resolve("b.txt"));
        new Folder(folder).with("c.txt", ARTICLE + "A third line, edited.\n").with("d.txt", ARTICLE + "New.\n");
        Corpus after = reread(before);
        assertThat(after.articles())
                .extracting(article -> article.source().path())
                .containsExactly("a.txt", "c.txt", "d.txt");
        assertThat(after.articles().getFirst().source())
                .isSameAs(before.articles().getFirst().source());
        assertThat(after.articles().get(1).passages().getLast().text()).isEqualTo("A third line, edited.");
        assertThat(after.fingerprint())
                .isNotEqualTo(before.fingerprint())
                .isEqualTo(new Folder(folder).read().fingerprint());
    }

    @Test
    void aTouchedFileIsTheSameArticle() throws IOException {
        Corpus before = new Folder(folder).with("a.txt", ARTICLE).read();
        Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.fromMillis(1_000_000_000_000L));
        Corpus after = reread(before);
        assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
        assertThat(after.articles())
                .extracting(Article::source)
                .extracting(SourceFile::modified)
                .containsExactly(1_000_000_000_000L);
    }

    private Corpus reread(Corpus previous) {
        return CorpusReader.read(List.of(folder), Optional.of(previous), CorpusReader.Progress.NONE);
    }

    private static byte[] write(Corpus corpus) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CorpusSnapshot.write(corpus, out);
        return out.toByteArray();
    }

    private static Corpus read(byte[] bytes) throws IOException {
        return CorpusSnapshot.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void aFileThatIsFoundChangedIsReadAgainThoughItsLengthAndTimeAreTheSame() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "A headline\n\nThe minister left on Monday, officials said.\n");
        FileTime time = Files.getLastModifiedTime(file);
        Corpus before = CorpusReader.read(List.of(folder), CorpusReader.Progress.NONE);
        Files.writeString(file, "A headline\n\nThe minister left on Friday, officials said.\n");
        Files.setLastModifiedTime(file, time);
        assertThatThrownBy(before.articles().getFirst().source()::read).isInstanceOf(SourceChangedException.class);

        Corpus after = CorpusReader.read(List.of(folder), Optional.of(before), CorpusReader.Progress.NONE);

        assertThat(after.articles().getFirst().passages().getLast().text()).contains("Friday");
    }
}
