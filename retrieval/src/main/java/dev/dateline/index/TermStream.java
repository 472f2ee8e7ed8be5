package dev.dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words that have been analysed already: a sentence is its own, its two neighbours' and is analysed once for all three. */
final class TermStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> terms;
    private Iterator<String> rest;

    TermStream(List<String> terms) {
        this.terms = terms;
        this.rest = terms.iterator();
    }

    /** The terms of {@code text} in their order, at most {@code limit} of them. */
    static List<String> analysed(Analyzer analyzer, String text, int limit) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(PassageDocuments.TEXT, text)) {
            CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (terms.size() < limit && tokens.incrementToken()) {
                terms.add(token.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new AssertionError("a string can be read", e);
        }
        return terms;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        rest = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(rest.next());
        return true;
    }
}
