package dev.dateline.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** HTTP to one Bot API server with one token. The token is part of every URL, so no URL and no cause leaves this class. */
public final class Connection implements AutoCloseable {

    /** Runs just before a request's bytes go out. */
    @FunctionalInterface
    public interface Hook {
        Hook NONE = () -> {};

        void run() throws IOException;
    }

    private static final int PARALLEL_CALLS = 64;

    private final OkHttpClient http;
    private final OkHttpClient polling;
    private final String token;
    private final TelegramUrl url;

    /**
     * @param base of the server, without a path
     * @param timeout for the response to a call; a poll may take longer
     * @param longPoll the longest that {@link #poll} is asked to wait
     * @throws IllegalArgumentException if {@code base} is not an http or https URL without a path
     */
    public Connection(String token, URI base, Duration timeout, Duration longPoll) {
        this.token = token;
        this.url = url(base);
        Dispatcher dispatcher = new Dispatcher(Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("telegram-call-", 0).factory()));
        dispatcher.setMaxRequests(PARALLEL_CALLS);
        dispatcher.setMaxRequestsPerHost(PARALLEL_CALLS);
        this.http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .callTimeout(timeout)
                .readTimeout(timeout)
                .build();
        Duration patience = timeout.plus(longPoll);
        this.polling =
                http.newBuilder().callTimeout(patience).readTimeout(patience).build();
    }

    JsonNode call(BotApiMethod<?> method) throws ApiException, InterruptedException {
        return call(http, method, Hook.NONE);
    }

    JsonNode call(BotApiMethod<?> method, Hook beforeBytes) throws ApiException, InterruptedException {
        return call(http, method, beforeBytes);
    }

    JsonNode poll(BotApiMethod<?> method) throws ApiException, InterruptedException {
        return call(polling, method, Hook.NONE);
    }

    private JsonNode call(OkHttpClient client, BotApiMethod<?> method, Hook beforeBytes)
            throws ApiException, InterruptedException {
        AtomicBoolean wentOut = new AtomicBoolean();
        AtomicBoolean accepted = new AtomicBoolean();
        OkHttpClient hooked = client.newBuilder()
                .addNetworkInterceptor(chain -> {
                    beforeBytes.run();
                    wentOut.set(true);
                    Response response = chain.proceed(chain.request());
                    accepted.set(response.isSuccessful());
                    return response;
                })
                .build();
        try {
            return new OkHttpTelegramClient(hooked, token, url)
                    .executeAsync(new Call(method))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TelegramApiRequestException refused
                    ? refusal(method.getMethod(), refused, accepted.get())
                    : failure(method.getMethod(), e.getCause(), wentOut.get());
        } catch (InterruptedException e) {
            if (beforeBytes == Hook.NONE || !wentOut.get()) {
                throw e;
            }
            // Whoever is told before the bytes go out is told what became of them too, and ends at the next wait.
            Thread.currentThread().interrupt();
            throw new ApiException(ApiException.Kind.UNCONFIRMED, method.getMethod() + ": stopped");
        } catch (TelegramApiException e) {
            throw new ApiException(ApiException.Kind.REJECTED, method.getMethod() + ": not a valid request");
        }
    }

    private ApiException failure(String name, @Nullable Throwable cause, boolean wentOut) {
        String what = cause == null ? "failed" : cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new ApiException(
                wentOut ? ApiException.Kind.UNCONFIRMED : ApiException.Kind.TRANSIENT,
                name + ": " + what.replace(token, "…"));
    }

    /** @param accepted whether the server's status says that it did what was asked, even if the rest cannot be read */
    private ApiException refusal(String name, TelegramApiRequestException refused, boolean accepted) {
        Integer given = refused.getErrorCode();
        int code = given == null ? 0 : given;
        ResponseParameters parameters = refused.getParameters();
        Integer seconds = parameters == null ? null : parameters.getRetryAfter();
        Long supergroup = parameters == null ? null : parameters.getMigrateToChatId();
        ApiException.Kind kind = switch (code) {
            case 429 -> ApiException.Kind.TOO_MANY;
            case 409 -> ApiException.Kind.CONFLICT;
            case 401, 404 -> ApiException.Kind.UNAUTHORIZED;
            case 403 -> ApiException.Kind.FORBIDDEN;
            case 400 -> supergroup == null ? ApiException.Kind.REJECTED : ApiException.Kind.UPGRADED;
            case 0 -> accepted ? ApiException.Kind.UNCONFIRMED : ApiException.Kind.TRANSIENT;
            default -> code >= 400 && code < 500 ? ApiException.Kind.REJECTED : ApiException.Kind.TRANSIENT;
        };
        String description = refused.getApiResponse() == null ? refused.getMessage() : refused.getApiResponse();
        return new ApiException(
                kind,
                code,
                (name + ": " + code + " " + description).replace(token, "…"),
                seconds == null ? null : Duration.ofSeconds(seconds),
                supergroup);
    }

    /** Whether this is the base URL of a server: http or https, a host, perhaps a port, no path. */
    public static boolean isServer(URI base) {
        boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        String path = base.getPath();
        return web
                && base.getHost() != null
                && base.getPort() <= 0xFFFF
                && (path == null || path.isEmpty() || path.equals("/"));
    }

    private static TelegramUrl url(URI base) {
        String scheme = base.getScheme();
        if (!isServer(base)) {
            throw new IllegalArgumentException(
                    "not the base URL of a Bot API server (http or https, a host, no path): " + base.getHost());
        }
        int port = base.getPort() != -1 ? base.getPort() : "https".equals(scheme) ? 443 : 80;
        return new TelegramUrl(scheme, base.getHost(), port, false);
    }

    /** Cuts every call short. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdownNow();
        http.connectionPool().evictAll();
    }
}
