package dev.dateline.corpus.layout;

import java.util.regex.Pattern;

/** Recognises the captions of pictures by their credits and by their words. */
final class Captions {

    private static final int LONGEST_WORDS = 90;
    private static final int LONGEST_CREDIT = 120;

    private static final String CREDITOR = "(?:photos?|photograph(?:er|y)?|images?|picture|file|handout|courtesy|credit"
            + "|screen ?(?:shot|grab)|reuters|ap|afp|epa|upi|dpa|pa|tass|xinhua|anadolu|getty|bloomberg|shutterstock"
            + "|alamy|rex|sputnik|associated press|ria|sana|irna|spa)";

    /** {@code (AP)}, {@code (Photo by AFP)}, {@code [Getty Images]} at the end, with no full stop behind. */
    private static final Pattern CREDIT_IN_BRACKETS =
            Pattern.compile("(?i)[(\\[](?=[^()\\[\\]]*\\b" + CREDITOR + "\\b)[^()\\[\\]]{1,80}[)\\]]$");

    /** {@code REUTERS/Carlos Barria/File Photo}, {@code EPA/SAOOD REHMAN}, {@code AP Photo/Jane Doe}. */
    private static final Pattern CREDIT_WITH_SLASH = Pattern.compile(
            "(?:\\b(?:\\p{Lu}{2,}|Reuters|Getty Images|Xinhua|Bloomberg|Pool|POOL)(?: Photo)?)(?: ?/ ?\\p{Lu}[\\p{L}.'-]*(?: [\\p{L}.'-]+){0,4}){1,3}(?<!\\.)$");

    private static final Pattern CREDIT_IN_WORDS = Pattern.compile(
            "(?i)(?:\\bfile (?:photo|picture|image)|\\bgetty images|\\bap photo|\\bhandout|\\bvia (?:ap|afp|reuters|getty))\\.?$"
                    + "|\\b(?:photo|image|picture|photograph)(?: credit| courtesy)?(?: ?: ?| by )\\p{L}[^.]{1,60}\\.?$");

    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:photo|image|picture|caption|file photo|image (?:credit|caption)|photo credit) ?: ?\\S");

    private static final Pattern ANY_BRACKETS_BEHIND_SENTENCE =
            Pattern.compile("[.!?]\u201D? ?\\(\\p{Lu}[^()]{1,40}\\)$");

    private static final Pattern SHOWS =
            Pattern.compile("\\((?:L|R|C|left|right|cent(?:er|re))\\)|\\b(?:pictured|file photo"
                    + "|in this (?:file |undated |handout )?(?:photo|picture|image))\\b");

    private Captions() {}

    /** Whether its words alone show a caption, wherever it stands. */
    static boolean hasCredit(Paragraph paragraph) {
        String words = paragraph.words();
        if (paragraph.wordCount() > LONGEST_WORDS) {
            return false;
        }
        String tail = words.substring(Math.max(0, words.length() - LONGEST_CREDIT));
        char last = tail.charAt(tail.length() - 1);
        return (last == ')' || last == ']') && CREDIT_IN_BRACKETS.matcher(tail).find()
                || tail.indexOf('/') >= 0 && CREDIT_WITH_SLASH.matcher(tail).find()
                || mentionsPicture(tail) && CREDIT_IN_WORDS.matcher(tail).find()
                || LABEL.matcher(words).lookingAt();
    }

    /** Spares nearly every paragraph the slower search for a credit. */
    private static boolean mentionsPicture(String tail) {
        return tail.contains("hoto")
                || tail.contains("mage")
                || tail.contains("icture")
                || tail.contains("andout")
                || tail.contains("etty")
                || tail.contains("via ");
    }

    /** Whether it is a caption where it stands between a headline and the body. */
    static boolean standsAbove(Paragraph paragraph) {
        return paragraph.wordCount() <= LONGEST_WORDS
                && (hasCredit(paragraph)
                        || ANY_BRACKETS_BEHIND_SENTENCE
                                .matcher(paragraph.words())
                                .find()
                        || SHOWS.matcher(paragraph.words()).find() && paragraph.wordCount() <= 50
                        || !paragraph.isFinished()
                                && !paragraph.isItem()
                                && !paragraph.words().endsWith(":")
                                && paragraph.wordCount() > 3);
    }
}
