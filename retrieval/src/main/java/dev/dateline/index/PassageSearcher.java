package dev.dateline.index;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.Passage;
import dev.dateline.embedding.AnswerReader;
import dev.dateline.embedding.Embedder;
import dev.dateline.embedding.Reading;
import dev.dateline.names.Names;
import dev.dateline.question.Question;
import dev.dateline.ranking.Ranker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * Finds passages in one corpus, which never changes. Safe for many threads; stays usable until its index is closed or has
 * been brought up to date twice.
 */
public final class PassageSearcher {

    /** How many passages each of the two ways of finding proposes: what comes below has never ranked first. */
    private static final int CANDIDATES = 50;

    /** How many of the best are read together with the question: each takes some milliseconds. */
    private static final int READ_WITH_QUESTION = 8;

    /**
     * What log-odds of an answer count beside the ranker's score. From 0.3 to 2 it makes little difference on questions over
     * articles; on TREC QA dev, which has no titles and no neighbours to read, this is best.
     */
    private static final double ANSWER_WEIGHT = 0.5;

    private final DirectoryReader reader;
    private final Corpus corpus;
    private final Supplier<Names> names;
    private final VectorIndex vectors;
    private final Embedder embedder;
    private final AnswerReader answers;
    private final Consumer<String> messages;
    private final Analyzer analyzer = PassageDocuments.analyzer();
    private volatile boolean embedderFailed;
    private volatile boolean readerFailed;

    PassageSearcher(
            DirectoryReader reader,
            Corpus corpus,
            Supplier<Names> names,
            VectorIndex vectors,
            Embedder embedder,
            AnswerReader answers,
            Consumer<String> messages) {
        this.reader = reader;
        this.corpus = corpus;
        this.names = names;
        this.vectors = vectors;
        this.embedder = embedder;
        this.answers = answers;
        this.messages = messages;
    }

    public Corpus corpus() {
        return corpus;
    }

    /** The names of these articles; learnt when first asked for. */
    public Names names() {
        return names.get();
    }

    /**
     * The {@code count} best passages for {@code question}, best first; passages with the same words take one place. Of a
     * question with a topic, only passages of articles that have its words.
     */
    public List<RankedPassage> search(Question question, int count) {
        TopicArticles about = new TopicArticles(question.topic(), names.get());
        List<Candidate> candidates = candidates(question.understood(), CANDIDATES, CANDIDATES).stream()
                .filter(candidate -> about.contain(candidate.article()))
                .toList();
        return ranked(question, candidates, count);
    }

    /** As {@link #search(Question, int)}, of the passages of {@code within}, whatever the question's topic. */
    public List<RankedPassage> search(Question question, Collection<Article> within, int count) {
        Set<String> ids = within.stream().map(Article::id).collect(Collectors.toSet());
        List<Candidate> candidates = candidates(question.understood(), (search, view, vector) -> {
                    for (Article article : within) {
                        search.addAll(article);
                    }
                })
                .stream()
                .filter(candidate -> ids.contains(candidate.article().id()))
                .toList();
        return ranked(question, candidates, count);
    }

    private List<RankedPassage> ranked(Question question, List<Candidate> candidates, int count) {
        List<RankedPassage> ranked = byFeatures(question, candidates, Math.max(count, READ_WITH_QUESTION));
        return byAnswers(question, ranked).stream().limit(count).toList();
    }

    private List<RankedPassage> byFeatures(Question question, List<Candidate> candidates, int count) {
        double[] scores = Ranker.learnt()
                .scores(question, candidates.stream().map(Candidate::evidence).toList());
        List<Integer> order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .toList();
        Map<Long, List<Integer>> places = new LinkedHashMap<>();
        for (int i : order) {
            long words = PassageDocuments.wordsHash(candidates.get(i).passage().text());
            if (places.containsKey(words) || places.size() < count) {
                places.computeIfAbsent(words, none -> new ArrayList<>()).add(i);
            }
        }
        List<RankedPassage> ranked = new ArrayList<>(places.size());
        for (List<Integer> place : places.values()) {
            Candidate best = candidates.get(place.getFirst());
            List<Passage> duplicates =
                    place.stream().skip(1).map(i -> candidates.get(i).passage()).toList();
            ranked.add(new RankedPassage(
                    ranked.size() + 1,
                    scores[place.getFirst()],
                    best.similarity(),
                    null,
                    best.passage(),
                    best.article(),
                    duplicates));
        }
        return ranked;
    }

    /**
     * The first ones read together with the question. The ranker's score is a log-linear one, as log-odds are: they add up.
     */
    private List<RankedPassage> byAnswers(Question question, List<RankedPassage> ranked) {
        List<RankedPassage> read = ranked.stream().limit(READ_WITH_QUESTION).toList();
        List<Reading> readings = readings(question, read);
        if (readings.isEmpty()) {
            return ranked;
        }
        double least = readings.stream().mapToDouble(Reading::answers).min().orElseThrow();
        List<RankedPassage> scored = IntStream.range(0, ranked.size())
                .mapToObj(i -> i < readings.size()
                        ? ranked.get(i)
                                .saying(
                                        readings.get(i),
                                        ANSWER_WEIGHT * readings.get(i).answers())
                        // As if it answered no better than any of those: it stays behind them.
                        : ranked.get(i).saying(null, ANSWER_WEIGHT * least))
                .sorted(Comparator.comparingDouble(RankedPassage::score).reversed())
                .toList();
        return IntStream.range(0, scored.size())
                .mapToObj(i -> scored.get(i).at(i + 1))
                .toList();
    }

    private List<Reading> readings(Question question, List<RankedPassage> passages) {
        if (readerFailed || passages.isEmpty()) {
            return List.of();
        }
        // Outside: an article that cannot be read is no failure of the model.
        List<AnswerReader.InContext> sentences =
                passages.stream().map(RankedPassage::inContext).toList();
        try {
            return answers.read(question.understood(), sentences);
        } catch (IllegalStateException | UncheckedIOException e) {
            readerFailed = true;
            messages.accept("ranking without reading question and sentence together: " + e.getMessage());
            return List.of();
        }
    }

    /**
     * The passages that BM25 or the embeddings find for {@code text}, in the order of the articles' sources. Where the
     * embedding model fails, that is said once and BM25 finds alone.
     *
     * @param text any text; it is not a query language
     * @param bm25Top how many passages BM25 proposes
     * @param denseTop how many the embeddings propose
     */
    public List<Candidate> candidates(String text, int bm25Top, int denseTop) {
        return candidates(text, (search, view, vector) -> {
            search.addByWords(bm25Top);
            float[] nearest = vector.get();
            if (nearest != null) {
                search.addByVector(view, nearest, denseTop);
            }
        });
    }

    /** Says which passages are candidates. The vector of the question, null where there is none, is waited for when asked. */
    private interface Proposal {
        void addTo(CandidateSearch search, VectorView view, Supplier<float @Nullable []> vector) throws IOException;
    }

    private List<Candidate> candidates(String text, Proposal proposal) {
        if (text.isBlank()) {
            return List.of();
        }
        if (!reader.tryIncRef()) {
            throw new AlreadyClosedException("the index was closed or has been brought up to date since");
        }
        try (VectorView view = vectors.view()) {
            CompletableFuture<float @Nullable []> embedding = view.size() == 0
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.supplyAsync(() -> embedder.query(text), PassageSearcher::inBackground);
            CandidateSearch search = new CandidateSearch(reader, corpus, new PassageQuery(analyzer, text));
            proposal.addTo(search, view, () -> joined(embedding));
            return search.candidates(view, joined(embedding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release();
        }
    }

    /**
     * How much it says that a passage has {@code word}: its inverse document frequency among the passages, from 0 for a
     * word of nearly all to 1 for a word of none.
     */
    public double rarity(String word) {
        return inverseFrequency(word) / Math.log(1 + Math.max(1, reader.numDocs()));
    }

    /** The same unscaled, in nats: that no passage has a word says more, the more passages there are. */
    public double inverseFrequency(String word) {
        try {
            int most = 0;
            for (Term term : new PassageQuery(analyzer, word).terms()) {
                int in = reader.docFreq(term);
                // The words of a dateline stand beside its sentence only.
                int beside =
                        in > 0 ? in : Math.min(1, reader.docFreq(new Term(PassageDocuments.NEIGHBOURS, term.text())));
                most = Math.max(most, beside);
            }
            return Math.log(1 + Math.max(1, reader.numDocs())) - Math.log(1 + most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void failed(Throwable cause) {
        if (!embedderFailed) {
            embedderFailed = true;
            messages.accept("searching by words alone: "
                    + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()));
        }
    }

    private void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inBackground(Runnable task) {
        Thread.ofPlatform().daemon().name("embed-question").start(task);
    }

    private float @Nullable [] joined(CompletableFuture<float @Nullable []> embedding) {
        try {
            return embedding.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            failed(e.getCause() == null ? e : e.getCause());
            return null;
        }
    }
}
