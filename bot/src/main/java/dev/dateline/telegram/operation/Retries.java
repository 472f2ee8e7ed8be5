package dev.dateline.telegram.operation;

import dev.dateline.telegram.api.ApiException;
import dev.dateline.telegram.api.ApiException.Kind;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Makes calls again that may be made again, with growing delays, for as long as it takes. */
public final class Retries {

    /** What Failsafe takes for: as long as the backoff says. */
    public static final Duration GROWING = Duration.ofNanos(-1);

    private Retries() {}

    /** A policy for calls that change nothing at the other end: all but a wrong token is tried again. */
    public static <T> RetryPolicy<T> of(Timing timing, Consumer<ApiException> failed) {
        return RetryPolicy.<T>builder()
                .handleIf(e -> e instanceof ApiException failure && failure.kind() != Kind.UNAUTHORIZED)
                .withBackoff(timing.firstRetry(), timing.lastRetry())
                .withDelayFnOn(
                        context -> context.getLastException() instanceof ApiException e && e.retryAfter() != null
                                ? e.retryAfter()
                                : GROWING,
                        ApiException.class)
                .withMaxRetries(-1)
                .onFailedAttempt(event -> {
                    if (event.getLastException() instanceof ApiException e) {
                        failed.accept(e);
                    }
                })
                .build();
    }

    public static <T> T call(RetryPolicy<T> policy, CheckedSupplier<T> call)
            throws ApiException, IOException, InterruptedException {
        try {
            return Failsafe.with(policy).get(call);
        } catch (FailsafeException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ApiException failed) {
                throw failed;
            }
            if (cause instanceof IOException disk) {
                throw disk;
            }
            if (cause instanceof InterruptedException stopped) {
                throw stopped;
            }
            throw e;
        }
    }
}
