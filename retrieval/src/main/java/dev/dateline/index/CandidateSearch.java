package dev.dateline.index;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One search for candidates: Lucene's documents are gathered, then scored field by field. */
final class CandidateSearch {

    /** Equal scores are ordered by something that does not depend on how the index came to be. */
    private static final Sort BY_SCORE =
            new Sort(SortField.FIELD_SCORE, new SortField(PassageDocuments.ORDER, SortField.Type.LONG));

    /** The same words can stand in very many articles; more of them than these add nothing. */
    private static final int MOST_DUPLICATES = 8;

    private final IndexSearcher searcher;
    private final List<LeafReaderContext> leaves;
    private final Corpus corpus;
    private final PassageQuery query;
    private final TreeSet<Integer> found = new TreeSet<>();

    CandidateSearch(DirectoryReader reader, Corpus corpus, PassageQuery query) {
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(PassageDocuments.similarity());
        this.searcher.setQueryCache(null);
        this.leaves = reader.leaves();
        this.corpus = corpus;
        this.query = query;
    }

    /** Adds the passages of {@code article}, however many others have the same words. */
    void addAll(Article article) throws IOException {
        for (Passage passage : article.passages()) {
            if (PassageDocuments.isIndexed(passage)) {
                BytesRef id = new BytesRef(passage.id());
                for (int document : documents(PassageDocuments.vectorKey(article, passage))) {
                    if (stored(PassageDocuments.PASSAGE, document).equals(id)) {
                        found.add(document);
                    }
                }
            }
        }
    }

    void addByWords(int count) throws IOException {
        if (count > 0 && !query.isEmpty()) {
            for (ScoreDoc hit : searcher.search(query.inPassageAndContext(), count, BY_SCORE).scoreDocs) {
                found.add(hit.doc);
            }
        }
    }

    /** Adds the passages of this corpus whose vectors are the {@code count} nearest to {@code vector}. */
    void addByVector(VectorView view, float[] vector, int count) throws IOException {
        if (count > 0) {
            boolean isSmallPart = searcher.getIndexReader().numDocs() < view.size() / 4;
            List<BytesRef> keys = isSmallPart ? nearestOfAll(view, vector, count) : nearest(view, vector, count);
            for (BytesRef key : keys) {
                found.addAll(firstDocuments(key));
            }
        }
    }

    /** Some of the documents of a vector, the same ones in whatever order they were indexed. */
    private List<Integer> firstDocuments(BytesRef key) throws IOException {
        List<Integer> documents = documents(key);
        if (documents.size() <= MOST_DUPLICATES) {
            return documents;
        }
        Map<BytesRef, Integer> byPassage = new TreeMap<>();
        for (int document : documents) {
            byPassage.put(BytesRef.deepCopyOf(stored(PassageDocuments.PASSAGE, document)), document);
        }
        return byPassage.values().stream().limit(MOST_DUPLICATES).toList();
    }

    /** The vectors of other articles, removed or later ones, lie among the nearest: looks at more until there are enough. */
    private List<BytesRef> nearest(VectorView view, float[] vector, int count) throws IOException {
        for (int looked = count; ; looked *= 4) {
            List<BytesRef> keys = new ArrayList<>();
            List<VectorView.Neighbour> neighbours = view.nearest(vector, looked);
            for (int i = 0; i < neighbours.size() && keys.size() < count; i++) {
                if (!documents(neighbours.get(i).key()).isEmpty()) {
                    keys.add(neighbours.get(i).key());
                }
            }
            if (keys.size() == count || neighbours.size() < looked) {
                return keys;
            }
        }
    }

    /** Compares every passage of this corpus, where most vectors are of other articles. */
    private List<BytesRef> nearestOfAll(VectorView view, float[] vector, int count) throws IOException {
        Map<BytesRef, Double> cosines = new HashMap<>();
        for (LeafReaderContext leaf : leaves) {
            BinaryDocValues keys = DocValues.getBinary(leaf.reader(), PassageDocuments.VECTOR);
            while (keys.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                BytesRef key = BytesRef.deepCopyOf(keys.binaryValue());
                double cosine = view.cosine(vector, key);
                if (!Double.isNaN(cosine)) {
                    cosines.put(key, cosine);
                }
            }
        }
        return cosines.entrySet().stream()
                .sorted(Map.Entry.<BytesRef, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All documents of a vector: passages with the same words under the same title. */
    private List<Integer> documents(BytesRef key) throws IOException {
        List<Integer> documents = new ArrayList<>(1);
        for (LeafReaderContext leaf : leaves) {
            Terms terms = leaf.reader().terms(PassageDocuments.VECTOR);
            if (terms == null) {
                continue;
            }
            TermsEnum term = terms.iterator();
            if (term.seekExact(key)) {
                PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
                for (int document = postings.nextDoc();
                        document != DocIdSetIterator.NO_MORE_DOCS;
                        document = postings.nextDoc()) {
                    documents.add(leaf.docBase + document);
                }
            }
        }
        return documents;
    }

    /** What was found, with its features, in the order of the sources. */
    List<Candidate> candidates(VectorView view, float @Nullable [] vector) throws IOException {
        int[] documents = found.stream().mapToInt(Integer::intValue).toArray();
        double[] text = scores(PassageDocuments.TEXT, documents);
        double[] title = scores(PassageDocuments.TITLE, documents);
        double[] neighbours = scores(PassageDocuments.NEIGHBOURS, documents);
        double[] names = scores(PassageDocuments.NAMES, documents);
        List<Candidate> candidates = new ArrayList<>(documents.length);
        for (int i = 0; i < documents.length; i++) {
            Passage passage = passage(documents[i]);
            double similarity =
                    vector == null ? Double.NaN : view.cosine(vector, stored(PassageDocuments.VECTOR, documents[i]));
            candidates.add(new Candidate(
                    passage, corpus.articleOf(passage), text[i], title[i], neighbours[i], names[i], similarity));
        }
        candidates.sort(Comparator.comparing(
                        (Candidate candidate) -> candidate.passage().source().path())
                .thenComparing(candidate -> candidate.passage().span()));
        return candidates;
    }

    private double[] scores(String field, int[] documents) throws IOException {
        double[] scores = new double[documents.length];
        if (query.isEmpty()) {
            return scores;
        }
        Weight weight = searcher.createWeight(searcher.rewrite(query.in(field)), ScoreMode.COMPLETE, 1);
        int i = 0;
        for (LeafReaderContext leaf : leaves) {
            Scorer scorer = weight.scorer(leaf);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; i < documents.length && documents[i] < end; i++) {
                int document = documents[i] - leaf.docBase;
                if (scorer != null
                        && scorer.docID() <= document
                        && (scorer.docID() == document || scorer.iterator().advance(document) == document)) {
                    scores[i] = scorer.score();
                }
            }
        }
        return scores;
    }

    private Passage passage(int document) throws IOException {
        String id = stored(PassageDocuments.PASSAGE, document).utf8ToString();
        return corpus.passage(id)
                .orElseThrow(() -> new IllegalStateException("the index and its corpus disagree about " + id));
    }

    private BytesRef stored(String field, int document) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
        if (!values.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("a document without " + field);
        }
        return values.binaryValue();
    }
}
