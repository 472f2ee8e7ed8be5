package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.CorpusReader;
import dev.dateline.embedding.AnswerReader;
import dev.dateline.embedding.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageSearcherTest {

    @TempDir
    private Path parent = Path.of("set by JUnit");

    @Test
    void findsSentencesByTheirWordsBeforeAnythingIsEmbedded() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        try (PassageIndex index = folder.open(new WordVectors())) {
            folder.update(index);
            RankedPassage best = index.search(Folder.question("Who conveyed Macron's message?"), 5)
                    .getFirst();
            assertThat(best.passage().text()).contains("Macron");
            assertThat(best.similarity()).isNaN();
        }
    }

    @Test
    void embeddingsAddPassagesThatShareNoWord() throws IOException {
        Folder folder = Folder.in(parent)
                .with("a.txt", "Weather", "Rain fell on the northern hills for nine days without end.")
                .with("b.txt", "Sport", "The captain scored twice before half time in the final.");
        WordVectors embedder = new WordVectors();
        try (PassageIndex index = folder.openComplete(embedder)) {
            List<Candidate> byWords = index.searcher().candidates("captain", 10, 0);
            List<Candidate> byBoth = index.searcher().candidates("captain", 10, 10);
            assertThat(byWords).hasSizeLessThan(byBoth.size());
            assertThat(byBoth).allMatch(candidate -> !Double.isNaN(candidate.similarity()));
            assertThat(byBoth).anyMatch(candidate -> candidate.bm25() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Putin?",
                "(",
                ")(",
                "AND",
                "NOT OR",
                "*:*",
                "\"",
                "Putin~2^3",
                "text:Putin",
                "[1 TO",
                "\\",
                "{!",
                "+ -",
                "習近平",
                "\u0000",
                "😀",
                "the of and",
                " "
            })
    void noTextIsQuerySyntax(String text) throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        try (PassageIndex index = folder.openComplete(new WordVectors())) {
            assertThatCode(() -> index.search(Folder.question(text), 10)).doesNotThrowAnyException();
            assertThat(index.searcher().candidates("Putin?", 50, 0))
                    .hasSameSizeAs(index.searcher().candidates("Putin", 50, 0));
        }
    }

    @Test
    void aQuestionAsLongAsAnArticleIsAnswered() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        try (PassageIndex index = folder.openComplete(new WordVectors())) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < 5_000; i++) {
                words.append("Putin").append(i).append(' ');
            }
            assertThat(index.searcher().candidates("Putin " + words, 10, 10)).isNotEmpty();
        }
    }

    @Test
    void passagesOfTheSameWordsTakeOnePlace() throws IOException {
        Folder folder = Folder.in(parent)
                .with("a.txt", "Storm hits coast", "The storm killed nine people in Dover. Trains stood still.")
                .with(
                        "b.txt",
                        "Nine dead in Dover",
                        "\"The storm killed nine people in Dover\". Ships stayed in port.");
        try (PassageIndex index = folder.openComplete(new WordVectors())) {
            List<RankedPassage> ranked =
                    index.search(Folder.question("How many people did the storm kill in Dover?"), 10);
            assertThat(ranked.getFirst().duplicates()).hasSize(1);
            assertThat(ranked)
                    .extracting(
                            place -> PassageDocuments.wordsHash(place.passage().text()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theWordsOfTheTitleAndTheNeighboursHelpASentence() throws IOException {
        Folder folder = Folder.in(parent)
                .with(
                        "a.txt",
                        "Vodafone results",
                        "The chairman spoke on Monday. He resigns in May. Shares fell at once.")
                .with(
                        "b.txt",
                        "Chess final",
                        "The champion spoke on Monday. He resigns in May too. The game was short.");
        try (PassageIndex index = folder.open(new WordVectors())) {
            folder.update(index);
            Candidate candidate = index.searcher().candidates("When does the Vodafone chairman resign?", 10, 0).stream()
                    .filter(found -> found.passage().text().equals("He resigns in May."))
                    .findFirst()
                    .orElseThrow();
            assertThat(candidate.title()).isPositive();
            assertThat(candidate.neighbours()).isPositive();
            assertThat(Folder.texts(index, "When does the Vodafone chairman resign?"))
                    .containsSubsequence("He resigns in May.", "He resigns in May too.");
        }
    }

    @Test
    void aPartOfTheArticlesGivesWhatAFolderOfThatPartWouldGive() throws IOException {
        Folder all = Folder.ofSeeds(Files.createDirectory(parent.resolve("all")));
        Folder part = Folder.in(Files.createDirectory(parent.resolve("part")));
        for (String file : List.of("000_38773b743b8fa480.txt", "003_6dd31631be1a3fe6.txt")) {
            Files.copy(Folder.SEEDS.resolve(file), part.articles().resolve(file));
        }
        try (PassageIndex whole = all.openComplete(new WordVectors());
                PassageIndex alone = part.openComplete(new WordVectors())) {
            Corpus corpus = CorpusReader.read(List.of(part.articles()), CorpusReader.Progress.NONE);
            PassageSearcher restricted = whole.restrictedTo(corpus);
            for (String question : List.of("When did Putin meet Erdogan?", "Where is the summit?", "Macron")) {
                assertThat(Folder.ranking(restricted, question)).isEqualTo(Folder.ranking(alone.searcher(), question));
            }
        }
    }

    @Test
    void whereTheModelFailsWordsFindAloneAndThatIsSaidOnce() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        folder.openComplete(new WordVectors()).close();
        WordVectors broken = new WordVectors() {
            @Override
            public float[] query(String text) {
                throw new IllegalStateException("no connection to the model");
            }
        };
        try (PassageIndex index = folder.open(broken)) {
            assertThat(Folder.texts(index, "Putin")).isNotEmpty();
            assertThat(Folder.texts(index, "Erdogan")).isNotEmpty();
        }
        assertThat(folder.messages()).containsExactly("searching by words alone: no connection to the model");
    }

    @Test
    void aFailureWithoutAMessageIsNamedByItsKind() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        folder.openComplete(new WordVectors()).close();
        try (PassageIndex index = folder.open(failing(() -> {
            throw new NullPointerException();
        }))) {
            assertThat(Folder.texts(index, "Putin")).isNotEmpty();
        }
        assertThat(folder.messages()).containsExactly("searching by words alone: NullPointerException");
    }

    @Test
    void anErrorOfTheMachineIsNoFailureOfTheModel() throws IOException {
        Folder folder = Folder.ofSeeds(parent);
        folder.openComplete(new WordVectors()).close();
        try (PassageIndex index = folder.open(failing(() -> {
            throw new OutOfMemoryError("Java heap space");
        }))) {
            assertThatThrownBy(() -> Folder.texts(index, "Putin")).isInstanceOf(OutOfMemoryError.class);
        }
        assertThat(folder.messages()).isEmpty();
    }

    private static WordVectors failing(Supplier<float[]> failure) {
        return new WordVectors() {
            @Override
            public float[] query(String text) {
                return failure.get();
            }
        };
    }

    @Test
    void ofManyArticlesWithTheSameWordsEachIsFoundWhereItIsAskedFor() throws IOException {
        Folder folder = Folder.in(parent);
        for (int i = 0; i < 20; i++) {
            folder.with(
                    "%02d.txt".formatted(i), "Ferry sinks", "A ferry sank off Norway. It was ship %d.".formatted(i));
        }
        try (PassageIndex index = folder.openComplete(new WordVectors())) {
            for (Article article : index.searcher().corpus().articles()) {
                assertThat(index.searcher().search(Folder.question("Where did the ferry sink?"), List.of(article), 5))
                        .extracting(ranked -> ranked.passage().text())
                        .contains("A ferry sank off Norway.");
            }
        }
    }

    @Test
    void anIndexInWhichNothingWasEverIndexedSaysSo() throws IOException {
        try (PassageIndex index = Folder.in(parent).open(new WordVectors())) {
            assertThatThrownBy(index::searcher).hasMessageContaining("update the index first");
        }
    }

    /** Says of each sentence what {@code answers} says of its words. */
    private record Reader(ToDoubleFunction<String> answers) implements AnswerReader {

        @Override
        public List<Reading> read(String question, List<InContext> sentences) {
            return sentences.stream()
                    .map(told -> new Reading(answers.applyAsDouble(told.sentence())))
                    .toList();
        }

        @Override
        public void close() {}
    }

    private static Folder ofTwelveFerries(Path parent) throws IOException {
        Folder folder = Folder.in(parent);
        for (int i = 1; i <= 12; i++) {
            folder.with("%02d.txt".formatted(i), "Report " + i, "The ferry number %d was seen at sea.".formatted(i));
        }
        return folder;
    }

    private static PassageIndex open(Folder folder, AnswerReader answers) throws IOException {
        PassageIndex index = PassageIndex.open(folder.index(), new WordVectors(), answers, folder.messages()::add);
        folder.update(index);
        index.embed(progress -> {});
        return index;
    }

    @Test
    void whatIsReadWithTheQuestionComesInTheOrderInWhichItAnswers() throws IOException {
        Folder folder = ofTwelveFerries(parent);
        List<RankedPassage> before;
        try (PassageIndex index = open(folder, AnswerReader.NONE)) {
            before = index.search(Folder.question("Which ferry was seen at sea?"), 12);
        }
        String third = before.get(2).passage().text();

        try (PassageIndex index = open(folder, new Reader(sentence -> sentence.equals(third) ? 9 : -9))) {
            List<RankedPassage> ranked = index.search(Folder.question("Which ferry was seen at sea?"), 12);

            assertThat(ranked.getFirst().passage().text()).isEqualTo(third);
            assertThat(ranked.getFirst().reading()).isEqualTo(new Reading(9));
            assertThat(ranked).extracting(RankedPassage::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
            assertThat(ranked)
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(RankedPassage::score).reversed());
        }
    }

    @Test
    void whatIsNotReadWithTheQuestionStaysBehind() throws IOException {
        Folder folder = ofTwelveFerries(parent);
        try (PassageIndex index = open(folder, new Reader(sentence -> -sentence.length()))) {
            List<RankedPassage> ranked = index.search(Folder.question("Which ferry was seen at sea?"), 12);

            assertThat(ranked).extracting(it -> it.reading() == null).isSorted();
            assertThat(ranked.getLast().reading()).isNull();
        }
    }

    @Test
    void aReaderOfAnswersThatFailsIsNamedOnceAndTheOrderStays() throws IOException {
        Folder folder = ofTwelveFerries(parent);
        List<String> before;
        try (PassageIndex index = open(folder, AnswerReader.NONE)) {
            before = Folder.ranking(index.searcher(), "Which ferry was seen at sea?");
        }

        try (PassageIndex index = open(folder, new Reader(sentence -> {
            throw new IllegalStateException("weights are damaged");
        }))) {
            assertThat(Folder.ranking(index.searcher(), "Which ferry was seen at sea?"))
                    .isEqualTo(before);
            assertThat(Folder.ranking(index.searcher(), "Which ferry was seen at sea?"))
                    .isEqualTo(before);
        }
        assertThat(folder.messages())
                .containsExactly("ranking without reading question and sentence together: weights are damaged");
    }
}
