package dev.dateline.reader;

import dev.dateline.question.Lemmas;
import dev.dateline.question.Word;
import dev.dateline.question.WordLists;
import dev.dateline.text.CalendarWords;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the capitalised sequences of a sentence, without the sentence openers, offices and peoples in front of them. */
final class ProperNames {

    private static final Map<String, Set<String>> WORDS = WordLists.groups(ProperNames.class, "name-words.txt");
    static final Set<String> TITLES = words("office");

    private static final Set<String> CONNECTORS = Set.of(
            "de", "la", "le", "van", "von", "bin", "al", "el", "der", "den", "di", "da", "du", "del", "ibn", "y");
    private static final Set<String> ORGANISATION_CONNECTORS = Set.of("of", "for");
    private static final Set<String> OPENERS = words("opener");
    private static final Set<String> HOLIDAYS = Set.of("christmas", "easter");
    private static final Pattern INSIDE = Pattern.compile("\\s?|\\. ?|\\s?&\\s?|\\s+");

    /** The end of a sentence, or an opened quotation or dateline, stands before. */
    private static final Pattern OPENING = Pattern.compile("[.!?:_]$|--$|^[\"'`\\s]*$|[,:] ?\"$");

    private ProperNames() {}

    static Set<String> words(String kind) {
        return WORDS.getOrDefault(kind, Set.of());
    }

    /** The names in {@code sentence}, in order, none overlapping another. */
    static List<ProperName> find(String sentence) {
        List<Word> words = Word.of(sentence);
        List<ProperName> names = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int end = endOfName(sentence, words, i);
            if (end > i) {
                addParts(sentence, words, i, end, names);
            }
            i = Math.max(end, i + 1);
        }
        return names;
    }

    private static int endOfName(String sentence, List<Word> words, int from) {
        if (!isNameWord(words.get(from))) {
            return from;
        }
        int end = from + 1;
        int i = end;
        while (i < words.size() && joined(sentence, words, i)) {
            String lower = words.get(i).text();
            if (isNameWord(words.get(i))) {
                end = i + 1;
            } else if (ORGANISATION_CONNECTORS.contains(lower) && endsAtOf(words, from, i)) {
                break;
            } else if (!CONNECTORS.contains(lower)
                    && !ORGANISATION_CONNECTORS.contains(lower)
                    && !(lower.equals("the")
                            && i > from
                            && words.get(i - 1).text().equals("of"))) {
                break;
            }
            i++;
        }
        return end;
    }

    /** "Bank of England" is one name, "Stanley Prusiner of the University" and "Thailand of Taiwanese …" are not. */
    private static boolean endsAtOf(List<Word> words, int from, int of) {
        boolean person = GivenNames.isGiven(words.get(from).text()) && of - from > 1;
        boolean place = Gazetteer.isPlace(words.get(of - 1).text());
        boolean people =
                of + 1 < words.size() && Gazetteer.isDemonym(words.get(of + 1).text());
        return person || place || people;
    }

    private static boolean isNameWord(Word word) {
        return word.isCapitalised() && !CalendarWords.contains(word.lower()) && !HOLIDAYS.contains(word.lower())
                || word.text().matches("al-\\p{Lu}.*");
    }

    /** Only a space, or the full stop of a title or an initial, stands inside a name. */
    private static boolean joined(String sentence, List<Word> words, int i) {
        Word before = words.get(i - 1);
        String gap = sentence.substring(before.span().end(), words.get(i).span().start());
        if (!INSIDE.matcher(gap).matches() || words.get(i).text().equals("'s")) {
            return false;
        }
        return !gap.startsWith(".")
                || before.text().length() == 1
                || before.text().length() <= 4 && TITLES.contains(before.lower())
                || before.lower().matches("st|jr|mt|inc|corp");
    }

    private static void addParts(String sentence, List<Word> words, int from, int to, List<ProperName> names) {
        int first = from;
        boolean opens = opensSentence(sentence, words.get(first))
                && !Gazetteer.isPlace(span(words.subList(from, to)).of(sentence));
        while (opens && first < to && isOpener(words.get(first), to - first)) {
            first++;
        }
        // An office inside the sequence ends what stands before it: "Turkish President Recep Tayyip Erdogan".
        int office = -1;
        for (int i = first; i < to - 1; i++) {
            boolean heads = TITLES.contains(words.get(i).lower());
            boolean of = ORGANISATION_CONNECTORS.contains(words.get(i + 1).text());
            if (heads && !of) {
                office = i;
            } else if (of) {
                break;
            }
        }
        if (office >= first) {
            if (office > first) {
                add(sentence, words, first, office, false, names);
            }
            first = office + 1;
        }
        add(sentence, words, first, to, office >= 0, names);
    }

    private static void add(
            String sentence, List<Word> words, int from, int to, boolean titled, List<ProperName> names) {
        int end = to;
        // "Foreign" of "Foreign Minister" is part of the office.
        while (end > from && TITLES.contains(words.get(end - 1).lower()) && (end < to || end - 1 == from || titled)) {
            end--;
        }
        int first = from;
        if (end - first > 1 && Gazetteer.isDemonym(words.get(first).text()) && end - first > 2) {
            first++;
        }
        if (end > first) {
            names.add(new ProperName(sentence, words.subList(first, end), titled));
        }
    }

    private static boolean opensSentence(String sentence, Word word) {
        String before = sentence.substring(0, word.span().start()).stripTrailing();
        return before.isEmpty() || OPENING.matcher(before).find();
    }

    private static boolean isOpener(Word word, int length) {
        String lower = word.lower();
        return Lemmas.isStopWord(lower)
                || OPENERS.contains(lower)
                || lower.endsWith("ly") && lower.length() > 4
                || length == 1 && lower.endsWith("ing");
    }

    static Span span(List<Word> words) {
        return new Span(words.getFirst().span().start(), words.getLast().span().end());
    }
}
