package dev.dateline.evaluation;

import dev.dateline.embedding.AnswerReader;
import dev.dateline.embedding.E5Embedder;
import dev.dateline.index.PassageIndex;
import dev.dateline.question.Question;
import dev.dateline.question.QuestionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Articles as a search sees them, for those who write down what is to be learnt from. */
public record Indexed(PassageIndex index, E5Embedder embedder, AnswerReader answers) implements AutoCloseable {

    /** On which all questions are asked. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /**
     * The index in {@code folder} of the articles, with all vectors.
     *
     * @param answers closed with it
     */
    public static Indexed open(String articles, String folder, AnswerReader answers) throws IOException {
        E5Embedder embedder = new E5Embedder();
        PassageIndex index = PassageIndex.open(Path.of(folder), embedder, answers, System.err::println);
        index.update(List.of(Path.of(articles)), progress -> {});
        index.embed(progress -> {});
        return new Indexed(index, embedder, answers);
    }

    public Question question(String asked) {
        return QuestionReader.read(asked, index.searcher().names(), TODAY);
    }

    @Override
    public void close() throws IOException {
        try (answers;
                embedder) {
            index.close();
        }
    }
}
