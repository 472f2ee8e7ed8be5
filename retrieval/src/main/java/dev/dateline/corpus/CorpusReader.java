package dev.dateline.corpus;

import dev.dateline.corpus.files.ArticleFile;
import dev.dateline.corpus.files.ArticleFiles;
import dev.dateline.corpus.files.UnusableFileException;
import dev.dateline.text.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the articles of folders: files are split into articles, articles cleaned, dated, and joined where they are the
 * same.
 *
 * <p>A file that cannot be read as articles is passed over with a reason; the rest is read.
 */
public final class CorpusReader {

    /** Hears how far reading has come. May be called from several threads, by one at a time. */
    @FunctionalInterface
    public interface Progress {

        Progress NONE = (done, total) -> {};

        /**
         * @param done the number of files read so far
         * @param total the number of files to read
         */
        void files(int done, int total);
    }

    private CorpusReader() {}

    /**
     * The articles of {@code articles}.
     *
     * @param articles folders, read with the folders in them, or files
     * @throws IllegalArgumentException if one of them does not exist
     */
    public static Corpus read(List<Path> articles, Progress progress) {
        return read(articles, Optional.empty(), progress);
    }

    /**
     * As {@link #read(List, Progress)}, without reading again what {@code previous} has read: files of the same path,
     * size and time of change are taken as unchanged, but for those that were read since and were not.
     */
    public static Corpus read(List<Path> articles, Optional<Corpus> previous, Progress progress) {
        return read(articles, previous, ParsedArticle::of, progress);
    }

    /** @param parser takes one file apart; a file with which it fails, however, is passed over */
    static Corpus read(
            List<Path> articles,
            Optional<Corpus> previous,
            Function<SourceFile, List<ParsedArticle>> parser,
            Progress progress) {
        ArticleFiles found = ArticleFiles.under(articles);
        List<SkippedFile> skipped = new ArrayList<>(found.skipped());
        Map<String, List<ParsedArticle>> known = previous.map(Corpus::parsed).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(article -> article.source().path()));
        int total = found.files().size();
        AtomicInteger done = new AtomicInteger();
        List<Reading> readings = found.files().parallelStream()
                .map(file -> {
                    Reading reading = Reading.of(file, known.getOrDefault(file.path(), List.of()), parser);
                    synchronized (done) {
                        progress.files(done.incrementAndGet(), total);
                    }
                    return reading;
                })
                .toList();
        List<ParsedArticle> parsed = new ArrayList<>();
        for (Reading reading : readings) {
            parsed.addAll(reading.articles());
            reading.skipped().ifPresent(skipped::add);
        }
        skipped.sort(Comparator.comparing(SkippedFile::path));
        if (previous.isPresent()
                && areTheSame(previous.get().parsed(), parsed)
                && previous.get().skipped().equals(skipped)) {
            return previous.get();
        }
        return Joining.join(parsed, skipped);
    }

    /** Whether nothing has been read anew. */
    private static boolean areTheSame(List<ParsedArticle> before, List<ParsedArticle> now) {
        return before.size() == now.size() && IntStream.range(0, now.size()).allMatch(i -> before.get(i) == now.get(i));
    }

    /** What became of one file. */
    private record Reading(List<ParsedArticle> articles, Optional<SkippedFile> skipped) {

        /** @param known what was in the file of that path when it was read before */
        static Reading of(
                ArticleFile file, List<ParsedArticle> known, Function<SourceFile, List<ParsedArticle>> parser) {
            if (!known.isEmpty() && known.getFirst().source().isProbably(file.file(), file.size(), file.modified())) {
                return new Reading(known, Optional.empty());
            }
            try {
                SourceFile source = file.read();
                List<ParsedArticle> articles = parser.apply(source);
                return articles.isEmpty()
                        ? skip(file, "no article in it: remove it")
                        : new Reading(articles, Optional.empty());
            } catch (UnusableFileException e) {
                return skip(file, String.valueOf(e.getMessage()));
            } catch (RuntimeException | StackOverflowError e) {
                // One text that no rule foresaw must not keep the other articles from being read.
                String what = e.toString().replaceAll("\\s+", " ");
                return skip(file, "cannot be taken apart (%s): remove it, and report it".formatted(what));
            }
        }

        private static Reading skip(ArticleFile file, String reason) {
            return new Reading(List.of(), Optional.of(new SkippedFile(file.path(), reason)));
        }
    }
}
