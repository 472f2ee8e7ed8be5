package dev.dateline.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Words to look for. They come from an analyzer, not from Lucene's query syntax: any text is a query. */
final class PassageQuery {

    /** No question needs more; a pasted article would cost time without finding more. */
    private static final int MOST_TERMS = 64;

    /** What a word counts where it is not in the passage itself, against 1 in it. */
    private static final float CONTEXT_WEIGHT = 0.3f;

    private final Set<String> terms;

    PassageQuery(Analyzer analyzer, String text) {
        terms = new LinkedHashSet<>(TermStream.analysed(analyzer, text, MOST_TERMS));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The words, as they are indexed of passages. */
    List<Term> terms() {
        return terms.stream().map(term -> new Term(PassageDocuments.TEXT, term)).toList();
    }

    /** The words in one field of the passages. */
    Query in(String field) {
        return in(field, 1);
    }

    /** The words in the passages, and, for less, in what stands around them. */
    Query inPassageAndContext() {
        List<Query> fields = new ArrayList<>();
        fields.add(in(PassageDocuments.TEXT));
        fields.add(in(PassageDocuments.TITLE, CONTEXT_WEIGHT));
        fields.add(in(PassageDocuments.NEIGHBOURS, CONTEXT_WEIGHT));
        fields.add(in(PassageDocuments.NAMES, CONTEXT_WEIGHT));
        return any(fields);
    }

    private Query in(String field, float weight) {
        return any(terms.stream()
                .map(term -> (Query) new BoostQuery(new TermQuery(new Term(field, term)), weight))
                .toList());
    }

    private static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, BooleanClause.Occur.SHOULD));
        return any.build();
    }
}
