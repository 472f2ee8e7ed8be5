package dev.dateline.corpus;

import dev.dateline.corpus.dating.PublicationDater;
import dev.dateline.corpus.dating.PublicationDater.Undated;
import dev.dateline.corpus.likeness.NearDuplicates;
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
        List<List<ParsedArticle>> groups = List.copyOf(byWords.values());
        List<List<Integer>> near = NearDuplicates.among(
                groups.stream().map(same -> same.getFirst().sketch()).toList());
        List<PublicationDate> dates =
                PublicationDater.date(groups.stream().map(Joining::undated).toList());
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<ParsedArticle> same = groups.get(i);
            PublicationDate date = dates.get(i);
            List<Article> copies = same.stream()
                    .skip(1)
                    .map(copy -> article(copy, date, List.of(), List.of()))
                    .toList();
            List<String> nearIds =
                    near.get(i).stream().map(j -> groups.get(j).getFirst().id()).toList();
            articles.add(article(same.getFirst(), date, copies, nearIds));
        }
        return new Corpus(
                articles, skipped, SourceFile.sha256(everything.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Copies may differ in captions, in the lines about them and in their files' names: all say when it was published. */
    private static Undated undated(List<ParsedArticle> same) {
        return new Undated(
                same.getFirst().title(),
                same.stream().flatMap(copy -> copy.clues().stream()).distinct().toList());
    }

    private static Article article(
            ParsedArticle parsed, PublicationDate date, List<Article> copies, List<String> nearDuplicates) {
        return new Article(parsed.id(), parsed.title(), parsed.passages(), date, copies, nearDuplicates);
    }
}
