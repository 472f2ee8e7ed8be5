package dev.dateline.ranking;

import dev.dateline.embedding.AnswerReader;
import dev.dateline.evaluation.Indexed;
import dev.dateline.evaluation.QuestionSet;
import dev.dateline.index.Candidate;
import dev.dateline.question.Question;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes what the ranker's weights are learnt from beside TREC QA: a line for each candidate of each question that has
 * answers, with the question's id, whether it answers, and its features.
 *
 * <p>Arguments: ARTICLES INDEX-FOLDER OUT.tsv QUESTIONS.jsonl…
 */
public final class RankingRows {

    /** As many as a search looks at. */
    private static final int CANDIDATES = 50;

    private RankingRows() {}

    public static void main(String[] args) throws Exception {
        try (Indexed articles = Indexed.open(args[0], args[1], AnswerReader.NONE);
                PrintStream out = new PrintStream(args[2], StandardCharsets.UTF_8)) {
            for (String set : Arrays.asList(args).subList(3, args.length)) {
                for (QuestionSet.Item item : QuestionSet.read(Path.of(set)).items()) {
                    if (item.isAnswerable()) {
                        write(item, articles, out);
                    }
                }
            }
        }
    }

    private static void write(QuestionSet.Item item, Indexed articles, PrintStream out) {
        Question question = articles.question(item.question());
        List<Candidate> candidates =
                articles.index().searcher().candidates(question.standalone(), CANDIDATES, CANDIDATES);
        double[][] features = Features.of(
                question, candidates.stream().map(Candidate::evidence).toList(), Ranker.READ);
        for (int i = 0; i < features.length; i++) {
            out.println(item.id() + "\t" + (answers(item, candidates.get(i)) ? 1 : 0) + "\t"
                    + Arrays.stream(features[i])
                            .mapToObj(value -> String.format(Locale.ROOT, "%.4f", value))
                            .collect(Collectors.joining("\t")));
        }
    }

    private static boolean answers(QuestionSet.Item item, Candidate candidate) {
        return (item.sources().isEmpty()
                        || candidate
                                .article()
                                .sources()
                                .anyMatch(it -> item.sources().contains(it.path())))
                && item.isAnsweredBy(candidate.passage().text());
    }
}
