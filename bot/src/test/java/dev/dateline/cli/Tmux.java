package dev.dateline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A terminal of 100 columns in which a command runs, and somebody who types. */
final class Tmux implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final String socket = "dateline-" + UUID.randomUUID();
    private final Sandbox sandbox;

    Tmux(Sandbox sandbox, Map<String, String> more, String... arguments) throws IOException, InterruptedException {
        this.sandbox = sandbox;
        Map<String, String> environment = new HashMap<>(sandbox.environment());
        environment.putAll(more);
        List<String> words = new ArrayList<>(List.of("env", "-u", "JAVA_TOOL_OPTIONS", "-u", "NO_COLOR"));
        environment.forEach((name, value) -> words.add(name + "=" + value));
        words.addAll(sandbox.command(arguments));
        String line = Sandbox.quoted(words) + "; echo exit code $?; cat";
        tmux("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "60", line);
    }

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Tmux type(String text) throws IOException, InterruptedException {
        tmux("send-keys", "-l", text);
        return this;
    }

    Tmux key(String name) throws IOException, InterruptedException {
        tmux("send-keys", name);
        return this;
    }

    Tmux enter() throws IOException, InterruptedException {
        return key("Enter");
    }

    /** As a terminal pastes that knows bracketed paste. */
    Tmux paste(String text) throws IOException, InterruptedException {
        tmux("set-buffer", text);
        tmux("paste-buffer", "-p");
        return this;
    }

    /** Waits until the chat is ready for the next line: what is typed before that, the terminal treats its own way. */
    Tmux prompt() throws IOException, InterruptedException {
        return await("the prompt", screen -> screen.stripTrailing().endsWith("›"));
    }

    /** Waits until the screen has {@code text}, line ends aside. */
    Tmux await(String text) throws IOException, InterruptedException {
        return await("“" + text + "”", screen -> screen.replace("\n", "").contains(text));
    }

    /** Presses {@code key} again until the screen has {@code text}: a key may come while the terminal is being asked what it is. */
    Tmux pressUntil(String key, String text) throws IOException, InterruptedException {
        long pressed = System.nanoTime();
        key(key);
        while (!screen().contains(text) && System.nanoTime() - pressed < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            TimeUnit.MILLISECONDS.sleep(500);
            if (!screen().contains(text)) {
                key(key);
            }
        }
        return await(text);
    }

    private Tmux await(String what, Predicate<String> awaited) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            String screen = screen();
            if (awaited.test(screen)) {
                return this;
            }
            if (System.nanoTime() > end || screen.contains("exit code")) {
                throw new AssertionError(what + " does not appear on the screen:\n" + screen.strip());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    String screen() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p", "-S", "-200");
    }

    private String tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-L", socket));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("TMUX");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.directory(sandbox.home().toFile());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        tmux("kill-server");
    }
}
