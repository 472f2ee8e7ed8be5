package dev.dateline.evaluation;

import dev.dateline.embedding.AnswerScorer;
import dev.dateline.embedding.E5Embedder;
import dev.dateline.index.PassageIndex;
import dev.dateline.question.Question;
import dev.dateline.question.QuestionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Articles as a search sees them, for those who write down what is to be learnt from. */
public final class Indexed {

    /** On which all questions are asked. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Indexed() {}

    /** The index in {@code folder} of the articles, with all vectors. */
    public static PassageIndex open(String articles, String folder, AnswerScorer scorer) throws IOException {
        PassageIndex index = PassageIndex.open(Path.of(folder), new E5Embedder(), scorer, System.err::println);
        index.update(List.of(Path.of(articles)), progress -> {});
        index.embed(progress -> {});
        return index;
    }

    public static Question question(PassageIndex index, String asked) {
        return QuestionReader.read(asked, index.searcher().names(), TODAY);
    }
}
