package dev.dateline.corpus.layout;

import java.util.regex.Pattern;

/** Recognises what a page shows around an article: navigation, invitations to share and subscribe, separators. */
final class Furniture {

    private static final int SHORT_WORDS = 8;

    private static final Pattern SEPARATOR = Pattern.compile("[\\p{Punct}\\p{S}\\p{Pd}\u2022\u00B7 ]+");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\w+");

    /** In UTF-16 units. */
    private static final int LONGEST_CRUMBS = 200;

    private static final String CRUMB = "[\\p{L}\\p{N}&'\u2019-]++";
    private static final Pattern CRUMBS = Pattern.compile("(?:" + CRUMB + " ){1,4}+"
            + "(?:[/|>\u00BB\u203A\u2192\u2022] ?" + CRUMB + "(?: " + CRUMB + "){0,3}+ ?)++");

    private static final Pattern BUTTON =
            Pattern.compile("(?i)(?:share|tweet|e-?mail|print|pin it|whatsapp|facebook|twitter"
                    + "|linkedin|comments?|advertisement|subscribe|trending|recommended|copyright.*|\u00A9.*|all rights reserved.*"
                    + "|(?:share|print|email|like|save) this(?: (?:article|story|page|post))?(?: (?:on|via|with) .*)?|share (?:on|via) .*"
                    + "|follow (?:us|@).*|sign (?:up|in)\\b.*|log in\\b.*|(?:read|see|watch) (?:more|also)\\b.*|also read\\b.*"
                    + "|(?:continue|keep) reading\\b.*|story continues.*|related (?:articles?|stories|news|topics|coverage|posts).*"
                    + "|most (?:read|popular|viewed)|leave a (?:comment|reply)|\\d+ (?:shares?|comments?)|click here\\b.*"
                    + "|back to top|skip to .*|(?:next|previous) (?:article|story)|(?:tags|topics|filed under) ?:.*)");

    private static final Pattern ADDRESSES_READER = Pattern.compile(
            "(?i)\\b(?:please|subscribe|sign up|follow us|let us know|contact us|write to us|click|newsletter|web ?site"
                    + "|download (?:our|the) app|copyright|all rights reserved|commenting|your (?:inbox|comments?|e-?mail))\\b");

    private static final Pattern CERTAINLY = Pattern.compile(
            "(?i)\\b(?:sign up (?:for|to) (?:our|the)|subscribe to (?:our|the)|follow us on|all rights reserved"
                    + "|having (?:issues|trouble|problems) with commenting|download (?:our|the) app"
                    + "|(?:may|must) not be (?:published|reproduced),? (?:broadcast|rewritten|redistributed|without))");

    private Furniture() {}

    /** A line of dashes, stars and the like. */
    static boolean isSeparator(Paragraph paragraph) {
        return SEPARATOR.matcher(paragraph.words()).matches();
    }

    /** A path through a site, such as {@code News / Syria}; headlines with a site's name have the same form. */
    static boolean isCrumbs(Paragraph paragraph) {
        return paragraph.words().length() <= LONGEST_CRUMBS
                && !paragraph.isFinished()
                && CRUMBS.matcher(paragraph.words()).matches();
    }

    static boolean isAddress(Paragraph paragraph) {
        return ADDRESS.matcher(paragraph.words()).matches();
    }

    /** Never article text, wherever it stands. */
    static boolean isCertain(Paragraph paragraph) {
        String words = paragraph.words();
        boolean scrap =
                words.codePointCount(0, words.length()) <= 3 && words.chars().noneMatch(Character::isDigit);
        boolean button = paragraph.wordCount() <= SHORT_WORDS
                && !paragraph.isFinished()
                && BUTTON.matcher(words).matches();
        return scrap
                || button
                || isSeparator(paragraph)
                || isAddress(paragraph)
                || paragraph.wordCount() <= 40 && CERTAINLY.matcher(words).find();
    }

    /**
     * Whether the last paragraph of an article is an invitation to its reader.
     *
     * @param setApart whether more blank lines stand before it than between paragraphs
     * @param beforeFurniture whether what follows it is no article text
     */
    static boolean isTail(Paragraph paragraph, boolean setApart, boolean beforeFurniture) {
        if (isCertain(paragraph)) {
            return true;
        }
        boolean introduces = beforeFurniture && paragraph.words().endsWith(":");
        boolean invites = setApart
                && paragraph.wordCount() <= 40
                && ADDRESSES_READER.matcher(paragraph.words()).find();
        return introduces || invites || beforeFurniture && isCrumbs(paragraph);
    }

    /** Too short for a sentence: at the end of an article it goes with the furniture above or below it. */
    static boolean isScrap(Paragraph paragraph) {
        return !paragraph.isFinished() && !paragraph.isItem() && paragraph.wordCount() <= SHORT_WORDS;
    }
}
