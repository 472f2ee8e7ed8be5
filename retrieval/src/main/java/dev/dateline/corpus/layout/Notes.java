package dev.dateline.corpus.layout;

import dev.dateline.text.ArticleDateline;
import dev.dateline.text.CalendarWords;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what a page says about its article: who wrote it and when it was published. */
final class Notes {

    private static final int LONGEST_WORDS = 16;

    private static final int NAME_WORDS = 5;

    /** In UTF-16 units: no date takes more, with its weekday, time and zone. */
    private static final int LONGEST_DATE = 120;

    /** Nothing but the words of a date and a time. What a longer form begins with comes behind it: no word is read twice. */
    private static final Pattern DATE_LINE = Pattern.compile("(?i)(?=.*\\d)(?=.*(?:" + CalendarWords.MONTH
            + "\\b|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{8}))"
            + "(?:(?:" + CalendarWords.WEEKDAY + "|" + CalendarWords.MONTH
            + "|\\d{4}-\\d\\d-\\d\\d(?:t[\\d:.]+(?:z|[+-]\\d\\d:?\\d\\d)?)?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}"
            + "|\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?|\\d{1,4}(?:st|nd|rd|th)?|[ap]\\.?m\\.?|gmt|utc|[a-z]{1,2}[sd]?t|at|on|of|local time)"
            + "(?:[\\s,.|/\u2013\u2014()-]+|$))++");

    private static final String DATE_LABEL =
            "(?i:date|dated|(?:first |last |originally )?(?:published|updated|posted|modified|created|issued|released)(?: date| on| at)?)"
                    + "\\b ?:? ?";

    private static final Pattern LABEL = Pattern.compile(DATE_LABEL);
    private static final Pattern LABELLED_DATE = Pattern.compile(DATE_LABEL + "(?=.*\\d).{4,80}");

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'\u2019&-]*(?: (?:(?:of|the|and|de|for) )?\\p{Lu}[\\p{L}.'\u2019&-]*)*");

    private static final Pattern BYLINE = Pattern.compile(
            "(?i:by|written by|reporting by|story by|edited by) (?:the )?\\p{Lu}[\\p{L}.' -]+(?:(?:,| and) .*)?"
                    + "|(?:\\p{Lu}\\p{L}+ )+(?:Staff )?(?:Writer|Correspondent|Reporter|Staff)"
                    + "|(?i:author|source|url|link|section|category|language|topic|keywords|publisher|id|doc ?id) ?: ?\\S.*");

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private static final Pattern TITLE_LABEL =
            Pattern.compile("(?i)(?:(?:title|headline)[\\s\\p{Z}]*:[\\s\\p{Z}]*|#{1,3}[\\s\\p{Z}]+)(?=[^\\s\\p{Z}])");

    private Notes() {}

    static boolean isNote(Paragraph paragraph) {
        return paragraph.wordCount() <= LONGEST_WORDS
                && (isDateLine(paragraph.words())
                        || LABELLED_DATE.matcher(paragraph.words()).matches()
                        || !paragraph.isFinished()
                                && BYLINE.matcher(paragraph.words()).matches());
    }

    /** Whether a line says nothing but when the article was published, wherever it stands. */
    static boolean isLabelledDateLine(Paragraph paragraph) {
        Matcher label = LABEL.matcher(paragraph.words());
        return paragraph.wordCount() <= LONGEST_WORDS
                && label.lookingAt()
                && isDateLine(paragraph.words().substring(label.end()));
    }

    /** Whether a line that stands over a note about the day may name the newspaper or the author. */
    static boolean isName(Paragraph paragraph) {
        return paragraph.wordCount() <= NAME_WORDS
                && !paragraph.isFinished()
                && NAME.matcher(paragraph.words()).matches();
    }

    /** Whether a line is a day with its year; without one it may be the day of a match, below the name of the ground. */
    static boolean isFullDateLine(Paragraph paragraph) {
        return paragraph.wordCount() <= LONGEST_WORDS
                && YEAR.matcher(paragraph.words()).find()
                && isDateLine(paragraph.words());
    }

    private static boolean isDateLine(String words) {
        return words.length() <= LONGEST_DATE && (DATE_LINE.matcher(words).matches() || ArticleDateline.isLine(words));
    }

    /** The length of {@code Title:} or a Markdown heading's mark before a headline, 0 where there is none. */
    static int titleLabel(String headline) {
        Matcher matcher = TITLE_LABEL.matcher(headline);
        return matcher.lookingAt() ? matcher.end() : 0;
    }
}
