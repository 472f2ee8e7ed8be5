package dev.dateline.names.finder;

import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where in a row of words a run of capitals with its particles begins and ends: {@code "Bank of England"}. */
final class Runs {

    /** Longer rows of capitals than these are no names, but lists, tables or noise. */
    private static final int LONGEST_WORD = 40;

    private static final int LONGEST_NAME = 14;

    private final List<Word> words;

    Runs(List<Word> words) {
        this.words = words;
    }

    boolean starts(int i) {
        if (i >= words.size() || words.get(i).text().length() > LONGEST_WORD) {
            return false;
        }
        Word word = words.get(i);
        if (!word.isCapitalised() || !Character.isLetter(word.text().charAt(0))) {
            boolean particle = word.isSmall(Role.PARTICLE) && !word.is(Role.ROMANCE) && !word.opens();
            return particle && joins(i + 1) && starts(i + 1);
        }
        if (word.isAcronym()) {
            return !word.is(Role.FUNCTION) || Lexicon.get().isNation(word.key());
        }
        boolean name = !word.is(Role.FUNCTION) && !word.is(Role.CALENDAR) && !word.is(Role.HONORIFIC);
        return name && (word.text().length() > 1 || joins(i + 1) && starts(i + 1));
    }

    /** Index of the word after the run that begins at {@code start}. */
    int end(int start) {
        int end = start + 1;
        while (end < words.size() && words.get(end - 1).isSmall(Role.PARTICLE)) {
            end++;
        }
        boolean takesOf = words.get(end - 1).is(Role.TAKES_OF);
        while (end < words.size()
                && end - start < LONGEST_NAME
                && !words.get(end - 1).possessive()) {
            int next = end;
            String linking = words.get(next).text();
            if (takesOf && (linking.equals("of") || linking.equals("for"))) {
                next = skipThe(next + 1);
            } else {
                while (next < words.size()
                        && next < end + 3
                        && joins(next)
                        && words.get(next).isSmall(Role.PARTICLE)) {
                    next++;
                }
            }
            if (!joins(end) || !joins(next) || !continues(next)) {
                break;
            }
            takesOf |= words.get(next).is(Role.TAKES_OF);
            end = next + 1;
        }
        return end;
    }

    int skipThe(int i) {
        return i < words.size() && words.get(i).text().equals("the") ? i + 1 : i;
    }

    /** Whether only white space stands between the word at {@code i} and the one before. */
    boolean joins(int i) {
        return i < words.size() && words.get(i).gap() == Word.Gap.SPACE;
    }

    Span span(int start, int end) {
        return new Span(
                words.get(start).span().start(), words.get(end - 1).span().end());
    }

    /** The parts of the name in the words {@code [start, end)}, without what is silent in comparisons. */
    List<String> keys(int start, int end) {
        List<String> parts = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            Word word = words.get(i);
            boolean only = parts.isEmpty() && i == end - 1;
            if (!only && (word.is(Role.SILENT) || word.isSmall(Role.PARTICLE))) {
                continue;
            }
            Lexicon.Nation nation =
                    word.isAcronym() && end - start > 1 ? Lexicon.get().nation(word.key()) : null;
            parts.add(nation == null ? word.key() : nation.name().toLowerCase(Locale.ROOT));
        }
        while (parts.size() > 1 && (Lexicon.get().roles(parts.getLast()) & 1 << Role.CORPORATE.ordinal()) != 0) {
            parts.removeLast();
        }
        return parts;
    }

    /** Index of the first of the words before {@code end} whose initials make up {@code acronym}, or {@code end}. */
    int expansion(String acronym, int end) {
        int letters = acronym.length();
        for (int i = end - 1; i >= 0 && end - i <= acronym.length() + 4; i--) {
            String[] pieces = words.get(i).text().split("-");
            for (int p = pieces.length - 1; p >= 0; p--) {
                char initial = Character.toUpperCase(pieces[p].charAt(0));
                if (letters > 0 && initial == acronym.charAt(letters - 1)) {
                    letters--;
                } else if (Character.isUpperCase(pieces[p].charAt(0)) || pieces[p].length() > 4) {
                    return end;
                }
            }
            if (letters == 0) {
                return words.get(i).isCapitalised() && (end - i > 1 || pieces.length > 1) ? i : end;
            }
        }
        return end;
    }

    private boolean continues(int i) {
        Word word = words.get(i);
        if (!word.isCapitalised() || word.is(Role.HONORIFIC) || word.text().length() > LONGEST_WORD) {
            return false;
        }
        boolean digitFollows = i + 1 < words.size()
                && Character.isDigit(words.get(i + 1).text().charAt(0));
        boolean may = word.text().equals("May") && !digitFollows;
        if (word.is(Role.CALENDAR) && !may || word.is(Role.FUNCTION) && !word.isAcronym()) {
            return false;
        }
        Lexicon.Office office = Lexicon.get().office(words, i);
        if (office == null) {
            return true;
        }
        boolean afterNation =
                word.is(Role.ROYAL) && Lexicon.get().isNation(words.get(i - 1).key());
        return !afterNation
                && words.subList(i, office.end()).stream()
                        .noneMatch(part -> part.isCapitalised() && part.is(Role.ENDS_NAME));
    }
}
