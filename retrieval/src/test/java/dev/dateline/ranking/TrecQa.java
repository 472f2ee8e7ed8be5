package dev.dateline.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.corpus.Corpus;
import dev.dateline.embedding.Embedder;
import dev.dateline.names.Names;
import dev.dateline.question.Question;
import dev.dateline.question.QuestionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The questions of TREC QA with the sentences judged for each: files of JSON Lines with {@code id}, {@code question},
 * {@code positives} and {@code negatives}.
 */
final class TrecQa {

    private static final int RETRIEVED = 50;

    /**
     * A question with candidates to put in order.
     *
     * @param answers whether each candidate answers
     */
    record Task(String id, Question question, List<Evidence> candidates, boolean[] answers) {

        /** Whether the order matters: some candidates answer and some don't. */
        boolean isClean() {
            long answering =
                    IntStream.range(0, answers.length).filter(i -> answers[i]).count();
            return answering > 0 && answering < answers.length;
        }
    }

    private record Judged(String id, String question, List<String> positives, List<String> negatives) {}

    private final Map<String, List<Judged>> files = new HashMap<>();
    private final List<String> sentences;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<float[]> vectors;
    private final Embedder embedder;
    private final IndexSearcher searcher;
    private final Names names = Names.learn(new Corpus(List.of(), List.of(), "no articles"));

    /** @param folder holds {@code train.jsonl} and {@code dev.jsonl} */
    TrecQa(Path folder, Embedder embedder) throws IOException {
        Set<String> all = new LinkedHashSet<>();
        for (String file : List.of("train", "dev")) {
            List<Judged> questions = read(folder.resolve(file + ".jsonl"));
            files.put(file, questions);
            questions.forEach(judged -> {
                all.addAll(judged.positives());
                all.addAll(judged.negatives());
            });
        }
        this.sentences = List.copyOf(all);
        sentences.forEach(sentence -> numbers.put(sentence, numbers.size()));
        this.embedder = embedder;
        this.vectors = IntStream.range(0, sentences.size())
                .parallel()
                .mapToObj(i -> embedder.passages(List.of(sentences.get(i))).getFirst())
                .toList();
        this.searcher = index(sentences);
    }

    /** Every question of {@code file} with the sentences judged for it. */
    List<Task> choosing(String file) {
        List<Task> tasks = new ArrayList<>();
        for (Judged judged : files.getOrDefault(file, List.of())) {
            List<String> candidates = new ArrayList<>(judged.positives());
            candidates.addAll(judged.negatives());
            tasks.add(task(judged, candidates, judged.positives().size()));
        }
        return tasks;
    }

    /** Every question of {@code file} that has an answer, with what BM25 and vectors find among all sentences. */
    List<Task> retrieving(String file) {
        List<Task> tasks = new ArrayList<>();
        for (Judged judged : files.getOrDefault(file, List.of())) {
            if (!judged.positives().isEmpty()) {
                double[] bm25 = bm25(judged.question());
                double[] cosines = cosines(judged.question());
                Set<String> found = new LinkedHashSet<>();
                best(bm25).forEach(i -> found.add(sentences.get(i)));
                best(cosines).forEach(i -> found.add(sentences.get(i)));
                tasks.add(task(judged, List.copyOf(found), -1));
            }
        }
        return tasks;
    }

    /** @param firstAnswering how many of the first candidates answer, or −1 to see by their words */
    private Task task(Judged judged, List<String> candidates, int firstAnswering) {
        double[] bm25 = bm25(judged.question());
        double[] cosines = cosines(judged.question());
        Set<String> positives = new HashSet<>(judged.positives());
        boolean[] answers = new boolean[candidates.size()];
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            String sentence = candidates.get(i);
            int number = numbers.getOrDefault(sentence, -1);
            evidence.add(new Evidence(sentence, sentence, "", bm25[number], cosines[number]));
            answers[i] = firstAnswering < 0 ? positives.contains(sentence) : i < firstAnswering;
        }
        return new Task(
                judged.id(),
                QuestionReader.read(judged.question(), names, LocalDate.of(2026, 11, 21)),
                evidence,
                answers);
    }

    private double[] cosines(String question) {
        float[] query = embedder.query(question);
        return vectors.stream()
                .mapToDouble(vector -> IntStream.range(0, query.length)
                        .mapToDouble(i -> query[i] * vector[i])
                        .sum())
                .toArray();
    }

    private double[] bm25(String question) {
        try {
            double[] scores = new double[sentences.size()];
            Query query = new QueryBuilder(new EnglishAnalyzer()).createBooleanQuery("text", question);
            if (query != null) {
                for (ScoreDoc hit : searcher.search(query, scores.length).scoreDocs) {
                    scores[hit.doc] = hit.score;
                }
            }
            return scores;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> best(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                .limit(RETRIEVED)
                .toList();
    }

    private static IndexSearcher index(List<String> sentences) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        BM25Similarity similarity = new BM25Similarity(0.9f, 0.4f);
        IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer()).setSimilarity(similarity);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (String sentence : sentences) {
                Document document = new Document();
                document.add(new TextField("text", sentence, Field.Store.NO));
                writer.addDocument(document);
            }
        }
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(similarity);
        return searcher;
    }

    private static List<Judged> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Judged> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = mapper.readTree(line);
            questions.add(new Judged(
                    node.path("id").asText(),
                    node.path("question").asText(),
                    strings(node.path("positives")),
                    strings(node.path("negatives"))));
        }
        return questions;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asText()));
        return strings;
    }
}
