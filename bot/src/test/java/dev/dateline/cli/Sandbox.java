package dev.dateline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A home folder of its own in which commands run over the seeds: in this process, or as a process. */
record Sandbox(Path home) {

    private static final Path CHECKOUT = Path.of(System.getProperty("dateline.checkout", ".."));

    /** One for all: what is unpacked into it is the same for everybody. */
    private static final Path CACHE = Path.of("target", "cache").toAbsolutePath();

    /** What a command did. */
    record Result(int code, String out, String err) {}

    /** For somebody who has indexed the seeds and asked nothing. */
    static Sandbox overSeeds(Path home) {
        Sandbox sandbox = new Sandbox(home);
        SeedsIndex.copyDataTo(sandbox.data(""));
        return sandbox;
    }

    Map<String, String> environment() {
        return Map.of(
                "HOME", home.toString(),
                "XDG_DATA_HOME", home.resolve("data").toString(),
                "XDG_CACHE_HOME", CACHE.toString(),
                "XDG_CONFIG_HOME", home.resolve("config").toString(),
                "TERM", "xterm-256color");
    }

    Path data(String name) {
        return home.resolve("data").resolve("dateline").resolve(name);
    }

    /** In a pipe. */
    Result run(String in, String... arguments) {
        return run(in, false, Map.of(), arguments);
    }

    Result run(String in, boolean interactive, Map<String, String> more, String... arguments) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.putAll(more);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, false, StandardCharsets.UTF_8);
        int code = Main.run(
                arguments,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                printed,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                interactive);
        printed.flush();
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The words that start Dateline as a process, as the launcher does. */
    List<String> command(String... arguments) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Ddateline.home=" + CHECKOUT,
                "-cp",
                classPath,
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A shell command line in which {@code dateline} is Dateline. */
    Result shell(String line) throws IOException, InterruptedException {
        Path out = Files.createTempFile(home, "out", "");
        Path err = Files.createTempFile(home, "err", "");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line.replace("dateline ", quoted(command()) + " "))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_") || name.startsWith("JDK_"));
        builder.environment().putAll(environment());
        int code = builder.start().waitFor();
        return new Result(code, Files.readString(out), Files.readString(err));
    }

    static String quoted(List<String> words) {
        StringBuilder line = new StringBuilder();
        words.forEach(
                word -> line.append('\'').append(word.replace("'", "'\\''")).append("' "));
        return line.toString().strip();
    }
}
