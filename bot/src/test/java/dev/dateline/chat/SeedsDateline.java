package dev.dateline.chat;

import dev.dateline.Checkout;
import dev.dateline.answer.Answerer;
import dev.dateline.answer.extractive.ExtractiveAnswerer;
import dev.dateline.cli.SeedsIndex;
import dev.dateline.corpus.Corpus;
import dev.dateline.embedding.AnswerReader;
import dev.dateline.embedding.Embedder;
import dev.dateline.embedding.Reading;
import dev.dateline.index.PassageIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Dateline over {@code seeds/}, with one index for all tests of the process; asked on 21 November 2026. */
public final class SeedsDateline {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private SeedsDateline() {}

    /** Made on first use, outside this class's own initialisation: the index calls back from other threads. */
    private static final class Holder {
        static final PassageIndex INDEX = index();
    }

    public static Dateline get() {
        return answeredBy(new ExtractiveAnswerer());
    }

    public static Dateline answeredBy(Answerer answerer) {
        return answeredBy(answerer, Recorder.NONE);
    }

    public static Dateline answeredBy(Answerer answerer, Recorder recorder) {
        return over(new Library(Holder.INDEX::searcher), answerer, recorder);
    }

    /** Only with what was published on {@code day} or before. */
    public static Dateline asOf(LocalDate day) {
        return over(
                new Library(() -> {
                    try {
                        Corpus known = Holder.INDEX.searcher().corpus().upTo(day);
                        return Holder.INDEX.restrictedTo(known);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }),
                new ExtractiveAnswerer(),
                Recorder.NONE);
    }

    private static Dateline over(Library library, Answerer answerer, Recorder recorder) {
        AtomicInteger count = new AtomicInteger();
        return new Dateline(
                library, answerer, CLOCK, () -> "answer-" + count.incrementAndGet(), recorder, FollowUps::standalone);
    }

    private static PassageIndex index() {
        try {
            Path folder = Files.createTempDirectory("seeds-index");
            SeedsIndex.copyTo(folder);
            PassageIndex index = PassageIndex.open(
                    folder,
                    new Remembering(Models.EMBEDDER, new ConcurrentHashMap<>()),
                    new RememberingReader(Models.CROSS_ENCODER, new ConcurrentHashMap<>()),
                    message -> {});
            index.update(List.of(Checkout.seeds()), progress -> {});
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same question is asked by many tests. */
    private record RememberingReader(AnswerReader reader, Map<Asked, List<Reading>> readings) implements AnswerReader {

        private record Asked(String question, List<InContext> sentences) {}

        @Override
        public List<Reading> read(String question, List<InContext> sentences) {
            Asked asked = new Asked(question, sentences);
            List<Reading> known = readings.get(asked);
            if (known == null) {
                // Not within computeIfAbsent: reading waits for other threads, which may wait for its lock.
                known = reader.read(question, sentences);
                readings.put(asked, known);
            }
            return known;
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    /** As {@link RememberingReader}. */
    private record Remembering(Embedder embedder, Map<String, float[]> queries) implements Embedder {

        @Override
        public String id() {
            return embedder.id();
        }

        @Override
        public float[] query(String text) {
            float[] known = queries.get(text);
            if (known == null) {
                known = embedder.query(text);
                queries.put(text, known);
            }
            return known;
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            return embedder.passages(texts);
        }

        @Override
        public int parallelism() {
            return embedder.parallelism();
        }

        @Override
        public void close() {
            embedder.close();
        }
    }
}
