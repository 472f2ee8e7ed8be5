package dev.dateline.answer.evidence;

import dev.dateline.answer.Context;
import dev.dateline.embedding.Reading;
import dev.dateline.index.PassageSearcher;
import dev.dateline.question.Question;

/**
 * How strongly one passage speaks of what is asked, in numbers that a weighted sum can judge. Each is about 0 to 1; the
 * order is that of the weights in {@code evidence-weights.txt}.
 */
record EvidenceFeatures(double[] values) {

    static final String[] NAMES = {
        "answers",
        "similarity",
        "names in article",
        "names missed in article",
        "words wanted",
        "word most missed",
        "another year"
    };

    /** Stands for the similarity of a passage that has no vector yet: the usual one. */
    private static final double USUAL_SIMILARITY = 0.85;

    /** Brings counts of words, inverse frequencies and log-odds near to the range of the others. */
    private static final double TENTH = 0.1;

    /** What a question asks of every passage: names and words. */
    static final class Wanted {

        private final Question question;
        private final Coverage.Wanted names;
        private final WantedWords words;

        Wanted(Question question, PassageSearcher articles, WantedWords words) {
            this.question = question;
            this.names = new Coverage.Wanted(question, articles);
            this.words = words;
        }

        EvidenceFeatures in(Context context) {
            Coverage coverage = names.in(context);
            double similarity = context.ranked().similarity();
            return new EvidenceFeatures(new double[] {
                answers(context),
                Double.isNaN(similarity) ? USUAL_SIMILARITY : similarity,
                coverage.names(Coverage.Place.ARTICLE),
                TENTH * coverage.namesMissed(Coverage.Place.ARTICLE),
                TENTH * words.words().size(),
                TENTH * words.mostMissed(context.sentence()),
                Contradiction.tellsAnotherYear(question.standalone(), context.sentence()) ? 1 : 0
            });
        }
    }

    /** Where the passage was not read together with the question, as if that had left it open. */
    private static double answers(Context context) {
        Reading reading = context.ranked().reading();
        return reading == null ? 0 : TENTH * reading.answers();
    }
}
