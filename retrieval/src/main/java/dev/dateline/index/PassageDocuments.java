package dev.dateline.index;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;

/** What Lucene is told of each passage: words to find it by, ids to find it again; never the text to be quoted. */
final class PassageDocuments {

    /** Changes whenever what is indexed, or how, changes. */
    static final String SCHEMA = "1";

    static final String ANALYZER = "EnglishAnalyzer, BM25 k1 0.9 b 0.4";

    /** The digest of an article as it is indexed: what {@link #digest} returns. */
    static final String ARTICLE = "article";

    /** {@link Passage#id}. */
    static final String PASSAGE = "passage";

    /** The {@link VectorIndex#key} of the passage's text. */
    static final String VECTOR = "vector";

    /** A number that orders passages by nothing but their ids. */
    static final String ORDER = "order";

    static final String TEXT = "text";
    static final String TITLE = "title";
    static final String NEIGHBOURS = "neighbours";
    static final String NAMES = "names";

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final FieldType WORDS_ONLY = wordsOnly();

    private final Names names;

    PassageDocuments(Names names) {
        this.names = names;
    }

    static Analyzer analyzer() {
        return new EnglishAnalyzer();
    }

    /** The parameters of Anserini's runs on news, measured to be best here too. */
    static BM25Similarity similarity() {
        return new BM25Similarity(0.9f, 0.4f);
    }

    private static FieldType wordsOnly() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /**
     * A hash of everything from which the documents of {@code article} are made. It is the same as long as the article
     * need not be indexed again, wherever its file lies.
     */
    String digest(Article article) {
        MessageDigest sha = sha256();
        update(sha, article.title());
        for (Passage passage : article.passages()) {
            update(sha, passage.id());
            update(sha, passage.kind().name());
            update(sha, names(passage));
        }
        return HexFormat.of().formatHex(sha.digest(), 0, 16);
    }

    List<Document> documents(Article article, String digest) {
        List<String> texts = article.passages().stream().map(Passage::text).toList();
        List<Document> documents = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            Passage passage = article.passages().get(i);
            Document document = new Document();
            document.add(new StringField(ARTICLE, digest, Field.Store.NO));
            document.add(new BinaryDocValuesField(PASSAGE, new BytesRef(passage.id())));
            BytesRef vector = VectorIndex.key(texts.get(i));
            document.add(new StringField(VECTOR, vector, Field.Store.NO));
            document.add(new BinaryDocValuesField(VECTOR, vector));
            document.add(new NumericDocValuesField(ORDER, passage.id().hashCode()));
            document.add(new Field(TEXT, texts.get(i), WORDS_ONLY));
            if (passage.kind() != Passage.Kind.TITLE) {
                document.add(new Field(TITLE, article.title(), WORDS_ONLY));
                document.add(new Field(NEIGHBOURS, neighbours(article, i), WORDS_ONLY));
            }
            document.add(new Field(NAMES, names(passage), WORDS_ONLY));
            documents.add(document);
        }
        return documents;
    }

    /** The body sentences just before and after passage {@code place} of {@code article}, if it is one of the body itself. */
    static String neighbours(Article article, int place) {
        List<String> neighbours = new ArrayList<>(2);
        for (int neighbour : new int[] {place - 1, place + 1}) {
            if (neighbour >= 0
                    && neighbour < article.passages().size()
                    && article.passages().get(place).kind() == Passage.Kind.BODY
                    && article.passages().get(neighbour).kind() == Passage.Kind.BODY) {
                neighbours.add(article.passages().get(neighbour).text());
            }
        }
        return String.join(" ", neighbours);
    }

    private String names(Passage passage) {
        return names.mentions(passage).stream()
                .map(Mention::entity)
                .distinct()
                .map(entity -> entity.name())
                .collect(Collectors.joining("; "));
    }

    /** A hash of the words alone: equal for texts that differ in nothing but case, spaces and punctuation. */
    static long wordsHash(String text) {
        String words =
                NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        byte[] hash = sha256().digest(words.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }

    private static void update(MessageDigest sha, String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
