package dev.dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameArticleTest {

    private static final String WHOLE = prose(1, 200);

    @TempDir
    Path folder;

    @Test
    void theSameBodyIsOneArticleWhateverItsHeadlineSpacesAndQuotes() {
        Corpus corpus = new Folder(folder)
                .with("a.txt", "First headline\n\n" + WHOLE + " He said “no.”\n\nIt's over.\n")
                .with("b.txt", "Other headline\r\n\r\n" + WHOLE + "  He said \"no.\"\r\n\r\nIt’s over.\r\n")
                .read();
        assertThat(corpus.articles()).hasSize(1);
        Article article = corpus.articles().getFirst();
        assertThat(article.title()).isEqualTo("First headline");
        assertThat(article.copies()).extracting(Article::title).containsExactly("Other headline");
        assertThat(article.nearDuplicates()).isEmpty();
    }

    @Test
    void shortBodiesUnderDifferentHeadlinesAreDifferentArticles() {
        Corpus corpus = new Folder(folder)
                .with("a.txt", "Storm in Norway\n\nMore to follow.\n")
                .with("b.txt", "Fire in Chile\n\nMore to follow.\n")
                .read();
        assertThat(corpus.articles()).hasSize(2);
    }

    @Test
    void picturesWithoutATextAreTheSameOnlyIfTheirCaptionsAre() {
        Corpus corpus = new Folder(folder)
                .with("a.txt", "The ferry in the harbour of Tarn. (AP)\n")
                .with("b.txt", "The president at the summit in Oslo. (AP)\n")
                .with("c.txt", "The ferry in the harbour of Tarn. (AP)\n")
                .read();
        assertThat(corpus.articles())
                .extracting(Article::title)
                .containsExactly("The ferry in the harbour of Tarn. (AP)", "The president at the summit in Oslo. (AP)");
    }

    @Test
    void anEditedCopyIsNamedAsNearDuplicateOnBothSides() {
        Corpus corpus = new Folder(folder)
                .with("a.txt", "Headline\n\n" + WHOLE)
                .with(
                        "b.txt",
                        "Headline\n\n" + WHOLE.replaceFirst("(?<=[.] )[A-Z]\\w+", "Yesterday") + " And more came.")
                .with("c.txt", "Headline\n\n" + prose(2, 200))
                .read();
        assertNear(corpus, 0, 1);
        assertThat(corpus.articles().get(2).nearDuplicates()).isEmpty();
    }

    @Test
    void ofAReportThatVeryManyHaveEditedEachHasManyNearDuplicates() {
        Folder folder = new Folder(this.folder);
        for (int i = 0; i < 25; i++) {
            folder.with("%02d.txt".formatted(i), "Headline\n\n" + WHOLE + " " + prose(100 + i, 30));
        }
        assertThat(folder.read().articles())
                .hasSize(25)
                .allSatisfy(article -> assertThat(article.nearDuplicates())
                        .hasSizeGreaterThanOrEqualTo(20)
                        .doesNotContain(article.id()));
    }

    @Test
    void aShortenedCopyIsFoundInTheWhole() {
        Corpus corpus = new Folder(folder)
                .with("a.txt", "Headline\n\n" + prose(3, 100) + " " + WHOLE + " " + prose(4, 500))
                .with("b.txt", "Headline\n\n" + WHOLE)
                .read();
        assertNear(corpus, 0, 1);
    }

    @Test
    void aSharedSignatureMakesNoDuplicates() {
        String signature =
                " The writer is a reporter of the agency in the capital and has covered the war since it began.";
        Corpus corpus = new Folder(folder)
                .with("a.txt", "Headline\n\n" + prose(5, 200) + signature)
                .with("b.txt", "Headline\n\n" + prose(6, 200) + signature)
                .read();
        assertThat(corpus.articles())
                .allSatisfy(article -> assertThat(article.nearDuplicates()).isEmpty());
    }

    private static void assertNear(Corpus corpus, int a, int b) {
        Article first = corpus.articles().get(a);
        Article second = corpus.articles().get(b);
        assertThat(first.nearDuplicates()).containsExactly(second.id());
        assertThat(second.nearDuplicates()).containsExactly(first.id());
    }

    private static String prose(int seed, int words) {
        Random random = new Random(seed);
        return random.ints(words, 0, 5_000)
                .mapToObj(word -> (random.nextInt(9) == 0 ? "end. Word" : "w") + word)
                .collect(Collectors.joining(" ", "The ", " ended."));
    }
}
