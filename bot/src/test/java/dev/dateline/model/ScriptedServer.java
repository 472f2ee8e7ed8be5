package dev.dateline.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A model server on 127.0.0.1 that says what a test wrote for it, over real HTTP and as a real stream. */
public final class ScriptedServer implements AutoCloseable {

    public static final String KEY = "sk-very-secret-4711";

    /** Characters in a piece of a stream. */
    private static final int PIECE = 11;

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // Without it every small piece waits 40 ms for the one before to be acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** How a provider's protocol streams words. */
    private enum Dialect {
        OPENAI,
        OLLAMA
    }

    /** What one call got. */
    public record Call(String path, String system, String user, Map<String, List<String>> headers) {}

    /** What the server does with one call. */
    @FunctionalInterface
    public interface Act {
        void play(Stage stage) throws IOException;
    }

    private final Dialect dialect;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Call> calls = new ArrayList<>();
    private final CountDownLatch called = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);

    private ScriptedServer(Dialect dialect, Function<Call, Act> script) {
        this.dialect = dialect;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            Call call = new Call(
                    exchange.getRequestURI().getPath(),
                    body.at("/messages/0/content").asText(),
                    body.at("/messages/1/content").asText(),
                    Map.copyOf(exchange.getRequestHeaders()));
            Act act;
            synchronized (calls) {
                calls.add(call);
                act = script.apply(call);
            }
            called.countDown();
            try (exchange) {
                act.play(new Stage(exchange));
            } catch (IOException e) {
                hungUp.countDown();
            }
        });
        server.start();
    }

    /** Plays {@code acts} in order; the last one again for every further call. */
    public static ScriptedServer openAi(Act... acts) {
        return new ScriptedServer(Dialect.OPENAI, inOrder(acts));
    }

    public static ScriptedServer openAi(Function<Call, Act> script) {
        return new ScriptedServer(Dialect.OPENAI, script);
    }

    /** As {@link #openAi(Act...)}. */
    public static ScriptedServer ollama(Act... acts) {
        return new ScriptedServer(Dialect.OLLAMA, inOrder(acts));
    }

    private static Function<Call, Act> inOrder(Act... acts) {
        Queue<Act> queue = new ArrayDeque<>(List.of(acts));
        return call -> queue.size() > 1 ? queue.remove() : queue.element();
    }

    /** A whole reply, streamed in pieces that end anywhere. */
    public static Act says(String text) {
        return stage -> {
            stage.open();
            for (int i = 0; i < text.length(); i += PIECE) {
                stage.words(text.substring(i, Math.min(text.length(), i + PIECE)));
            }
            stage.end();
        };
    }

    /** A whole answer that is no stream. */
    public static Act answers(String body) {
        return stage -> stage.send(200, body);
    }

    /** Streams {@code text} and hangs up as if the network had failed. */
    public static Act cutsOffAfter(String text) {
        return stage -> {
            stage.open();
            stage.words(text);
        };
    }

    /** Streams {@code text} and then nothing more, without hanging up. */
    public static Act fallsSilentAfter(String text) {
        return stage -> {
            stage.open();
            stage.words(text);
            stage.waitUntilNobodyListens();
        };
    }

    public static Act refuses(int status, String body, String... headers) {
        return stage -> stage.send(status, body, headers);
    }

    /** Streams {@code line} as it is, where JSON is expected. */
    public static Act sendsLine(String line) {
        return stage -> {
            stage.open();
            stage.raw(line);
            stage.end();
        };
    }

    /** The variables that lead to this server. */
    public Map<String, String> variables() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return switch (dialect) {
            case OPENAI -> Map.of("OPENAI_BASE_URL", address + "/v1", "OPENAI_API_KEY", KEY);
            case OLLAMA -> Map.of("OLLAMA_HOST", address);
        };
    }

    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** Waits until somebody has called. */
    public void awaitCall() throws InterruptedException {
        called.await();
    }

    /** Waits until a client has closed its connection in mid-stream. */
    public void awaitHangUp() throws InterruptedException {
        hungUp.await();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** One call's exchange. */
    public final class Stage {

        private final HttpExchange exchange;
        private final OutputStream out;

        private Stage(HttpExchange exchange) {
            this.exchange = exchange;
            this.out = exchange.getResponseBody();
        }

        void open() throws IOException {
            String type = dialect == Dialect.OPENAI ? "text/event-stream" : "application/x-ndjson";
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
        }

        void words(String words) throws IOException {
            raw(
                    switch (dialect) {
                        case OPENAI ->
                            "{\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                                    + JSON.writeValueAsString(words) + "}}]}";
                        case OLLAMA ->
                            "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":"
                                    + JSON.writeValueAsString(words) + "},\"done\":false}";
                    });
        }

        void end() throws IOException {
            if (dialect == Dialect.OPENAI) {
                raw("{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
                raw("[DONE]");
            } else {
                raw(
                        "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\"}");
            }
        }

        void raw(String line) throws IOException {
            String framed = dialect == Dialect.OPENAI ? "data: " + line + "\n\n" : line + "\n";
            out.write(framed.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        void send(int status, String body, String... headers) throws IOException {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            out.write(bytes);
        }

        /** Sends blanks, which mean nothing in either protocol, until they no longer arrive. */
        void waitUntilNobodyListens() throws IOException {
            try {
                while (!closing.await(20, TimeUnit.MILLISECONDS)) {
                    out.write('\n');
                    out.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
