package dev.dateline.answer;

import dev.dateline.question.Question;
import dev.dateline.reader.AnswerSpans;

/**
 * How strongly one passage speaks of what is asked, in numbers that a weighted sum can judge. Each is about 0 to 1; the
 * order is that of the weights in {@code evidence-weights.txt}.
 */
record EvidenceFeatures(double[] values) {

    static final String[] NAMES = {
        "similarity",
        "score",
        "names in sentence",
        "names nearby",
        "names in article",
        "terms in sentence",
        "terms nearby",
        "terms in article",
        "rarest missing in sentence",
        "rarest missing nearby",
        "rarest missing in article",
        "action in sentence",
        "action nearby",
        "span",
        "span is asked for"
    };

    static EvidenceFeatures of(Question question, Context context, Evidence evidence) {
        Coverage coverage = Coverage.of(question, context, evidence.articles());
        double best = Math.max(evidence.passages().getFirst().score(), 1e-9);
        double similarity = context.ranked().similarity();
        boolean span = question.type().isSpan();
        return new EvidenceFeatures(new double[] {
            Double.isNaN(similarity) ? 0.85 : similarity,
            context.ranked().score() / best,
            coverage.names(Coverage.Place.SENTENCE),
            coverage.names(Coverage.Place.NEARBY),
            coverage.names(Coverage.Place.ARTICLE),
            coverage.terms(Coverage.Place.SENTENCE),
            coverage.terms(Coverage.Place.NEARBY),
            coverage.terms(Coverage.Place.ARTICLE),
            coverage.missing(Coverage.Place.SENTENCE),
            coverage.missing(Coverage.Place.NEARBY),
            coverage.missing(Coverage.Place.ARTICLE),
            coverage.action() == Coverage.Place.SENTENCE ? 1 : 0,
            coverage.action().compareTo(Coverage.Place.NEARBY) <= 0 ? 1 : 0,
            span ? span(question, context, evidence) : 0,
            span ? 1 : 0
        });
    }

    private static double span(Question question, Context context, Evidence evidence) {
        return AnswerSpans.best(question, context.sentence(), evidence.names().mentions(context.passage()))
                .map(best -> best.score())
                .orElse(-0.5);
    }
}
