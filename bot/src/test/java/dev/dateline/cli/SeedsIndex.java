package dev.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The index over {@code seeds/}, made once for all tests of the process by the command that makes it; tests get copies. */
public final class SeedsIndex {

    private SeedsIndex() {}

    private static final class Holder {
        static final Path DATA = indexed();
    }

    /** Makes {@code folder} an index over {@code seeds/} that is up to date. */
    public static void copyTo(Path folder) {
        List<Path> indexes = list(Holder.DATA.resolve("indexes"));
        copy(indexes.getFirst(), folder);
    }

    /** Makes {@code folder} a data folder of somebody who has indexed {@code seeds/} and asked nothing. */
    static void copyDataTo(Path folder) {
        copy(Holder.DATA, folder);
    }

    private static Path indexed() {
        try {
            Sandbox sandbox = new Sandbox(Files.createTempDirectory("seeds-index"));
            Sandbox.Result result = sandbox.run("", "index");
            if (result.code() != 0) {
                throw new IllegalStateException(result.err());
            }
            return sandbox.data("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
                list(from).forEach(child -> copy(child, to.resolve(child.getFileName())));
            } else {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
