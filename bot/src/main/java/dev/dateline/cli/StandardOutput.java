package dev.dateline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Remembers why not all could be written: a {@link java.io.PrintStream} tells only that. */
final class StandardOutput extends FilterOutputStream {

    private @Nullable String failure;

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /** What went wrong, or null; a reader who has read enough and goes, as {@code head} does, is nothing wrong. */
    @Nullable String failure() {
        return failure == null || failure.contains("Broken pipe") ? null : failure;
    }
}
