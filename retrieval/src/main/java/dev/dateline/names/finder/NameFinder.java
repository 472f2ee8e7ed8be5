package dev.dateline.names.finder;

import dev.dateline.names.finder.Sighting.Cue;
import dev.dateline.names.finder.Sighting.Title;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Finds names in one text by capitals, particles, offices and what is known of its words from elsewhere. */
public final class NameFinder {

    private final Lexicon lexicon = Lexicon.get();
    private final String text;
    private final List<Word> words;
    private final Runs runs;
    private final Predicate<String> common;
    private final ToIntFunction<String> seen;
    private final List<Sighting> found = new ArrayList<>();

    /** Indices of the first word of the last name found and of the one after it: an office's owner stands there. */
    private int lastStart = -1;

    private int lastEnd = -1;

    private NameFinder(String text, List<Word> words, Predicate<String> common, ToIntFunction<String> seen) {
        this.text = text;
        this.words = words;
        this.runs = new Runs(words);
        this.common = common;
        this.seen = seen;
    }

    /**
     * The names and offices in {@code text}, sorted; an office and the name that follows it are one sighting.
     *
     * @param words those of {@code text}
     * @param common whether a lower-case word is usually written in lower case
     * @param seen how often a key has been seen as a name where only names are capitalised
     */
    public static List<Sighting> find(
            String text, List<Word> words, Predicate<String> common, ToIntFunction<String> seen) {
        NameFinder finder = new NameFinder(text, words, common, seen);
        int i = 0;
        while (i < words.size()) {
            i = finder.step(i);
        }
        finder.found.sort(Comparator.comparing(Sighting::span));
        return finder.found;
    }

    private int step(int i) {
        Word word = words.get(i);
        Lexicon.Office office = lexicon.office(words, i);
        if (office != null) {
            return afterOffice(i, office);
        }
        boolean title = word.isCapitalised() && (word.is(Role.HONORIFIC) || word.is(Role.ROYAL));
        if (title && runs.joins(i + 1) && runs.starts(i + 1)) {
            return name(i + 1, null, i);
        }
        if (word.gap() == Word.Gap.BRACKET
                && word.isAcronym()
                && text.startsWith(")", word.span().end())) {
            return abbreviation(i);
        }
        if (!word.isCapitalised() && word.lower().endsWith("s")) {
            describeSeveral(i);
        }
        return runs.starts(i) ? name(i, null, i) : i + 1;
    }

    /** Reads on after an office: either the name of who holds it follows, or the office stands for the person. */
    private int afterOffice(int from, Lexicon.Office office) {
        boolean owned = lastEnd == from && runs.joins(from);
        String owner = owned ? ownerKey(lastStart, lastEnd) : "";
        int start = owned ? lastStart : from;
        Word before = start == 0 ? null : words.get(start - 1);
        boolean determined =
                owned || before != null && List.of("the", "his", "her").contains(before.lower());
        int next = office.end();
        if (isPartOfName(from, next)) {
            return name(from, null, from);
        }
        if (next < words.size() && !words.get(next - 1).possessive()) {
            Word word = words.get(next);
            boolean addressed = word.isCapitalised() && (word.is(Role.HONORIFIC) || word.is(Role.ROYAL));
            int name = addressed ? next + 1 : next;
            boolean follows =
                    runs.starts(name) && (!addressed || runs.joins(name)) && lexicon.office(words, name) == null;
            if (follows
                    && !lexicon.isNation(words.get(name).key())
                    && (runs.joins(next) || determined && isInserted(next, name))) {
                return name(name, new Title(owner, office.name(), office.single()), runs.joins(next) ? name - 1 : next);
            }
        }
        int end = next;
        int of = runs.skipThe(next + 1);
        if (!owned && runs.joins(next) && words.get(next).text().equals("of") && runs.starts(of)) {
            end = runs.end(of);
            owner = ownerKey(of, end);
        }
        boolean definite = before == null || !before.is(Role.INDEFINITE);
        if (office.single() && definite && (determined || !owner.isEmpty())) {
            found.add(Sighting.description(runs.span(start, end), new Title(owner, office.name(), true)));
        }
        return next;
    }

    /** Whether what looks like an office begins the name of an organisation: {@code "Premier League"}. */
    private boolean isPartOfName(int from, int end) {
        if (!runs.starts(from) || !runs.joins(end) || !runs.starts(end)) {
            return false;
        }
        return runs.end(end) == end + 1 && words.get(end).is(Role.ORGANISATION);
    }

    /** Whether a name stands between commas: {@code "Russia's deputy foreign minister, Sergei Ryabkov, said"}. */
    private boolean isInserted(int comma, int name) {
        int end = runs.end(name);
        return words.get(comma).gap() == Word.Gap.COMMA
                && (end == words.size() || words.get(end).gap().compareTo(Word.Gap.COMMA) >= 0);
    }

    /** {@code "Russian and Turkish presidents"}: each nation stands for the one who holds the office there. */
    private void describeSeveral(int i) {
        String office = words.get(i).lower().substring(0, words.get(i).lower().length() - 1);
        int end = i;
        boolean nation = true;
        while (lexicon.isHolder(office) && end > 0 && nation) {
            Word word = words.get(end - 1);
            nation = lexicon.isNation(word.key()) && word.isCapitalised();
            if (nation) {
                Span span = new Span(
                        word.span().start(),
                        end == i ? words.get(i).span().end() : word.span().end());
                found.add(Sighting.description(span, new Title(ownerKey(end - 1, end), office, true)));
                end -= end > 1 && words.get(end - 2).text().equals("and") ? 2 : 1;
            }
        }
    }

    /** Adds the name that begins at {@code i}; a form of address or royal title before it begins at {@code titled}. */
    private int name(int i, @Nullable Title title, int titled) {
        int end = runs.end(i);
        boolean royal = titled < i && words.get(titled).is(Role.ROYAL) && runs.joins(i);
        boolean addressed = titled < i && words.get(titled).is(Role.HONORIFIC);
        int start = title == null && titled == i ? withoutDemonym(withoutOpening(i, end), end) : i;
        if (start == end) {
            return end;
        }
        if (royal && runs.keys(start, end).size() == 1) {
            start = titled;
        }
        List<String> parts = runs.keys(start, end);
        if (parts.size() == 1 && parts.getFirst().length() < 2) {
            return end;
        }
        Cue around = cue(start, end, parts);
        boolean thing = around == Cue.ORGANISATION || around == Cue.PLACE;
        Title given = title == null && !thing ? titleAfter(end) : title;
        Cue cue = titled < i || given != null ? Cue.PERSON : around;
        boolean opens = start == i && words.get(start).opens();
        found.add(new Sighting(runs.span(start, end), parts, given, cue, addressed, null, opens));
        lastStart = start;
        lastEnd = end;
        return end;
    }

    /** Leaves away a word that is only capitalised because a sentence begins with it. */
    private int withoutOpening(int start, int end) {
        Word first = words.get(start);
        boolean nation = lexicon.isNation(first.key())
                || end > start + 1 && lexicon.isNation(String.join(" ", runs.keys(start, start + 2)));
        if (!first.opens() || first.isAcronym() || nation) {
            return start;
        }
        String full = String.join(" ", runs.keys(start, end));
        boolean usual = first.is(Role.EITHER) || common.test(first.lower());
        if (end == start + 1) {
            boolean says = end < words.size() && words.get(end).isSmall(Role.SAID);
            boolean name = seen.applyAsInt(full) > 0 || lexicon.isPlace(full) || says || first.possessive();
            return name && !usual ? start : end;
        }
        List<String> rest = runs.keys(start + 1, end);
        boolean restIsName = rest.size() > 1 && seen.applyAsInt(String.join(" ", rest)) > seen.applyAsInt(full);
        return usual && seen.applyAsInt(full) == 0 || restIsName ? start + 1 : start;
    }

    /** "German Angela Merkel" is Angela Merkel, but "British Airways" is a name. */
    private int withoutDemonym(int start, int end) {
        int name = start + 1;
        if (end - start > 3 && lexicon.isDemonym(String.join(" ", runs.keys(start, start + 2)))) {
            name++;
        } else if (end - start < 3 || !lexicon.isDemonym(words.get(start).key())) {
            return start;
        }
        int rest = seen.applyAsInt(String.join(" ", runs.keys(name, end)));
        return rest > seen.applyAsInt(String.join(" ", runs.keys(start, end))) ? name : start;
    }

    private Cue cue(int start, int end, List<String> parts) {
        Word last = words.get(end - 1);
        boolean several = parts.size() > 1;
        if (several && last.is(Role.ORGANISATION) || last.is(Role.CORPORATE)) {
            return Cue.ORGANISATION;
        }
        if (several && (last.is(Role.PLACE) || words.get(start).is(Role.PLACE))) {
            return Cue.PLACE;
        }
        if (several
                && words.subList(start, end).stream()
                        .anyMatch(word -> word.isSmall(Role.SILENT) && word.is(Role.FUNCTION))) {
            return Cue.ORGANISATION;
        }
        String before = start == 0 ? "" : words.get(start - 1).text();
        if (before.equalsIgnoreCase("in") && runs.joins(start)) {
            return Cue.PLACE;
        }
        Word after = end < words.size() ? words.get(end) : null;
        if (after != null && after.gap() == Word.Gap.COMMA) {
            boolean age =
                    after.text().length() == 2 && Character.isDigit(after.text().charAt(0));
            if (age || after.text().equals("who")) {
                return Cue.PERSON;
            }
        }
        boolean says = after != null && runs.joins(end) && after.isSmall(Role.SAID)
                || start > 0 && runs.joins(start) && words.get(start - 1).isSmall(Role.SAID);
        if (before.equals("the") || before.equals("The")) {
            return Cue.ARTICLE;
        }
        return says ? Cue.SPEAKER : Cue.NONE;
    }

    /** The office in apposition to a name that ends before {@code i}: {@code ", the Turkish president,"}. */
    private @Nullable Title titleAfter(int i) {
        if (i >= words.size() || words.get(i).gap() != Word.Gap.COMMA) {
            return null;
        }
        int from = runs.skipThe(i);
        for (int k = from; k < words.size() && k < from + 4 && (k == from || runs.joins(k)); k++) {
            Lexicon.Office office = lexicon.office(words, k);
            if (office != null) {
                int end = office.end();
                String owner = k == from ? "" : ownerKey(from, k);
                int of = runs.skipThe(end + 1);
                if (owner.isEmpty()
                        && end < words.size()
                        && words.get(end).text().equals("of")
                        && runs.starts(of)) {
                    owner = ownerKey(of, runs.end(of));
                } else if (runs.joins(end)) {
                    return null;
                }
                return new Title(owner, office.name(), office.single());
            }
            if (!words.get(k).isCapitalised()) {
                return null;
            }
        }
        return null;
    }

    /** Adds the acronym in brackets at {@code i}, and the name before it that has its letters as initials. */
    private int abbreviation(int i) {
        String acronym = words.get(i).key();
        int start = runs.expansion(acronym, i);
        String full = null;
        if (start < i) {
            List<String> parts = runs.keys(start, i);
            full = String.join(" ", parts);
            Span span = runs.span(start, i);
            found.removeIf(sighting -> sighting.span().overlaps(span));
            found.add(Sighting.name(span, parts, Cue.ORGANISATION));
        }
        found.add(new Sighting(words.get(i).span(), List.of(acronym), null, Cue.NONE, false, full, false));
        lastStart = i;
        lastEnd = i + 1;
        return i + 1;
    }

    private String ownerKey(int start, int end) {
        String key = String.join(" ", runs.keys(start, end));
        Lexicon.Nation nation = lexicon.nation(key);
        return nation == null ? key : nation.name();
    }
}
