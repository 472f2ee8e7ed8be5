package dev.dateline.corpus.layout;

import dev.dateline.corpus.Passage.Kind;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands where in one article of a page.
 *
 * @param parts headline, paragraphs of the body and captions in the order of the page; each once, however often the page
 *     repeats it; never empty
 * @param notes where the page says who wrote the article and when it was published
 */
public record ArticleLayout(List<Part> parts, List<Span> notes) {

    /** After so many paragraphs below the headline the body has begun, even if none is prose. */
    private static final int LONGEST_HEADER = 10;

    /** So many lines with names stand above a line with the day. */
    private static final int NAMES = 2;

    /**
     * A paragraph and what it is.
     *
     * @param span UTF-16 range of the page's text without white space at its ends
     */
    public record Part(Kind kind, Span span) {}

    public ArticleLayout {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** The articles of a page, in order; none where the page has no words. */
    public static List<ArticleLayout> of(String text) {
        List<Paragraph> paragraphs = Paragraphs.of(text);
        List<Integer> starts = ArticleStarts.of(paragraphs);
        List<ArticleLayout> articles = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : paragraphs.size();
            Builder builder = new Builder(text, withoutTail(paragraphs.subList(starts.get(i), end)));
            if (!builder.parts.isEmpty()) {
                articles.add(new ArticleLayout(builder.parts, builder.notes));
            }
        }
        return articles;
    }

    private static List<Paragraph> withoutTail(List<Paragraph> article) {
        int usualGap = article.stream()
                .skip(1)
                .mapToInt(Paragraph::gap)
                .filter(gap -> gap > 0)
                .min()
                .orElse(1);
        int end = article.size();
        for (int i = end - 1; i > 0; i--) {
            Paragraph paragraph = article.get(i);
            boolean beforeFurniture = end == i + 1 && end < article.size();
            if (Furniture.isTail(paragraph, paragraph.gap() > usualGap, beforeFurniture)) {
                end = i;
            } else if (!Furniture.isScrap(paragraph)) {
                break;
            }
        }
        return article.subList(0, end);
    }

    /** Goes through the paragraphs of one article: above the headline, below it, and through the body. */
    private static final class Builder {

        private final String text;
        private final List<Paragraph> paragraphs;
        private final List<Part> parts = new ArrayList<>();
        private final List<Span> notes = new ArrayList<>();
        private final Set<String> above = new HashSet<>();
        private final int body;

        Builder(String text, List<Paragraph> paragraphs) {
            this.text = text;
            this.paragraphs = paragraphs;
            int headline = headline();
            this.body = body(headline + 1);
            for (int i = 0; i < paragraphs.size(); i++) {
                Paragraph paragraph = paragraphs.get(i);
                if (i == headline) {
                    addHeadline(paragraph);
                } else if (above.contains(paragraph.key())
                        || Furniture.isCertain(paragraph)
                        || i < headline && Furniture.isCrumbs(paragraph)) {
                    continue;
                } else if (i < body) {
                    addAbove(i);
                } else if (Notes.isLabelledDateLine(paragraph)) {
                    notes.add(paragraph.span());
                } else if (Captions.hasCredit(paragraph)) {
                    addOnce(Kind.CAPTION, paragraph);
                } else {
                    add(Kind.BODY, paragraph.span());
                }
            }
        }

        /** The index of the headline, or -1. */
        private int headline() {
            for (int i = 0; i < paragraphs.size() - 1; i++) {
                Paragraph paragraph = paragraphs.get(i);
                boolean skipped = Furniture.isCertain(paragraph)
                        || Notes.isNote(paragraph)
                        || Captions.hasCredit(paragraph)
                        || Furniture.isCrumbs(paragraph) && headlineFollows(i + 1);
                if (!skipped) {
                    return paragraph.isHeadline() && !ArticleStarts.isDateline(paragraph) ? i : -1;
                }
            }
            return -1;
        }

        private boolean headlineFollows(int from) {
            return from + 1 < paragraphs.size() && paragraphs.get(from).isHeadline();
        }

        /** The index of the first paragraph of the body: behind the headline's last repetition, and what stands there. */
        private int body(int from) {
            int begin = from;
            int end = Math.min(paragraphs.size(), from + LONGEST_HEADER);
            for (int i = from; from > 0 && i < end; i++) {
                if (paragraphs.get(i).isSameAs(paragraphs.get(from - 1))) {
                    begin = i + 1;
                }
            }
            for (int i = begin; i < Math.min(paragraphs.size(), begin + LONGEST_HEADER); i++) {
                Paragraph paragraph = paragraphs.get(i);
                boolean belongsAbove = Captions.standsAbove(paragraph)
                        || isNote(i)
                        || Furniture.isCertain(paragraph)
                        || isDoubled(i, from);
                if (!belongsAbove || !isNote(i) && ArticleStarts.isDateline(paragraph)) {
                    return i;
                }
            }
            return begin;
        }

        /** Whether the page gives it again at once, or gave it before it repeated the headline. */
        private boolean isDoubled(int i, int from) {
            Paragraph paragraph = paragraphs.get(i);
            boolean atOnce = i + 1 < paragraphs.size()
                    && paragraphs.get(i + 1).gap() == 0
                    && paragraphs.get(i + 1).isSameAs(paragraph);
            return atOnce || paragraphs.subList(from, i).stream().anyMatch(paragraph::isSameAs);
        }

        private void addHeadline(Paragraph paragraph) {
            int label = Notes.titleLabel(paragraph.span().of(text));
            above.add(paragraph.key());
            add(
                    Kind.TITLE,
                    new Span(paragraph.span().start() + label, paragraph.span().end()));
        }

        /** Whether it says who wrote the article or when, or is the newspaper's name over the day. */
        private boolean isNote(int i) {
            int name = i;
            while (name < paragraphs.size() && name < i + NAMES && Notes.isName(paragraphs.get(name))) {
                name++;
            }
            return Notes.isNote(paragraphs.get(i))
                    || name > i && name < paragraphs.size() && Notes.isFullDateLine(paragraphs.get(name));
        }

        private void addAbove(int i) {
            Paragraph paragraph = paragraphs.get(i);
            if (isNote(i)) {
                notes.add(paragraph.span());
            } else {
                addOnce(Kind.CAPTION, paragraph);
            }
        }

        private void addOnce(Kind kind, Paragraph paragraph) {
            if (above.add(paragraph.key())) {
                add(kind, paragraph.span());
            }
        }

        private void add(Kind kind, Span span) {
            parts.add(new Part(kind, span));
        }
    }
}
