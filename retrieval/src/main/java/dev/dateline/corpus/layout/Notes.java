package dev.dateline.corpus.layout;

import java.util.regex.Pattern;

/** Recognises what a page says about its article: who wrote it and when it was published. */
final class Notes {

    private static final int LONGEST_WORDS = 16;

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    /** Nothing but the words of a date and a time. */
    private static final Pattern DATE_LINE = Pattern.compile("(?i)(?=.*\\d)(?=.*(?:" + MONTH
            + "\\b|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{8}))"
            + "(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|" + MONTH
            + "|\\d{1,4}(?:st|nd|rd|th)?|\\d{4}-\\d\\d-\\d\\d(?:t[\\d:.]+(?:z|[+-]\\d\\d:?\\d\\d)?)?"
            + "|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?|[ap]\\.?m\\.?|gmt|utc|[a-z]{1,2}[sd]?t|at|on|of|local time)"
            + "(?:[\\s,.|/\u2013\u2014()-]+|$))+");

    private static final Pattern LABELLED_DATE = Pattern.compile(
            "(?i)(?:date|dated|(?:first |last |originally )?(?:published|updated|posted|modified|created|issued|released)(?: date| on| at)?)"
                    + "\\b ?:? ?(?=.*\\d).{4,80}");

    private static final Pattern BYLINE = Pattern.compile(
            "(?i:by|written by|reporting by|story by|edited by) (?:the )?\\p{Lu}[\\p{L}.' -]+(?:(?:,| and) .*)?"
                    + "|(?:\\p{Lu}\\p{L}+ )+(?:Staff )?(?:Writer|Correspondent|Reporter|Staff)"
                    + "|(?i:author|source|url|link|section|category|language|topic|keywords|publisher|id|doc ?id) ?: ?\\S.*");

    private static final Pattern TITLE_LABEL =
            Pattern.compile("(?i)(?:(?:title|headline)[\\s\\p{Z}]*:[\\s\\p{Z}]*|#{1,3}[\\s\\p{Z}]+)(?=[^\\s\\p{Z}])");

    private Notes() {}

    static boolean isNote(Paragraph paragraph) {
        return paragraph.wordCount() <= LONGEST_WORDS
                && (DATE_LINE.matcher(paragraph.words()).matches()
                        || LABELLED_DATE.matcher(paragraph.words()).matches()
                        || !paragraph.isFinished()
                                && BYLINE.matcher(paragraph.words()).matches());
    }

    /** The length of {@code Title:} or a Markdown heading's mark before a headline, 0 where there is none. */
    static int titleLabel(String headline) {
        var matcher = TITLE_LABEL.matcher(headline);
        return matcher.lookingAt() ? matcher.end() : 0;
    }
}
