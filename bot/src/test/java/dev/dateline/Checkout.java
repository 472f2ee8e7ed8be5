package dev.dateline;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests find the files of the checkout. */
public final class Checkout {

    private Checkout() {}

    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("seeds"))) {
                return folder;
            }
        }
        throw new IllegalStateException("the tests run inside the checkout, which has seeds/");
    }

    public static Path seeds() {
        return root().resolve("seeds");
    }
}
