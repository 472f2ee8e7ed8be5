package dev.dateline.answer.evidence;

import dev.dateline.answer.Context;
import dev.dateline.answer.Evidence;
import dev.dateline.embedding.CrossEncoder;
import dev.dateline.evaluation.Indexed;
import dev.dateline.evaluation.QuestionSet;
import dev.dateline.index.RankedPassage;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes what the weights of the evidence check are learnt from: a line for each passage that is looked at for each question
 * of a set, with its features and whether it answers.
 *
 * <p>Arguments: ARTICLES QUESTIONS.jsonl OUT.tsv INDEX-FOLDER.
 */
public final class EvidenceRows {

    private EvidenceRows() {}

    public static void main(String[] args) throws Exception {
        try (Indexed articles = Indexed.open(args[0], args[3], new CrossEncoder());
                PrintStream out = new PrintStream(args[2], StandardCharsets.UTF_8)) {
            out.println("id\ttype\tanswerable\trank\tanswers\t" + String.join("\t", EvidenceFeatures.NAMES));
            for (QuestionSet.Item item : QuestionSet.read(Path.of(args[1])).items()) {
                Question question = articles.question(item.question());
                Evidence evidence = new Evidence(
                        articles.index().searcher(), articles.index().search(question, Sufficiency.LOOKED_AT));
                EvidenceFeatures.Wanted wanted = new EvidenceFeatures.Wanted(
                        question, evidence.articles(), WantedWords.of(question, evidence.articles()));
                if (question.type() == AnswerType.YES_NO
                        && item.isAnswerable()
                        && evidence.passages().stream().noneMatch(ranked -> answers(item, ranked))) {
                    // No passage has the word "yes": which of them says it, the set doesn't tell.
                    continue;
                }
                for (RankedPassage ranked : evidence.passages()) {
                    EvidenceFeatures features = wanted.in(Context.of(ranked));
                    out.println(item.id() + "\t" + question.type() + "\t" + item.isAnswerable() + "\t" + ranked.rank()
                            + "\t" + (answers(item, ranked) ? 1 : 0) + "\t"
                            + Arrays.stream(features.values())
                                    .mapToObj(value -> String.format(java.util.Locale.ROOT, "%.4f", value))
                                    .collect(Collectors.joining("\t")));
                }
            }
        }
    }

    private static boolean answers(QuestionSet.Item item, RankedPassage ranked) {
        boolean source = item.sources().isEmpty()
                || ranked.article().sources().anyMatch(it -> item.sources().contains(it.path()));
        return source && item.isAnsweredBy(ranked.passage().text());
    }
}
