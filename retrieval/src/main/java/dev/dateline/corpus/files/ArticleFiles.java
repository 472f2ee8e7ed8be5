package dev.dateline.corpus.files;

import dev.dateline.corpus.SkippedFile;
import dev.dateline.text.SourcePath;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of one or more folders that may hold articles.
 *
 * @param files in the order of their paths, no file twice
 * @param skipped what cannot hold articles, with the reason; hidden files are left out without a word
 */
public record ArticleFiles(List<ArticleFile> files, List<SkippedFile> skipped) {

    /** Of the names of files. */
    private static final String ENCODING = System.getProperty("sun.jnu.encoding", "UTF-8");

    private static final Set<String> TEXT = Set.of("", "txt", "text", "md");
    private static final Set<String> LEFT_BY_DESKTOPS = Set.of("thumbs.db", "desktop.ini", "__macosx");

    public ArticleFiles {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /**
     * Looks through folders, with the folders in them, and single files.
     *
     * @throws IllegalArgumentException if one of {@code roots} does not exist
     */
    public static ArticleFiles under(List<Path> roots) {
        Map<Path, List<ArticleFile>> found = new LinkedHashMap<>();
        List<SkippedFile> skipped = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path root : roots) {
            Path real = real(root);
            new Walk(real, found.computeIfAbsent(real, r -> new ArrayList<>()), skipped, seen).walk();
        }
        List<ArticleFile> files = DistinctPaths.of(found);
        files.sort(Comparator.comparing(ArticleFile::path));
        skipped.sort(Comparator.comparing(SkippedFile::path));
        return new ArticleFiles(files, skipped);
    }

    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            throw new IllegalArgumentException("no such file or folder: " + root, e);
        }
    }

    /** One root being looked through. Links are not followed: what they lead to inside the folder is found there. */
    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<ArticleFile> files;
        private final List<SkippedFile> skipped;
        private final Set<Path> seen;

        Walk(Path root, List<ArticleFile> files, List<SkippedFile> skipped, Set<Path> seen) {
            this.root = root;
            this.files = files;
            this.skipped = skipped;
            this.seen = seen;
        }

        void walk() {
            try {
                Files.walkFileTree(root, this);
            } catch (IOException e) {
                skip(root, "cannot be read (" + e.getMessage() + "): check the disk");
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!file.equals(root) && isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                visitLink(file);
            } else if (!attributes.isRegularFile()) {
                skip(file, "not a regular file: remove it from the folder");
            } else if (!TEXT.contains(extension(file))) {
                skip(file, "." + extension(file) + " is not read: save its text as .txt (or .text, .md, no extension)");
            } else if (!isNameable(file)) {
                skip(
                        file,
                        ENCODING.startsWith("UTF")
                                ? "no citation can name it (its path is not UTF-8): rename it"
                                : "its path has letters that " + ENCODING
                                        + " lacks: run in a UTF-8 locale (LC_ALL=C.UTF-8)");
            } else if (SourcePath.defect(path(file)) != null) {
                skip(file, "no citation can name it (" + SourcePath.defect(path(file)) + "): rename it");
            } else if (seen.add(file)) {
                long modified = attributes.lastModifiedTime().toMillis();
                files.add(new ArticleFile(path(file), file, attributes.size(), modified));
            }
            return FileVisitResult.CONTINUE;
        }

        private void visitLink(Path link) {
            try {
                Path target = link.toRealPath();
                skip(
                        link,
                        target.startsWith(root)
                                ? "a link to " + path(target) + ", which is read at its own place"
                                : "a link that leads out of the folder: copy the file here, or name its folder too");
            } catch (IOException e) {
                skip(link, "a link that leads nowhere or in a circle: remove it");
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            skip(file, "not readable: give read permission");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                skip(folder, "could not be listed to its end (" + e.getMessage() + "): check the disk");
            }
            return FileVisitResult.CONTINUE;
        }

        private void skip(Path file, String reason) {
            if (seen.add(file)) {
                skipped.add(new SkippedFile(path(file), reason));
            }
        }

        private String path(Path file) {
            Path below = file.equals(root) ? file.getFileName() : root.relativize(file);
            return String.valueOf(below).replace(file.getFileSystem().getSeparator(), "/");
        }

        /** Whether the letters of its path lead back to it: a path is bytes, of which not all make letters. */
        private static boolean isNameable(Path file) {
            try {
                return Path.of(file.toString()).equals(file);
            } catch (InvalidPathException e) {
                return false;
            }
        }

        private static String name(Path file) {
            Path name = file.getFileName();
            return name == null ? "" : name.toString();
        }

        private static boolean isHidden(Path file) {
            String name = name(file).toLowerCase(Locale.ROOT);
            return name.startsWith(".") || LEFT_BY_DESKTOPS.contains(name);
        }

        private static String extension(Path file) {
            String name = name(file);
            int dot = name.lastIndexOf('.');
            return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        }
    }
}
