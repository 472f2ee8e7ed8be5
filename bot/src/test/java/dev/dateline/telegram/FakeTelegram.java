package dev.dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Bot API server on 127.0.0.1: real HTTP, the real server's rules for updates, and faults by script. */
final class FakeTelegram implements AutoCloseable {

    static final String TOKEN = "123456:AAF-secret_secret_secret_secret_secr";
    static final long BOT = 123456;
    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A call that came in. */
    record Call(String method, JsonNode body, long nanos) {
        long chat() {
            return body.path("chat_id").asLong();
        }

        String text() {
            return body.path("text").asText();
        }
    }

    /** What happens to a call instead of what should. */
    sealed interface Fault {
        record Error(int code, String description, int retryAfter) implements Fault {}

        /** The group has become the supergroup {@code to}. */
        record Upgraded(long to) implements Fault {}

        /** A gateway's page in the place of the API's answer. */
        record Page(int code) implements Fault {}

        /** The connection is cut, and nothing was done. */
        record CutBefore() implements Fault {}

        /** It was done, and the connection is cut before the answer. */
        record CutAfter() implements Fault {}

        /** It was done, and the answer says so with {@code body}. */
        record Unreadable(String body) implements Fault {}

        /** It was done, and there is never an answer. */
        record Silence() implements Fault {}
    }

    private final HttpServer server;
    /** Platform threads: virtual ones that share a monitor with them in timed waits can stall for minutes on JDK 25. */
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    private final List<Call> calls = new ArrayList<>();
    private final List<Call> messages = new ArrayList<>();
    private final List<ObjectNode> pending = new ArrayList<>();
    private final List<ObjectNode> delivered = new ArrayList<>();
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Function<Call, @Nullable Fault> chaos;
    private int nextUpdate = 1000;
    private int nextMessage = 1;

    FakeTelegram() {
        this(0);
    }

    FakeTelegram(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    // What people do

    synchronized int update(Function<ObjectNode, ObjectNode> fill) {
        update(nextUpdate, fill);
        return nextUpdate - 1;
    }

    synchronized void update(int id, Function<ObjectNode, ObjectNode> fill) {
        nextUpdate = id + 1;
        pending.add(fill.apply(MAPPER.createObjectNode().put("update_id", id)));
        notifyAll();
    }

    int says(long user, String text) {
        return update(update -> Updates.message(update, user, text));
    }

    int presses(long user, String data) {
        return update(update -> Updates.press(update, user, data));
    }

    synchronized void fail(String method, Fault... those) {
        faults.computeIfAbsent(method.toLowerCase(Locale.ROOT), any -> new ArrayDeque<>())
                .addAll(List.of(those));
    }

    /** Decides about every call for which there is no script. */
    synchronized void chaos(@Nullable Function<Call, @Nullable Fault> decide) {
        chaos = decide;
    }

    // What the bot did

    synchronized List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The messages that reached a chat, in order. */
    synchronized List<Call> messages(long chat) {
        return messages.stream().filter(call -> call.chat() == chat).toList();
    }

    synchronized List<Call> messages() {
        return List.copyOf(messages);
    }

    Call awaitMessage(long chat, int n) {
        await("message " + n + " to " + chat, () -> messages(chat).size() >= n);
        return messages(chat).get(n - 1);
    }

    Call awaitCall(String method, int n) {
        await("call " + n + " of " + method, () -> calls(method).size() >= n);
        return calls(method).get(n - 1);
    }

    synchronized void await(String what, BooleanSupplier condition) {
        await(what, PATIENCE, condition);
    }

    synchronized void await(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("no " + what + " in time; the last of " + calls.size() + " calls: "
                            + calls.stream()
                                    .skip(Math.max(0, calls.size() - 20))
                                    .map(Call::method)
                                    .toList());
                }
                wait(Math.min(left, 50));
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for " + what, e);
        }
    }

    // The server

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            JsonNode body = bytes.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(bytes);
            if (path.length != 3 || !path[1].equals("bot" + TOKEN)) {
                respond(exchange, 401, error(401, "Unauthorized", 0));
                return;
            }
            Call call = new Call(path[2].toLowerCase(Locale.ROOT), body, System.nanoTime());
            Fault fault = arrive(call);
            switch (fault) {
                case Fault.Error error ->
                    respond(exchange, error.code(), error(error.code(), error.description(), error.retryAfter()));
                case Fault.Upgraded upgraded -> {
                    ObjectNode error = error(400, "Bad Request: group chat was upgraded to a supergroup chat", 0);
                    error.putObject("parameters").put("migrate_to_chat_id", upgraded.to());
                    respond(exchange, 400, error);
                }
                case Fault.Page page -> respond(exchange, page.code(), "<html><h1>Bad Gateway</h1></html>");
                case Fault.CutBefore cut -> {}
                case Fault.CutAfter cut -> result(call);
                case Fault.Unreadable unreadable -> {
                    result(call);
                    respond(exchange, 200, unreadable.body());
                }
                case Fault.Silence silence -> {
                    result(call);
                    stopped.await();
                }
                case null -> respond(exchange, 200, result(call));
            }
        } catch (IOException callerHasGone) {
            // A bot that is killed or cut off leaves connections like this.
        } catch (InterruptedException serverEnds) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Fault arrive(Call call) {
        calls.add(call);
        notifyAll();
        Deque<Fault> script = faults.get(call.method());
        if (script != null && !script.isEmpty()) {
            return script.poll();
        }
        return chaos == null ? null : chaos.apply(call);
    }

    private String result(Call call) {
        return switch (call.method()) {
            case "getme" ->
                "{\"ok\":true,\"result\":{\"id\":" + BOT
                        + ",\"is_bot\":true,\"first_name\":\"Dateline\",\"username\":\"dateline_bot\"}}";
            case "getupdates" -> updates(call.body());
            case "sendmessage" -> message(call);
            default -> "{\"ok\":true,\"result\":true}";
        };
    }

    private synchronized String message(Call call) {
        messages.add(call);
        notifyAll();
        return "{\"ok\":true,\"result\":{\"message_id\":" + nextMessage++ + ",\"date\":1,\"chat\":{\"id\":"
                + call.chat() + ",\"type\":\"private\"},\"a_field_of_the_future\":{}}}";
    }

    private synchronized String updates(JsonNode body) {
        if (body.has("offset")) {
            int offset = body.get("offset").asInt();
            delivered.removeIf(update -> update.path("update_id").asInt() < offset);
        }
        long end = System.nanoTime()
                + Duration.ofSeconds(body.path("timeout").asInt()).toNanos();
        try {
            while (pending.isEmpty() && delivered.isEmpty() && stopped.getCount() > 0 && System.nanoTime() < end) {
                wait(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delivered.addAll(pending);
        pending.clear();
        ArrayNode result = MAPPER.createArrayNode();
        delivered.stream().limit(100).forEach(result::add);
        notifyAll();
        return "{\"ok\":true,\"result\":" + result + "}";
    }

    private static ObjectNode error(int code, String description, int retryAfter) {
        ObjectNode error = MAPPER.createObjectNode()
                .put("ok", false)
                .put("error_code", code)
                .put("description", description);
        if (retryAfter > 0) {
            error.putObject("parameters").put("retry_after", retryAfter);
        }
        return error;
    }

    private static void respond(HttpExchange exchange, int code, Object text) throws IOException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        stopped.countDown();
        synchronized (this) {
            notifyAll();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
