package dev.dateline.benchmark;

import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.CorpusReader;
import dev.dateline.corpus.Passage;
import dev.dateline.embedding.AnswerReader;
import dev.dateline.embedding.E5Embedder;
import dev.dateline.embedding.Embedder;
import dev.dateline.index.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * What Dateline costs with a given number of sentences. They are grown from real ones by putting the beginning of one to the
 * end of another; their vectors are those of real sentences with noise, because embedding a million takes half an hour and
 * its cost is known. Times are those of everything but embedding.
 */
final class GrowthRun {

    private static final int SENTENCES_AN_ARTICLE = 20;
    private static final int REAL_VECTORS = 1_000;
    private static final float NOISE = 0.02f;

    private GrowthRun() {}

    /** @param args the number of sentences, the real articles, the folder for the grown ones and their index */
    public static void main(String[] args) throws IOException {
        int size = Integer.parseInt(args[0]);
        Measurement measurement = new Measurement("dateline", "growth").with("sentences", size);
        Corpus real = CorpusReader.read(List.of(Path.of(args[1])), CorpusReader.Progress.NONE);
        List<String> sentences = real.articles().stream()
                .flatMap(article -> article.passages(Passage.Kind.BODY))
                .map(Passage::text)
                .toList();
        Path articles = Path.of(args[2], "articles");
        grow(sentences, size, articles);
        Path folder = Path.of(args[2], "index");
        try (E5Embedder e5 = new E5Embedder();
                Embedder embedder = new NoisyEmbedder(e5, sentences)) {
            try (PassageIndex index = PassageIndex.open(folder, embedder, AnswerReader.NONE, System.err::println)) {
                measurement.lap("grow");
                index.update(List.of(articles), progress -> {});
                measurement.lap("answerableByWords");
                index.embed(progress -> {});
                measurement.lap("vectors");
            }
            try (PassageIndex index = PassageIndex.open(folder, embedder, AnswerReader.NONE, System.err::println)) {
                measurement.lap("open");
                index.update(List.of(articles), progress -> {});
                measurement.lap("update").latencies(
                        DatelineRun.questions(real), question -> DatelineRun.ask(index, question));
            }
        }
        measurement.disk(folder).print();
    }

    private static void grow(List<String> sentences, int size, Path folder) throws IOException {
        Random random = new Random(size);
        for (int article = 0; article * SENTENCES_AN_ARTICLE < size; article++) {
            Path file = folder.resolve("%03d/%06d.txt".formatted(article / 1000, article));
            Files.createDirectories(file.getParent());
            List<String> text = new ArrayList<>();
            for (int i = 0; i < SENTENCES_AN_ARTICLE; i++) {
                String one = sentences.get(random.nextInt(sentences.size()));
                String other = sentences.get(random.nextInt(sentences.size()));
                text.add(half(one, true) + " " + half(other, false));
            }
            Files.writeString(file, "Report " + article + " " + half(text.getFirst(), true) + "\n\n" + String.join("\n\n", text));
        }
    }

    private static String half(String sentence, boolean isFirst) {
        int middle = sentence.indexOf(' ', sentence.length() / 2);
        return middle < 0 ? sentence : isFirst ? sentence.substring(0, middle) : sentence.substring(middle + 1);
    }

    /** Gives each text the vector of some real sentence, moved a little; questions have their own. */
    private static final class NoisyEmbedder implements Embedder {

        private final Embedder real;
        private final List<float[]> vectors;

        NoisyEmbedder(Embedder real, List<String> sentences) {
            this.real = real;
            this.vectors = real.passages(sentences.subList(0, Math.min(REAL_VECTORS, sentences.size())));
        }

        @Override
        public String id() {
            return "noisy " + real.id();
        }

        @Override
        public float[] query(String text) {
            return real.query(text);
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            return texts.stream().map(this::moved).toList();
        }

        private float[] moved(String text) {
            SplittableRandom random = new SplittableRandom(text.hashCode());
            float[] vector = vectors.get(random.nextInt(vectors.size())).clone();
            double length = 0;
            for (int i = 0; i < vector.length; i++) {
                vector[i] += NOISE * (float) random.nextDouble(-1, 1);
                length += vector[i] * vector[i];
            }
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= (float) Math.sqrt(length);
            }
            return vector;
        }

        @Override
        public int parallelism() {
            return real.parallelism();
        }

        @Override
        public void close() {
            // The real one is closed by whoever made it.
        }
    }
}
