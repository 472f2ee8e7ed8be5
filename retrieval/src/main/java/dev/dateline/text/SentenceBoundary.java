package dev.dateline.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place where a sentence may end.
 *
 * @param text the whole text
 * @param within from the beginning of the sentence to the end of its paragraph
 * @param terminator where the run of terminators begins
 * @param last where it ends, itself included
 * @param end behind the quotation marks and brackets that close after it
 */
record SentenceBoundary(String text, Span within, int terminator, int last, int end) {

    /** Words that begin a sentence far more often than they follow an abbreviation inside one. */
    private static final Set<String> OPENERS = words("""
            a about after all also although among an and another any as at because before both but by despite did do does
            during each earlier even every few for four from he her here his how however if in indeed instead is it its
            last later many meanwhile more moreover most my nearly neither no nor not nothing now of on once one only or
            other others our over people police several she since so some such ten than that the their then there these
            they this those though three through thus to today two under unlike until we what when where whether which
            while who why with without yesterday yet you your i
            """);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'\u2019-]+");

    /** {@code “Why?” Mr. Peskov asked}: the sentence goes on after the question. */
    private static final Pattern SPEAKER = Pattern.compile(
            "(?:(?:the|a|an|one|his|her|\\p{Lu}[\\p{L}'\u2019-]*\\.?)\\s+){1,4}"
                    + "(?:said|says|asked|asks|added|told|wrote|cried|shouted|replied|wondered|exclaimed|yelled|joked)\\b");

    boolean isReal() {
        char after = text.charAt(end);
        if (!Span.isBlank(after)) {
            return Sentences.needsNoSpace(text.charAt(last)) || isGlued(after);
        }
        int next = end;
        while (next < within.end() && Span.isBlank(text.charAt(next))) {
            next++;
        }
        if (next == within.end()) {
            return true;
        }
        if (Character.isLowerCase(text.codePointAt(next))) {
            return false;
        }
        char mark = text.charAt(last);
        if (mark != '.' && end > last + 1) {
            return !SPEAKER.matcher(text).region(next, within.end()).lookingAt();
        }
        return mark != '.' || last > terminator || !isNumbering() && !isAbbreviated(next);
    }

    /** A page lost the space: {@code "…of the war.The minister…"}. */
    private boolean isGlued(char after) {
        return Character.isUpperCase(after)
                && text.charAt(last) == '.'
                && terminator - within.start() > 2
                && Character.isLowerCase(text.charAt(terminator - 1))
                && Character.isLowerCase(text.charAt(terminator - 2))
                && OPENERS.contains(word(end));
    }

    /** {@code "3. Close the door."}: the number of a list item is no sentence. */
    private boolean isNumbering() {
        int i = skipBack(terminator, Character::isWhitespace);
        i = skipBack(i, Character::isDigit);
        return within.start() < terminator && skipBack(i, Character::isWhitespace) == within.start();
    }

    /** Where those units before {@code from} begin, within the sentence, for which {@code skipped} holds. */
    private int skipBack(int from, IntPredicate skipped) {
        int i = from;
        while (i > within.start() && skipped.test(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private boolean isAbbreviated(int next) {
        int from = skipBack(terminator, unit -> Character.isLetter(unit) || unit == '.');
        if (from == terminator) {
            return false;
        }
        String token = text.substring(from, terminator).toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(text.charAt(from));
        boolean initials = token.length() == 1 && capital || token.indexOf('.') > 0;
        if (Abbreviations.NEVER_LAST.contains(token) || capital && Abbreviations.TITLES.contains(token)) {
            return true;
        }
        if (Character.isDigit(text.charAt(next)) && Abbreviations.BEFORE_NUMBER.contains(token)) {
            return true;
        }
        return (initials || capital && Abbreviations.MAY_BE_LAST.contains(token))
                && Character.isLetterOrDigit(text.charAt(next))
                && !OPENERS.contains(word(next));
    }

    /** The word at {@code at} in small letters, or an empty string where none begins. */
    private String word(int at) {
        Matcher matcher = WORD.matcher(text).region(at, within.end());
        return matcher.lookingAt() ? matcher.group().toLowerCase(Locale.ROOT) : "";
    }

    private static Set<String> words(String block) {
        return Arrays.stream(block.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
