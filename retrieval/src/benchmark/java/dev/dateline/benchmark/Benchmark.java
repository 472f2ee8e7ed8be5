package dev.dateline.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Measures, on one folder and in one run, Dateline and Easy RAG: reading in, restart, latency of a question, memory and
 * disk; then what Dateline costs as the folder grows. Prints and writes one JSON object a line.
 *
 * <p>Each step is a process of its own, so that its memory is its own and nothing is warm that would not be warm for a user.
 */
public final class Benchmark {

    private Benchmark() {}

    /**
     * @param args the folder of articles; the folder for results and indexes, which is made; the numbers of synthetic
     *     sentences to grow to, separated by commas, or nothing
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path articles = Path.of(args[0]);
        Path work = Files.createDirectories(Path.of(args[1]));
        List<String> results = new ArrayList<>();
        for (Class<?> system : List.of(DatelineRun.class, EasyRagRun.class)) {
            for (String step : List.of("ingest", "restart")) {
                results.addAll(
                        run(system, step, articles.toString(), work.resolve(system.getSimpleName()).toString()));
            }
        }
        List<String> sizes = args.length < 3 || args[2].isBlank() ? List.of() : Arrays.asList(args[2].split(","));
        for (String size : sizes) {
            results.addAll(run(GrowthRun.class, size, articles.toString(), work.resolve("growth-" + size).toString()));
        }
        Files.write(work.resolve("results.jsonl"), results);
    }

    /** Runs the main class in a process of its own and returns the lines that it printed. */
    private static List<String> run(Class<?> main, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                System.out.println(line);
                lines.add(line);
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", main.getName(), String.join(" ", args)) + " failed");
        }
        return lines;
    }
}
