package dev.dateline.model;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why one attempt failed, and whether another one makes sense. The message continues a sentence about the model. */
final class ModelFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_QUOTE = 200;

    /** How the servers of OpenAI, Anthropic, Google, Ollama, vLLM and llama.cpp say that a prompt is too long. */
    private static final Pattern TOO_LONG = Pattern.compile(
            "context.{0,10}(length|window|size)|maximum context|too (long|large|many tokens)|exceed.{0,40}(context|tokens)"
                    + "|token count.{0,30}exceeds");

    private final boolean worthRetrying;
    private final @Nullable Duration retryAfter;

    private final boolean ofSetup;

    private ModelFailure(String phrase, boolean worthRetrying, @Nullable Duration retryAfter, boolean ofSetup) {
        super(phrase);
        this.worthRetrying = worthRetrying;
        this.retryAfter = retryAfter;
        this.ofSetup = ofSetup;
    }

    /** Whether it is for the user to change something: an address, a key. */
    boolean isOfSetup() {
        return ofSetup;
    }

    boolean worthRetrying() {
        return worthRetrying;
    }

    /** How long the server asks to wait; null where it doesn't say. */
    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    static ModelFailure passing(String phrase) {
        return new ModelFailure(phrase, true, null, false);
    }

    static ModelFailure lasting(String phrase) {
        return new ModelFailure(phrase, false, null, false);
    }

    private static ModelFailure ofSetup(String phrase) {
        return new ModelFailure(phrase, false, null, true);
    }

    /** @throws ContextTooLongException if the server says that it was given too much text */
    static ModelFailure of(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException refusal) {
                return refused(refusal);
            }
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnresolvedAddressException) {
                return ofSetup("cannot be reached");
            }
            if (cause instanceof AuthenticationException) {
                return ofSetup("refused the key");
            }
            if (cause.getClass().getPackageName().startsWith("com.fasterxml.jackson")) {
                return passing("sent a reply that is not valid JSON");
            }
            if (cause instanceof IOException) {
                return passing("cut the reply off");
            }
        }
        return ofMessage(String.valueOf(error.getMessage()));
    }

    private static ModelFailure refused(HttpException refusal) {
        int status = refusal.statusCode();
        String body = String.valueOf(refusal.getMessage());
        Duration wait = refusal instanceof Refusal own ? own.retryAfter() : null;
        return switch (status) {
            case 401, 403 -> ofSetup("refused the key (HTTP " + status + ")");
            case 404 -> lasting("is not there (HTTP 404): " + quote(body));
            case 429 -> new ModelFailure("asks for fewer calls (HTTP 429)", true, wait, false);
            case 408 -> new ModelFailure("took too long (HTTP 408)", true, wait, false);
            case 413 -> throw new ContextTooLongException(quote(body));
            default ->
                status >= 500
                        ? new ModelFailure("failed (HTTP " + status + ")", true, wait, false)
                        : ofMessage("HTTP " + status + ": " + body);
        };
    }

    private static ModelFailure ofMessage(String message) {
        if (TOO_LONG.matcher(message.toLowerCase(Locale.ROOT)).find()) {
            throw new ContextTooLongException(quote(message));
        }
        return lasting("failed: " + quote(message));
    }

    private static String quote(String message) {
        String line = message.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
    }
}
