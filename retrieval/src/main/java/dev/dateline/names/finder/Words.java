package dev.dateline.names.finder;

import dev.dateline.text.Abbreviations;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words. A hyphenated word stays one word where it can be a name ({@code "al-Assad"}, {@code
 * "Jean-Pierre"}, {@code "Teng-hui"}) and becomes several where it only contains one ({@code "pro-Assad"}, {@code "U.K.-based"}).
 */
final class Words {

    private final String text;
    private final List<Word> words;

    Words(String text) {
        this.text = text;
        this.words = new ArrayList<>(text.length() / 6 + 4);
    }

    List<Word> list() {
        int end = 0;
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            i = endOf(start);
            addParts(start, i, words.isEmpty() ? Word.Gap.OPENING : gap(end, start));
            end = i;
        }
        return words;
    }

    private int endOf(int start) {
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                i++;
                continue;
            }
            boolean letterFollows = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
            boolean inside = (c == '-' || c == '&' || Word.isApostrophe(c)) && letterFollows;
            boolean initial = c == '.' && endsInInitial(start, i) && (letterFollows || i - start > 1);
            if (!inside && !initial && Character.getType(c) != Character.NON_SPACING_MARK) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Whether the letter before {@code dot} is a capital that stands alone, as in {@code "U.S."}. */
    private boolean endsInInitial(int start, int dot) {
        return Character.isUpperCase(text.charAt(dot - 1)) && (dot - 1 == start || text.charAt(dot - 2) == '.');
    }

    private Word.Gap gap(int from, int to) {
        if (to == from + 1 && text.charAt(from) == ' ') {
            return Word.Gap.SPACE;
        }
        Word before = words.getLast();
        Word.Gap gap = Word.Gap.SPACE;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean shortens = c == '.'
                    && (before.isInitial() || before.isCapitalised() && Abbreviations.isPartOfName(before.lower()));
            Word.Gap here = shortens ? Word.Gap.SPACE : gap(c, i == from);
            gap = here.compareTo(gap) > 0 ? here : gap;
        }
        return gap;
    }

    private static Word.Gap gap(char c, boolean first) {
        return switch (c) {
            case ' ', '\u00a0', '\t', '&' -> Word.Gap.SPACE;
            case '(', '[' -> Word.Gap.BRACKET;
            case '\'', '\u2019' -> first ? Word.Gap.COMMA : Word.Gap.OPENING;
            // A line may be merely wrapped, but two names are safer than a wrong one.
            case '.', '!', '?', ':', '"', '\u201c', '\u201d', '\u2018', '\n', '\r', '\u2026' -> Word.Gap.OPENING;
            default -> Word.Gap.COMMA;
        };
    }

    private void addParts(int start, int end, Word.Gap gap) {
        int from = start;
        Word.Gap before = gap;
        while (from < end) {
            int to = partEnd(from, end);
            while (to < end && belongTogether(from, to, end)) {
                to = partEnd(to + 1, end);
            }
            words.add(Word.of(text, from, to, before));
            before = Word.Gap.HYPHEN;
            from = to + 1;
        }
    }

    private int partEnd(int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '-') {
                return i;
            }
        }
        return end;
    }

    /** Whether the part before {@code hyphen}, of a word that began at {@code from}, and the one after it make one name. */
    private boolean belongTogether(int from, int hyphen, int end) {
        int last = text.lastIndexOf('-', hyphen - 1);
        String before = text.substring(Math.max(from, last + 1), hyphen);
        int afterEnd = partEnd(hyphen + 1, end);
        String after = text.substring(hyphen + 1, afterEnd);
        boolean upperBefore = Character.isUpperCase(before.charAt(0));
        boolean inner = last >= from && before.length() <= 3;
        if (Character.isUpperCase(after.charAt(0))) {
            boolean nations = Lexicon.get().isNation(Spelling.key(before))
                    && Lexicon.get().isNation(Spelling.key(after));
            return !nations && (upperBefore || inner || Spelling.isArabicArticle(before));
        }
        if (Character.isDigit(after.charAt(0))) {
            return true;
        }
        // "Tehreek-e-Insaf": a short lower-case part belongs to a name that goes on after it.
        boolean goesOn = afterEnd < end && after.length() <= 3;
        boolean small = Character.isLowerCase(before.charAt(0)) && !Spelling.isArabicArticle(before);
        return upperBefore ? goesOn || Syllables.areGivenName(before, after) : small;
    }
}
