package dev.dateline.time;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many articles one core resolves in a second of its time, printed round by round: the time of other programs on the
 * machine does not count.
 *
 * <pre>./mvnw -pl retrieval test -Dtest=TimeExpressionsBenchmark -Dtest.excluded.groups= -Dbenchmark.articles=FOLDER</pre>
 *
 * <p>Reads the {@code .txt} files of {@code benchmark.articles}, a file an article; without that property the seeds, cut
 * into pieces of the size of a usual news article.
 */
@Tag("benchmark")
class TimeExpressionsBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int USUAL_ARTICLE = 2300;
    private static final int ROUNDS = 8;
    private static final long NANOSECONDS_A_ROUND = 1_000_000_000L;
    private static final DateInterval PUBLISHED = DateInterval.on(LocalDate.of(2017, 11, 21));

    @Test
    void articlesASecond() throws IOException {
        List<String> articles = articles();
        long characters = articles.stream().mapToLong(String::length).sum();
        System.out.printf(
                Locale.ROOT,
                "%d articles of %d characters on average, Java %s, one thread%n",
                articles.size(),
                characters / articles.size(),
                System.getProperty("java.version"));
        for (int round = 1; round <= ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            long done = 0;
            long found = 0;
            while (THREADS.getCurrentThreadCpuTime() - start < NANOSECONDS_A_ROUND) {
                for (String article : articles) {
                    found += TimeExpressions.find(article, PUBLISHED).size();
                }
                done += articles.size();
            }
            double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.0f articles a second, %.1f expressions an article%n",
                    round,
                    done / seconds,
                    (double) found / done);
        }
    }

    private static List<String> articles() throws IOException {
        String folder = System.getProperty("benchmark.articles");
        Path path = folder == null ? Path.of(System.getProperty("dateline.checkout"), "seeds") : Path.of(folder);
        List<String> articles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                String text = Files.readString(file);
                int size = folder == null ? USUAL_ARTICLE : text.length();
                for (int start = 0; start < text.length(); start += size) {
                    articles.add(text.substring(start, Math.min(text.length(), start + size)));
                }
            }
        }
        return articles;
    }
}
