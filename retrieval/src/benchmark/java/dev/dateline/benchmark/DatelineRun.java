package dev.dateline.benchmark;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.embedding.CrossEncoder;
import dev.dateline.embedding.E5Embedder;
import dev.dateline.index.PassageIndex;
import dev.dateline.question.QuestionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** One step of Dateline in this process. */
final class DatelineRun {

    private static final int QUESTIONS = 100;

    private DatelineRun() {}

    /** @param args {@code ingest} or {@code restart}, the articles, the folder for the index */
    public static void main(String[] args) throws IOException {
        Measurement measurement = new Measurement("dateline", args[0]);
        try (E5Embedder embedder = new E5Embedder();
                CrossEncoder crossEncoder = new CrossEncoder();
                PassageIndex index =
                        PassageIndex.open(Path.of(args[2]), embedder, crossEncoder, System.err::println)) {
            embedder.prepare();
            crossEncoder.prepare();
            Corpus corpus = index.update(List.of(Path.of(args[1])), progress -> {});
            measurement.sinceStart("answerableByWords");
            if (args[0].equals("ingest")) {
                index.embed(progress -> {});
                measurement.sinceStart("complete").with("articles", corpus.articles().size());
            } else {
                List<String> questions = questions(corpus);
                ask(index, questions.getFirst());
                measurement.sinceStart("firstResult").latencies(questions, question -> ask(index, question));
            }
        }
        measurement.disk(Path.of(args[2])).print();
    }

    static void ask(PassageIndex index, String question) {
        index.search(QuestionReader.read(question, index.searcher().names(), LocalDate.EPOCH), 10);
    }

    /** Headlines, evenly drawn: text as people write it about these articles. */
    static List<String> questions(Corpus corpus) {
        int step = Math.max(1, corpus.articles().size() / QUESTIONS);
        return java.util.stream.IntStream.iterate(0, i -> i < corpus.articles().size(), i -> i + step)
                .mapToObj(corpus.articles()::get)
                .map(Article::title)
                .toList();
    }
}
