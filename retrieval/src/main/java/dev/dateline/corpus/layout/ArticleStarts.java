package dev.dateline.corpus.layout;

import dev.dateline.text.ArticleDateline;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the articles of a page begin.
 *
 * <p>Sure is a headline that is repeated after the captions, as pages give it when they are saved. Otherwise a headline
 * begins another article where an unusual gap, a line of dashes or a wire's dateline says so, and prose stands on both
 * sides.
 */
final class ArticleStarts {

    /** A headline is repeated within this many paragraphs. */
    private static final int HEADER = 12;

    /** Prose must follow a headline within this many paragraphs. */
    private static final int LEAD = 6;

    /** A heading inside an article has fewer words. */
    private static final int HEADLINE_WORDS = 4;

    private static final int PROSE_PARAGRAPHS = 2;

    private final List<Paragraph> paragraphs;
    private final List<Integer> starts = new ArrayList<>();

    /** How many of the paragraphs before each are prose. */
    private final int[] proseBefore;

    private ArticleStarts(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
        this.proseBefore = new int[paragraphs.size() + 1];
        for (int i = 0; i < paragraphs.size(); i++) {
            proseBefore[i + 1] = proseBefore[i] + (paragraphs.get(i).isProse() ? 1 : 0);
        }
        int usualGap = paragraphs.stream()
                .skip(1)
                .mapToInt(Paragraph::gap)
                .filter(gap -> gap > 0)
                .min()
                .orElse(1);
        int begin = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            int repeat = repeat(i);
            if (repeat > 0) {
                addStart(i, begin);
                begin = i;
                i = repeat;
            } else if (i > begin
                    && isSetApart(i, usualGap)
                    && prose(begin, i) >= PROSE_PARAGRAPHS
                    && isFollowedByProse(i)) {
                starts.add(i);
                begin = i;
            }
        }
        if (starts.isEmpty() || starts.getFirst() > 0) {
            starts.addFirst(0);
        }
    }

    /** The indices of the first paragraph of each article, in order, 0 first. */
    static List<Integer> of(List<Paragraph> paragraphs) {
        return new ArticleStarts(paragraphs).starts;
    }

    /** Whether a report begins with it, which is by no means a headline. */
    static boolean isDateline(Paragraph paragraph) {
        return ArticleDateline.of(paragraph.words())
                .filter(ArticleDateline::isAttributed)
                .isPresent();
    }

    private void addStart(int i, int begin) {
        if (!starts.isEmpty() || prose(begin, i) > 0) {
            starts.add(i);
        }
    }

    /** Where the headline at {@code i} is repeated, or -1. */
    private int repeat(int i) {
        Paragraph headline = paragraphs.get(i);
        if (i > 0 && headline.gap() == 0
                || headline.wordCount() < 3
                || !headline.isHeadline()
                || Captions.hasCredit(headline)) {
            return -1;
        }
        for (int j = i + 1; j < Math.min(paragraphs.size(), i + HEADER); j++) {
            if (paragraphs.get(j).isSameAs(headline)) {
                boolean apart = j > i + 1 || paragraphs.get(j).gap() > 0;
                return apart && prose(j + 1, Math.min(paragraphs.size(), j + 1 + HEADER)) > 0 ? j : -1;
            }
            if (paragraphs.get(j).isProse() && !Captions.standsAbove(paragraphs.get(j)) && !isDoubled(j)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isDoubled(int j) {
        return paragraphs.subList(j + 1, Math.min(paragraphs.size(), j + HEADER)).stream()
                .anyMatch(later -> later.isSameAs(paragraphs.get(j)));
    }

    private boolean isSetApart(int i, int usualGap) {
        Paragraph headline = paragraphs.get(i);
        if (!headline.isHeadline()
                || headline.gap() == 0
                || Captions.hasCredit(headline)
                || Furniture.isCertain(headline)) {
            return false;
        }
        boolean unmistakable = headline.wordCount() >= HEADLINE_WORDS && !headline.isFinished();
        boolean afterGap = unmistakable && headline.gap() >= 2 && headline.gap() > usualGap;
        boolean afterSeparator = unmistakable && i > 0 && Furniture.isSeparator(paragraphs.get(i - 1));
        boolean beforeDateline =
                i + 1 < paragraphs.size() && headline.wordCount() >= 3 && isDateline(paragraphs.get(i + 1));
        return afterGap || afterSeparator || beforeDateline;
    }

    private boolean isFollowedByProse(int i) {
        return prose(i + 1, Math.min(paragraphs.size(), i + 1 + LEAD)) >= PROSE_PARAGRAPHS;
    }

    private int prose(int from, int to) {
        return proseBefore[to] - proseBefore[from];
    }
}
