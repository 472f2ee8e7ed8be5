package dev.dateline.corpus;

import dev.dateline.corpus.Passage.Kind;
import dev.dateline.corpus.layout.ArticleLayout;
import dev.dateline.corpus.layout.ArticleLayout.Part;
import dev.dateline.text.Sentences;
import dev.dateline.text.SourceFile;
import dev.dateline.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What one place in one file says by itself, before articles are joined and compared.
 *
 * @param id from a hash of its cleaned text
 * @param title the headline's words, or the beginning of the text where there is no headline
 * @param passages in the order of the source
 */
record ParsedArticle(String id, String title, List<Passage> passages) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\uFEFF\\u200B]+");

    /** A title made from the beginning of a text has at most this many UTF-16 units. */
    private static final int LONGEST_BEGINNING = 80;

    /** Bodies with fewer UTF-16 units than this are the same article only if their headlines are the same too. */
    private static final int SHORT_BODY = 200;

    static List<ParsedArticle> of(SourceFile source) {
        String text = source.text().text();
        return ArticleLayout.of(text).stream()
                .map(layout -> of(source, text, layout))
                .toList();
    }

    private static ParsedArticle of(SourceFile source, String text, ArticleLayout layout) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        String title = "";
        int paragraph = 0;
        for (Part part : layout.parts()) {
            if (part.kind() == Kind.BODY) {
                for (Span sentence : Sentences.split(text, part.span())) {
                    passages.add(new Passage(source, Kind.BODY, sentence, paragraph));
                }
                body.append(part.span().of(text)).append(' ');
            } else {
                passages.add(new Passage(source, part.kind(), part.span(), paragraph));
                title = part.kind() == Kind.TITLE ? tidy(part.span().of(text)) : title;
            }
            paragraph++;
        }
        String words = comparable(body.toString());
        String own = words.length() >= SHORT_BODY ? words : title + " " + words;
        String id = SourceFile.sha256(own.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return new ParsedArticle(id, title.isEmpty() ? beginning(passages, text) : title, passages);
    }

    private static String beginning(List<Passage> passages, String text) {
        String words = tidy(passages.getFirst().span().of(text));
        if (words.length() <= LONGEST_BEGINNING) {
            return words;
        }
        int cut = words.lastIndexOf(' ', LONGEST_BEGINNING);
        return words.substring(0, cut > 0 ? cut : words.offsetByCodePoints(0, LONGEST_BEGINNING / 2)) + "…";
    }

    private static String tidy(String words) {
        return SPACE.matcher(words).replaceAll(" ").strip();
    }

    private static String comparable(String words) {
        return tidy(words)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"');
    }
}
