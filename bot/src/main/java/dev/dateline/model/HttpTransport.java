package dev.dateline.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * HTTP for LangChain4j's models, read on the calling thread: interrupting that thread ends the call at any stage, even
 * before the first byte. LangChain4j's own client hides a refusal's Retry-After and lets a stream end unnoticed; this
 * one reports both.
 */
public final class HttpTransport implements HttpClient, HttpClientBuilder {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LISTING_TIMEOUT = Duration.ofSeconds(10);
    private static final int LONGEST_REFUSAL = 10_000;

    /** Bytes: many times what a provider's models take. */
    private static final int LONGEST_LISTING = 10_000_000;

    private final Duration listing;

    public HttpTransport() {
        this(LISTING_TIMEOUT);
    }

    /** @param listing how long a call that is no stream may take, from its beginning to its last byte */
    HttpTransport(Duration listing) {
        this.listing = listing;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        java.net.http.HttpClient client = client();
        // The client's own time-out ends with the headers: a body that never comes is cut off by closing the
        // connection.
        Thread deadline = Thread.ofVirtual().start(() -> shutDownAfter(listing, client));
        try (InputStream body = open(client, request, listing).body()) {
            return SuccessfulHttpResponse.builder()
                    .statusCode(200)
                    .body(new String(body.readNBytes(LONGEST_LISTING), StandardCharsets.UTF_8))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deadline.interrupt();
            client.shutdownNow();
        }
    }

    private static void shutDownAfter(Duration time, java.net.http.HttpClient client) {
        try {
            Thread.sleep(time);
            client.shutdownNow();
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        java.net.http.HttpClient client = client();
        try {
            HttpResponse<InputStream> response = open(client, request, Patience.DEFAULT.total());
            listener.onOpen(SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .build());
            try (InputStream body = response.body()) {
                parser.parse(body, new Guarded(listener));
            }
            listener.onClose();
            // Ollama's listener doesn't end on close: whoever has not heard the end of the reply hears of the cut.
            listener.onError(new EOFException("the stream ended before the reply did"));
        } catch (IOException | RuntimeException e) {
            listener.onError(e);
        } finally {
            client.shutdownNow();
        }
    }

    /**
     * A client for one call: only shutting it down surely closes its connection, whatever the call was doing when it was
     * cancelled. Redirects are not followed: a key belongs to the address that the user gave.
     */
    private static java.net.http.HttpClient client() {
        return java.net.http.HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .build();
    }

    private static HttpResponse<InputStream> open(
            java.net.http.HttpClient client, HttpRequest request, Duration timeout) throws IOException {
        var builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(timeout);
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.body();
        builder.method(request.method().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            HttpResponse<InputStream> response = client.send(builder.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() / 100 != 2) {
                throw refusal(response);
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the call was cancelled");
        }
    }

    private static HttpException refusal(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            String message = new String(body.readNBytes(LONGEST_REFUSAL), StandardCharsets.UTF_8);
            return new Refusal(response.statusCode(), message, response.headers());
        }
    }

    /** What goes wrong while an event is read ends the call: LangChain4j's parsers would log it and read on. */
    private record Guarded(ServerSentEventListener listener) implements ServerSentEventListener {

        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            try {
                listener.onEvent(event, context);
            } catch (RuntimeException e) {
                context.parsingHandle().cancel();
                listener.onError(e);
            }
        }

        @Override
        public void onError(Throwable error) {
            listener.onError(error);
        }
    }

    /** A connection takes at most {@link #CONNECT_TIMEOUT}; the rest is {@link Patience}'s. */
    @Override
    public Duration connectTimeout() {
        return CONNECT_TIMEOUT;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return Patience.DEFAULT.total();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return this;
    }
}
