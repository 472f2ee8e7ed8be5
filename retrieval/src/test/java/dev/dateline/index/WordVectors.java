package dev.dateline.index;

import dev.dateline.embedding.Embedder;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A quick embedder: texts are near one another as far as they share words. Counts what it has been asked. */
class WordVectors implements Embedder {

    private static final int DIMENSION = 64;

    final AtomicInteger passages = new AtomicInteger();
    private final String id;

    WordVectors(String id) {
        this.id = id;
    }

    WordVectors() {
        this("word vectors");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public float[] query(String text) {
        float[] vector = new float[DIMENSION];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
            vector[Math.floorMod(word.hashCode(), DIMENSION)]++;
        }
        double length = 0;
        for (float x : vector) {
            length += x * x;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        passages.addAndGet(texts.size());
        return texts.stream().map(this::query).toList();
    }

    @Override
    public int parallelism() {
        return 2;
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
