package dev.dateline.answer;

import dev.dateline.answer.WantedWords.Word;
import dev.dateline.embedding.Alignment;
import dev.dateline.embedding.Reading;
import dev.dateline.question.Question;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How strongly one passage speaks of what is asked, in numbers that a weighted sum can judge. Each is about 0 to 1; the
 * order is that of the weights in {@code evidence-weights.txt}.
 */
record EvidenceFeatures(double[] values) {

    static final String[] NAMES = {
        "similarity",
        "score",
        "names nearby",
        "names in article",
        "span",
        "span is asked for",
        "sentence alone",
        "words wanted",
        "words missed",
        "word most missed",
        "another year",
        "names missed",
        "words missed in article",
        "word most missed in article",
        "absent word missed in article",
        "names missed in article",
        "name most missed in article",
        "answers"
    };

    private static final int NAMES_IN_ARTICLE = List.of(NAMES).indexOf("names in article");

    private static final Pattern YEAR = Pattern.compile("\\b(?:1[5-9]|20)\\d\\d\\b(?!,)");

    /** The span score of a sentence without words of the kind that is asked for. */
    private static final double NO_SPAN = -0.5;

    /** Brings counts of words, inverse frequencies and log-odds near to the range of the others. */
    private static final double TENTH = 0.1;

    /**
     * Those of each of {@code contexts}, in their order.
     *
     * @param alignments how each of them meets the {@code wanted} words
     */
    static List<EvidenceFeatures> of(
            Question question,
            List<Context> contexts,
            Evidence evidence,
            WantedWords wanted,
            List<Alignment> alignments) {
        Coverage.Wanted covered = new Coverage.Wanted(question, evidence.articles());
        return IntStream.range(0, contexts.size())
                .parallel()
                .mapToObj(i -> of(
                        question,
                        covered.in(contexts.get(i)),
                        contexts.get(i),
                        evidence,
                        wanted,
                        alignments.get(i),
                        inArticle(contexts.get(i), contexts, alignments)))
                .toList();
    }

    /** How the words are met by the best of those of {@code contexts} that stand in the article of {@code context}. */
    private static Alignment inArticle(Context context, List<Context> contexts, List<Alignment> alignments) {
        return IntStream.range(0, contexts.size())
                .filter(i ->
                        contexts.get(i).article().id().equals(context.article().id()))
                .mapToObj(alignments::get)
                .reduce(Alignment::best)
                .orElseThrow();
    }

    private static EvidenceFeatures of(
            Question question,
            Coverage coverage,
            Context context,
            Evidence evidence,
            WantedWords wanted,
            Alignment alignment,
            Alignment article) {
        double similarity = context.ranked().similarity();
        boolean span = question.type().isSpan();
        Predicate<Word> names = Word::isName;
        Predicate<Word> others = names.negate();
        return new EvidenceFeatures(new double[] {
            Double.isNaN(similarity) ? WantedWords.USUAL_SIMILARITY : similarity,
            evidence.nearnessToBest(context.ranked()),
            coverage.names(Coverage.Place.NEARBY),
            coverage.names(Coverage.Place.ARTICLE),
            span ? span(question, context, evidence) : 0,
            span ? 1 : 0,
            alignment.similarity(),
            TENTH * wanted.count(),
            TENTH * wanted.missed(alignment, others),
            TENTH * wanted.mostMissed(alignment, others),
            tellsAnotherYear(question, context) ? 1 : 0,
            TENTH * wanted.missed(alignment, names),
            TENTH * wanted.missed(article, others),
            TENTH * wanted.mostMissed(article, others),
            TENTH * wanted.mostMissed(article, others.and(Word::isAbsent)),
            TENTH * wanted.missed(article, names),
            TENTH * wanted.mostMissed(article, names),
            answers(context)
        });
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

    /** Whether the question has names and the article none of them: then it speaks of somebody or something else. */
    boolean isOfOthers() {
        return values[NAMES_IN_ARTICLE] == 0;
    }

    private static double span(Question question, Context context, Evidence evidence) {
        return context.answerSpan(question, evidence).map(best -> best.score()).orElse(NO_SPAN);
    }
}
