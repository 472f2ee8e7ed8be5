package dev.dateline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadedOnceTest {

    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void whatIsLoadedIsLoadedOnce() {
        LoadedOnce<AutoCloseable> model = new LoadedOnce<>("model", () -> loaded(1));
        assertThat(model.get()).isSameAs(model.get());
        assertThat(loads).hasValue(1);
    }

    @Test
    void aFailureIsNotKept() {
        LoadedOnce<AutoCloseable> model = new LoadedOnce<>("model", () -> loaded(2));
        assertThatThrownBy(model::get).hasMessage("the model cannot be loaded: the disk is full");
        assertThat(model.get()).isNotNull();
    }

    /** @param first the attempt that succeeds */
    private AutoCloseable loaded(int first) throws IOException {
        if (loads.incrementAndGet() < first) {
            throw new IOException("the disk is full");
        }
        return () -> {};
    }
}
