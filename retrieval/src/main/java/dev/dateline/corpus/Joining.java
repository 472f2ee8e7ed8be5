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

/** Makes a corpus of what the files say by themselves: the same words are one article, and articles date each other. */
final class Joining {

    private Joining() {}

    /** @param parsed in the order of their paths and places */
    static Corpus join(List<ParsedArticle> parsed, List<SkippedFile> skipped) {
        Map<String, List<ParsedArticle>> byWords = new LinkedHashMap<>();
        for (ParsedArticle article : parsed) {
            byWords.computeIfAbsent(article.id(), id -> new ArrayList<>()).add(article);
        }
        List<List<ParsedArticle>> groups = List.copyOf(byWords.values());
        List<List<Integer>> near = NearDuplicates.among(
                groups.stream().map(same -> same.getFirst().sketch()).toList());
        List<PublicationDate> dates =
                PublicationDater.date(groups.stream().map(Joining::undated).toList());
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<ParsedArticle> same = groups.get(i);
            List<String> nearIds =
                    near.get(i).stream().map(j -> groups.get(j).getFirst().id()).toList();
            articles.add(article(same.getFirst(), same.subList(1, same.size()), nearIds, dates.get(i)));
        }
        return new Corpus(articles, skipped, fingerprint(parsed), parsed);
    }

    static Article article(
            ParsedArticle first, List<ParsedArticle> copies, List<String> nearDuplicates, PublicationDate date) {
        List<Article> elsewhere = copies.stream()
                .map(copy -> new Article(copy.id(), copy.title(), copy.passages(), date, List.of(), List.of()))
                .toList();
        return new Article(first.id(), first.title(), first.passages(), date, elsewhere, nearDuplicates);
    }

    /** Copies may differ in captions, in the lines about them and in their files' names: all say when it was published. */
    private static Undated undated(List<ParsedArticle> same) {
        return new Undated(
                same.getFirst().title(),
                same.stream().flatMap(copy -> copy.clues().stream()).distinct().toList());
    }

    private static String fingerprint(List<ParsedArticle> parsed) {
        StringBuilder places = new StringBuilder();
        for (ParsedArticle article : parsed) {
            Passage first = article.passages().getFirst();
            places.append(first.source().path())
                    .append('\n')
                    .append(first.source().sha256())
                    .append(':')
                    .append(first.span().start())
                    .append('\n');
        }
        return SourceFile.sha256(places.toString().getBytes(StandardCharsets.UTF_8));
    }
}
