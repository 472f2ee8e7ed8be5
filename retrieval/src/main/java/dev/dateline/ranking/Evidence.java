package dev.dateline.ranking;

/**
 * A sentence that may answer, with what retrieval knows of it.
 *
 * @param article names the article in which it stands
 * @param sentence its words
 * @param context words around it that say what it is about, such as its article's title; empty if there are none
 * @param bm25 BM25 of the question in the sentence, 0 or more
 * @param similarity cosine of question and sentence embedding, −1 to 1, or NaN where the sentence has no embedding yet
 */
public record Evidence(String article, String sentence, String context, double bm25, double similarity) {

    public Evidence {
        if (!(bm25 >= 0)) {
            throw new IllegalArgumentException("BM25 is 0 or more, not " + bm25);
        }
    }
}
