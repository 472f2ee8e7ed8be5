package dev.dateline.corpus.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives files of several roots that have the same path below their root the names of their folders in front. */
final class DistinctPaths {

    private DistinctPaths() {}

    /** @param byRoot the files under each root, which is a real path; no file stands under two roots */
    static List<ArticleFile> of(Map<Path, List<ArticleFile>> byRoot) {
        Map<String, Integer> uses = new HashMap<>();
        byRoot.values().forEach(files -> files.forEach(file -> uses.merge(file.path(), 1, Integer::sum)));
        List<ArticleFile> distinct = new ArrayList<>();
        byRoot.forEach((root, files) -> {
            for (ArticleFile file : files) {
                String path = file.path();
                Path folder = root.equals(file.file()) ? root.getParent() : root;
                while (uses.getOrDefault(path, 0) > 1 && folder != null && folder.getFileName() != null) {
                    path = folder.getFileName() + "/" + path;
                    uses.merge(path, 1, Integer::sum);
                    folder = folder.getParent();
                }
                distinct.add(new ArticleFile(path, file.file(), file.size(), file.modified()));
            }
        });
        return distinct;
    }
}
