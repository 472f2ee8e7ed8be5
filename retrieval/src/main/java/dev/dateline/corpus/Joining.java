package dev.dateline.corpus;

import dev.dateline.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a corpus of what the files say by themselves: the same words are one article. */
final class Joining {

    private Joining() {}

    static Corpus join(List<ParsedArticle> parsed, List<SkippedFile> skipped) {
        Map<String, List<ParsedArticle>> byWords = new LinkedHashMap<>();
        StringBuilder everything = new StringBuilder();
        for (ParsedArticle article : parsed) {
            byWords.computeIfAbsent(article.id(), id -> new ArrayList<>()).add(article);
            Passage first = article.passages().getFirst();
            everything
                    .append(first.source().path())
                    .append('\n')
                    .append(first.id())
                    .append('\n');
        }
        List<Article> articles = byWords.values().stream()
                .map(same -> article(
                        same.getFirst(),
                        same.stream()
                                .skip(1)
                                .map(copy -> article(copy, List.of()))
                                .toList()))
                .toList();
        return new Corpus(
                articles, skipped, SourceFile.sha256(everything.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Article article(ParsedArticle parsed, List<Article> copies) {
        return new Article(parsed.id(), parsed.title(), parsed.passages(), PublicationDate.UNKNOWN, copies, List.of());
    }
}
