package dev.dateline.answer;

import dev.dateline.embedding.Reading;
import dev.dateline.index.PassageSearcher;
import dev.dateline.question.Question;
import java.util.Collections;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private static final Pattern YEAR = Pattern.compile("\\b(?:1[5-9]|20)\\d\\d\\b(?!,)");

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
                tellsAnotherYear(question, context) ? 1 : 0
            });
        }
    }

    /** Where the passage was not read together with the question, as if that had left it open. */
    private static double answers(Context context) {
        Reading reading = context.ranked().reading();
        return reading == null ? 0 : TENTH * reading.answers();
    }

    /** The question names a year, the sentence names one too, and they are not the same. */
    private static boolean tellsAnotherYear(Question question, Context context) {
        Set<String> asked = years(question.standalone());
        Set<String> told = years(context.sentence());
        return !asked.isEmpty() && !told.isEmpty() && Collections.disjoint(asked, told);
    }

    private static Set<String> years(String text) {
        return YEAR.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
