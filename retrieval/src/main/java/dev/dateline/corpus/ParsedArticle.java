package dev.dateline.corpus;

import dev.dateline.corpus.Passage.Kind;
import dev.dateline.corpus.PublicationDate.Grade;
import dev.dateline.corpus.dating.DateClue;
import dev.dateline.corpus.dating.DateClues;
import dev.dateline.corpus.layout.ArticleLayout;
import dev.dateline.corpus.layout.ArticleLayout.Part;
import dev.dateline.corpus.likeness.Sketch;
import dev.dateline.text.ArticleDateline;
import dev.dateline.text.Sentences;
import dev.dateline.text.SourceFile;
import dev.dateline.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What one place in one file says by itself, before articles are joined and compared.
 *
 * @param id from a hash of its cleaned text
 * @param title the headline's words, or the beginning of the text where there is no headline
 * @param passages in the order of the source
 * @param sketch of its body, to find others with almost the same words
 * @param clues to when it was published
 */
record ParsedArticle(String id, String title, List<Passage> passages, Sketch sketch, List<DateClue> clues) {

    /** A title made from the beginning of a text has at most this many UTF-16 units. */
    private static final int LONGEST_BEGINNING = 80;

    /** Bodies with fewer UTF-16 units than this are the same article only if their headlines and captions are, too. */
    private static final int SHORT_BODY = 200;

    SourceFile source() {
        return passages.getFirst().source();
    }

    /** What an article says that was put together elsewhere; its own date stands for the lines that stated it. */
    static ParsedArticle of(Article article) {
        String text = article.source().text().text();
        StringBuilder body = new StringBuilder();
        article.passages(Kind.BODY)
                .forEach(passage -> body.append(passage.span().words(text)).append(' '));
        List<String> stated = article.published().grade() == Grade.STATED
                ? List.of(article.published().interval().toString())
                : List.of();
        return new ParsedArticle(
                article.id(),
                article.title(),
                article.passages(),
                Sketch.of(body.toString()),
                DateClues.of(text, article.passages(), stated, ""));
    }

    static List<ParsedArticle> of(SourceFile source) {
        String text = source.text().text();
        List<ArticleLayout> layouts = ArticleLayout.of(text);
        String path = layouts.size() == 1 ? source.path() : "";
        return layouts.stream().map(layout -> of(source, text, layout, path)).toList();
    }

    private static ParsedArticle of(SourceFile source, String text, ArticleLayout layout, String path) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        StringBuilder captions = new StringBuilder();
        String title = "";
        int paragraph = 0;
        Span dateline = dateline(text, layout);
        for (Part part : layout.parts()) {
            if (part.kind() == Kind.BODY) {
                Span report = part.span();
                if (dateline.length() > 0 && report.contains(dateline)) {
                    passages.add(new Passage(source, Kind.DATELINE, dateline.trim(text), paragraph));
                    report = new Span(dateline.end(), report.end());
                }
                for (Span sentence : Sentences.split(text, report)) {
                    passages.add(new Passage(source, Kind.BODY, sentence, paragraph));
                }
                body.append(part.span().words(text)).append(' ');
            } else {
                for (Span piece : Sentences.cut(text, part.span())) {
                    passages.add(new Passage(source, part.kind(), piece, paragraph));
                }
                if (part.kind() == Kind.TITLE) {
                    title = part.span().words(text);
                } else {
                    captions.append(part.span().words(text)).append(' ');
                }
            }
            paragraph++;
        }
        String words = comparable(body.toString());
        String own = words.length() >= SHORT_BODY ? words : title + " " + words + comparable(captions.toString());
        String id = SourceFile.sha256(own.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        List<String> notes = layout.notes().stream().map(note -> note.of(text)).toList();
        List<DateClue> clues = DateClues.of(text, passages, notes, path);
        return new ParsedArticle(
                id, title.isEmpty() ? beginning(passages, text) : title, passages, Sketch.of(words), clues);
    }

    /** Of a report that names its place or its agency; empty where none does, or nothing comes behind it. */
    private static Span dateline(String text, ArticleLayout layout) {
        List<Span> paragraphs = layout.parts().stream()
                .filter(part -> part.kind() == Kind.BODY)
                .map(Part::span)
                .toList();
        return ArticleDateline.ofReport(text, paragraphs)
                .map(ArticleDateline::span)
                .filter(span -> paragraphs.stream()
                        .anyMatch(paragraph -> paragraph.contains(span) && span.end() < paragraph.end()))
                .orElse(new Span(0, 0));
    }

    private static String beginning(List<Passage> passages, String text) {
        String words = passages.getFirst().span().words(text);
        if (words.length() <= LONGEST_BEGINNING) {
            return words;
        }
        int cut = words.lastIndexOf(' ', LONGEST_BEGINNING);
        return words.substring(0, cut > 0 ? cut : words.offsetByCodePoints(0, LONGEST_BEGINNING / 2)) + "…";
    }

    private static String comparable(String words) {
        return words.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"');
    }
}
