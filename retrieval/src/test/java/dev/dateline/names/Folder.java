package dev.dateline.names;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.Passage;
import dev.dateline.corpus.PublicationDate;
import dev.dateline.text.SourceFile;
import dev.dateline.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Articles made in a test, or read plainly: the first line of a file is its title, its sentences are the passages. */
final class Folder {

    private Folder() {}

    /** One article for each of {@code texts}. */
    static Corpus of(Path directory, String... texts) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String text : texts) {
            Path file = Files.writeString(directory.resolve(articles.size() + ".txt"), text);
            articles.add(article(directory, file));
        }
        return new Corpus(articles, List.of(), "made in a test");
    }

    static Corpus read(Path directory) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                articles.add(article(directory, file));
            }
        }
        return new Corpus(articles, List.of(), "read in a test");
    }

    private static Article article(Path directory, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        String path = directory.relativize(file).toString();
        SourceFile source = new SourceFile(path, file, SourceFile.sha256(bytes), bytes.length, 0);
        List<Passage> passages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int paragraph = 0;
        int start = 0;
        for (String line : text.split("\n", -1)) {
            BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            sentences.setText(line);
            int from = sentences.first();
            for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
                String sentence = line.substring(from, to).strip();
                if (!sentence.isEmpty() && seen.add(sentence)) {
                    int at = start + from + line.substring(from, to).indexOf(sentence);
                    Passage.Kind kind = passages.isEmpty() ? Passage.Kind.TITLE : Passage.Kind.BODY;
                    passages.add(new Passage(source, kind, new Span(at, at + sentence.length()), paragraph));
                }
            }
            paragraph++;
            start += line.length() + 1;
        }
        return new Article(path, passages.getFirst().text(), passages, PublicationDate.UNKNOWN, List.of(), List.of());
    }
}
