package dev.dateline.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of one step of one system, printed as a JSON object. */
final class Measurement {

    private static final int ROUNDS = 5;

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private long lap = System.nanoTime();

    Measurement(String system, String step) {
        figures.put("system", system);
        figures.put("step", step);
    }

    Measurement with(String name, Number value) {
        figures.put(name, value);
        return this;
    }

    /** Records the milliseconds since the last lap, or the beginning. */
    Measurement lap(String name) {
        long now = System.nanoTime();
        figures.put(name + "Ms", (now - lap) / 1_000_000);
        lap = now;
        return this;
    }

    /** Records the milliseconds since this process began. */
    Measurement sinceStart(String name) {
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        figures.put(name + "Ms", System.currentTimeMillis() - start);
        return this;
    }

    /** Asks every question several times and records the median and the 99th percentile, in milliseconds. */
    Measurement latencies(List<String> questions, Consumer<String> ask) {
        questions.forEach(ask);
        double[] millis = new double[ROUNDS * questions.size()];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            ask.accept(questions.get(i % questions.size()));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        figures.put("queries", millis.length);
        figures.put("queryMedianMs", millis[millis.length / 2]);
        figures.put("queryP99Ms", millis[(int) (millis.length * 0.99)]);
        return this;
    }

    Measurement disk(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        figures.put("diskMiB", bytes >> 20);
        return this;
    }

    /** Prints it, with the most memory that the process has had, where the system tells that. */
    void print() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    figures.put("peakMiB", Long.parseLong(line.replaceAll("\\D", "")) >> 10);
                }
            }
        }
        System.out.println(figures.entrySet().stream()
                .map(figure -> "\"" + figure.getKey() + "\": "
                        + (figure.getValue() instanceof String text ? "\"" + text + "\"" : figure.getValue()))
                .collect(Collectors.joining(", ", "{", "}")));
    }
}
