package dev.dateline.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The paths that sources have and citations may name: relative to the articles folder, separated by {@code /}, never leaving it. */
public final class SourcePath {

    private SourcePath() {}

    /** What is wrong with {@code path}, for a reader, or null: judged by its letters alone, nothing is opened. */
    public static @Nullable String defect(String path) {
        if (path.isBlank()) {
            return "the source has no path";
        }
        boolean absolute = path.startsWith("/") || path.startsWith("~") || path.matches("[A-Za-z]:.*");
        boolean climbs = Arrays.asList(path.split("/", -1)).contains("..");
        if (absolute || climbs || path.indexOf('\\') >= 0 || path.matches("[a-z]+://.*")) {
            return "the path leaves the articles folder";
        }
        return path.chars().anyMatch(Character::isISOControl) ? "the path holds control characters" : null;
    }
}
