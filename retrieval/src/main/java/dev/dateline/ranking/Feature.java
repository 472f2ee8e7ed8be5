package dev.dateline.ranking;

/** What speaks for a sentence, each 0 to 1. The name in lower case is the one in the file of weights. */
enum Feature {
    /** Cosine of the embeddings, scaled over the question's candidates; BM25 where there is no embedding yet. */
    SIMILARITY,
    /** The same for the article: the mean of its three most similar candidates, where those that it lacks count 0. */
    ARTICLE,
    /** Whether the sentence has words of the kind that is asked for at all. */
    TYPE,
    /** How well the form of the best of them fits. */
    FIT,
    /** How near it stands to the question's words. */
    CLOSENESS,
    /** The share of the question's terms that the sentence has, rare ones counting more; half for those in its context. */
    COVERAGE,
    /** The share of the question's terms that any candidate of the same article has, weighted alike. */
    ARTICLE_COVERAGE,
    /** As the coverage, for the words of the question's names, all counting alike. */
    NAMES,
    /** How strongly other candidates give the same answer, scaled over the question's candidates. */
    AGREEMENT
}
