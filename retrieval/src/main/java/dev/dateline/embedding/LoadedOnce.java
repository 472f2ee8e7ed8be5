package dev.dateline.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A model that loads in the background, once, when it is first wanted; after a failure it may be wanted again.
 *
 * @param <M> what is loaded
 */
final class LoadedOnce<M extends AutoCloseable> {

    @FunctionalInterface
    interface Loader<M> {
        M load() throws IOException;
    }

    private final String name;
    private final Loader<M> loader;
    private final AtomicReference<@Nullable CompletableFuture<M>> model = new AtomicReference<>();

    /** @param name of the model, for a reader of errors */
    LoadedOnce(String name, Loader<M> loader) {
        this.name = name;
        this.loader = loader;
    }

    /** Begins to load; returns at once. */
    CompletableFuture<M> begin() {
        CompletableFuture<M> mine = new CompletableFuture<>();
        CompletableFuture<M> first = model.compareAndExchange(null, mine);
        if (first != null) {
            return first;
        }
        Thread.ofPlatform().daemon().name("load " + name).start(() -> {
            try {
                mine.complete(load());
            } catch (Throwable e) {
                // Memory or a disk may be free the next time.
                model.compareAndSet(mine, null);
                mine.completeExceptionally(e);
            }
        });
        return mine;
    }

    /** The model, once it is there. */
    M get() {
        try {
            return begin().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("the " + name + " cannot be loaded: " + e.getCause(), e);
        }
    }

    private M load() {
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the " + name + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** Closes the model if anybody wanted it, after it has loaded: ending the process in native code would crash it. */
    void close() {
        CompletableFuture<M> loaded = model.get();
        if (loaded != null) {
            loaded.thenAccept(LoadedOnce::close).exceptionally(failure -> null).join();
        }
    }

    private static void close(AutoCloseable model) {
        try {
            model.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
