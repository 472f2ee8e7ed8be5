package dev.dateline.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A path as somebody typed it. */
final class TypedPath {

    private TypedPath() {}

    /** @throws IllegalArgumentException if it is empty, which Java takes for the current folder, or cannot be a path */
    static Path of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no path is given: write . for the current folder");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(unwritable(e), e);
        }
    }

    /** What is wrong with the letters of a path, and what to do. */
    static String unwritable(InvalidPathException path) {
        return path.getInput() + ": the locale has no such letters (" + System.getProperty("sun.jnu.encoding")
                + "); run in a UTF-8 locale (LC_ALL=C.UTF-8)";
    }
}
