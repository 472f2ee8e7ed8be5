package dev.dateline.names;

import dev.dateline.names.Sighting.Title;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Finds names in one text by capitals, particles, offices and what is known of its words from elsewhere. */
final class NameFinder {

    private final Lexicon lexicon = Lexicon.get();
    private final List<Word> words;
    private final String text;
    private final Predicate<String> common;
    private final ToIntFunction<String> seen;
    private final List<Sighting> found = new ArrayList<>();

    /** Index of the word after the last name found: where an office's owner ends. */
    private int lastEnd = -1;

    /**
     * @param common whether a lower-case word is usually written in lower case
     * @param seen how often a key has been seen as a name where only names are capitalised
     */
    private NameFinder(String text, Predicate<String> common, ToIntFunction<String> seen) {
        this.text = text;
        this.words = Word.of(text);
        this.common = common;
        this.seen = seen;
    }

    /** The names and offices in {@code text}, sorted; an office and the name that follows it are one sighting. */
    static List<Sighting> find(String text, Predicate<String> common, ToIntFunction<String> seen) {
        NameFinder finder = new NameFinder(text, common, seen);
        int i = 0;
        while (i < finder.words.size()) {
            i = finder.step(i);
        }
        return finder.found;
    }

    private int step(int i) {
        Word word = words.get(i);
        Lexicon.Office office = lexicon.office(words, i);
        if (office != null) {
            return afterOffice(i, office);
        }
        if (word.isCapitalised() && lexicon.is("honorific", word.lower()) && startsName(i + 1) && joins(i + 1)) {
            return name(i + 1, null, true, i);
        }
        if (word.isCapitalised() && lexicon.is("royal", word.lower()) && startsName(i + 1) && joins(i + 1)) {
            return name(i + 1, null, true, i);
        }
        if (word.gap() == Word.Gap.BRACKET && word.isAcronym() && text.startsWith(")", word.span().end())) {
            return abbreviation(i);
        }
        return startsName(i) ? name(i, null, false, i) : i + 1;
    }

    /** Reads on after an office: either the name of who holds it follows, or the office stands for the person. */
    private int afterOffice(int from, Lexicon.Office office) {
        String owner = ownerBefore(from);
        int next = office.end();
        String before = from == 0 ? "" : words.get(from - 1).lower();
        boolean determined = !owner.isEmpty() || before.equals("the") || before.equals("his") || before.equals("her");
        if (next < words.size() && !words.get(next - 1).possessive()) {
            Word word = words.get(next);
            boolean honoured = lexicon.is("honorific", word.lower()) || lexicon.is("royal", word.lower());
            int name = honoured && word.isCapitalised() ? next + 1 : next;
            boolean adjacent = joins(next) || determined && word.gap() == Word.Gap.COMMA;
            if (adjacent && startsName(name) && lexicon.office(words, name) == null && !isNation(name)) {
                Title title = new Title(owner, office.name(), office.single());
                boolean royal = lexicon.is("royal", words.get(next - 1).lower()) && joins(next);
                return name(name, title, honoured, royal ? next - 1 : name);
            }
        }
        int end = next;
        if (owner.isEmpty() && next + 1 < words.size() && words.get(next).text().equals("of")) {
            int start = words.get(next + 1).text().equals("the") ? next + 2 : next + 1;
            if (startsName(start)) {
                end = runEnd(start);
                owner = ownerKey(keys(start, end));
            }
        }
        boolean definite = !lexicon.is("indefinite", ownerStart(from) == 0 ? "" : words.get(ownerStart(from) - 1).lower());
        if (office.single() && definite && (determined || !owner.isEmpty())) {
            boolean adjacentOwner = lastEnd == from && !found.isEmpty();
            int start = adjacentOwner ? found.getLast().span().start() : words.get(from).span().start();
            found.add(new Sighting(
                    new Span(start, words.get(end - 1).span().end()),
                    List.of(),
                    new Title(owner, office.name(), true),
                    Entity.Kind.PERSON,
                    false,
                    null,
                    false));
        }
        return next;
    }

    /** Adds the name that begins at {@code i}; {@code titled} is where a royal title before it begins. */
    private int name(int i, @Nullable Title title, boolean addressed, int titled) {
        int start = i;
        int end = runEnd(i);
        boolean opens = words.get(start).opens();
        if (title == null && !addressed) {
            start = skipOpening(start, end);
            start = skipDemonym(start, end);
            if (start == end) {
                return end;
            }
        }
        List<String> parts = keys(start, end);
        boolean royal = titled < start && lexicon.is("royal", words.get(titled).lower());
        if (royal && parts.size() == 1) {
            start = titled;
            parts = keys(start, end);
        }
        if (parts.isEmpty() || parts.size() == 1 && parts.getFirst().length() < 2) {
            return end;
        }
        Title given = title == null ? titleAfter(end) : title;
        Entity.Kind cue = addressed && !royal || given != null || royal ? Entity.Kind.PERSON : cue(start, end, parts);
        found.add(new Sighting(
                new Span(words.get(start).span().start(), words.get(end - 1).span().end()),
                parts,
                given,
                cue,
                addressed && !royal,
                null,
                opens && start == i));
        lastEnd = end;
        return end;
    }

    /** Leaves away a word that is only capitalised because a sentence begins with it. */
    private int skipOpening(int start, int end) {
        Word first = words.get(start);
        if (!first.opens() || first.isAcronym() || isNation(start)) {
            return start;
        }
        String full = String.join(" ", keys(start, end));
        boolean usual = common.test(first.lower());
        if (end == start + 1) {
            boolean says = end < words.size() && lexicon.is("said", words.get(end).text());
            boolean name = seen.applyAsInt(full) > 0 || lexicon.isPlace(full) || says || first.possessive();
            return name && !usual ? start : end;
        }
        List<String> rest = keys(start + 1, end);
        boolean restIsName = rest.size() > 1 && seen.applyAsInt(String.join(" ", rest)) > seen.applyAsInt(full);
        return usual && seen.applyAsInt(full) == 0 || restIsName ? start + 1 : start;
    }

    /** "German Angela Merkel" is Angela Merkel, but "British Airways" is a name. */
    private int skipDemonym(int start, int end) {
        if (end - start < 3 || !lexicon.isDemonym(words.get(start).key())) {
            return start;
        }
        int rest = seen.applyAsInt(String.join(" ", keys(start + 1, end)));
        return rest > seen.applyAsInt(String.join(" ", keys(start, end))) ? start + 1 : start;
    }

    private Entity.Kind cue(int start, int end, List<String> parts) {
        String last = parts.getLast();
        if (parts.size() > 1 && lexicon.is("organisation", last) || lexicon.is("corporate", words.get(end - 1).lower())) {
            return Entity.Kind.ORGANISATION;
        }
        if (parts.size() > 1 && (lexicon.is("place", last) || lexicon.is("place", parts.getFirst()))) {
            return Entity.Kind.PLACE;
        }
        String before = start == 0 ? "" : words.get(start - 1).text();
        if (before.equals("in") && joins(start)) {
            return Entity.Kind.PLACE;
        }
        boolean the = before.equals("the") || before.equals("The");
        boolean says = end < words.size() && joins(end) && lexicon.is("said", words.get(end).text());
        return says && !the && parts.size() > 1 ? Entity.Kind.PERSON : Entity.Kind.UNKNOWN;
    }

    /** The office in apposition to a name that ends before {@code i}: {@code ", the Turkish president,"}. */
    private @Nullable Title titleAfter(int i) {
        if (i >= words.size() || words.get(i).gap() != Word.Gap.COMMA) {
            return null;
        }
        int from = words.get(i).text().equals("the") ? i + 1 : i;
        String owner = "";
        for (int k = from; k < words.size() && k < from + 4; k++) {
            Lexicon.Office office = lexicon.office(words, k);
            if (office != null && (k == from || joins(k))) {
                owner = k == from ? "" : ownerKey(keys(from, k));
                int end = office.end();
                if (end + 1 < words.size() && owner.isEmpty() && words.get(end).text().equals("of")) {
                    int start = words.get(end + 1).text().equals("the") ? end + 2 : end + 1;
                    owner = startsName(start) ? ownerKey(keys(start, runEnd(start))) : "";
                } else if (end < words.size() && words.get(end).gap() == Word.Gap.SPACE) {
                    return null;
                }
                return new Title(owner, office.name(), office.single());
            }
            if (!words.get(k).isCapitalised() || k > from && !joins(k)) {
                return null;
            }
        }
        return null;
    }

    /** The name before the bracket that holds the acronym at {@code i}, by its words' initials. */
    private int abbreviation(int i) {
        String acronym = words.get(i).key();
        int letter = acronym.length() - 1;
        int start = i;
        while (start > 0 && letter >= 0 && i - start <= acronym.length() + 4) {
            String[] pieces = words.get(--start).text().split("-");
            for (int p = pieces.length - 1; p >= 0 && letter >= 0; p--) {
                boolean matches = !pieces[p].isEmpty()
                        && Character.toUpperCase(pieces[p].charAt(0)) == acronym.charAt(letter);
                if (matches) {
                    letter--;
                } else if (Character.isUpperCase(pieces[p].charAt(0)) || pieces[p].length() > 4) {
                    start = 0;
                    p = 0;
                }
            }
        }
        boolean whole = letter < 0 && words.get(start).isCapitalised() && i - start > 1;
        List<String> parts = List.of(acronym);
        String full = null;
        if (whole) {
            List<String> long_ = keys(start, i);
            full = String.join(" ", long_);
            Span span = new Span(words.get(start).span().start(), words.get(i - 1).span().end());
            found.removeIf(sighting -> sighting.span().overlaps(span));
            found.add(new Sighting(span, long_, null, Entity.Kind.ORGANISATION, false, null, false));
        }
        found.add(new Sighting(words.get(i).span(), parts, null, Entity.Kind.UNKNOWN, false, full, false));
        lastEnd = i + 1;
        return i + 1;
    }

    private boolean startsName(int i) {
        if (i >= words.size()) {
            return false;
        }
        Word word = words.get(i);
        if (!word.isCapitalised() || !Character.isLetter(word.text().charAt(0))) {
            return lexicon.is("particle", word.text()) && !word.opens() && i + 1 < words.size()
                    && !lexicon.is("romance", word.text()) && joins(i + 1) && startsName(i + 1);
        }
        if (word.isAcronym()) {
            return !lexicon.is("function", word.key().toLowerCase(java.util.Locale.ROOT)) || isNation(i);
        }
        return !lexicon.is("function", word.lower())
                && !lexicon.is("calendar", word.lower())
                && (word.text().length() > 1 || joins(i + 1) && startsName(i + 1));
    }

    /** Index of the word after the name that begins at {@code start}. */
    private int runEnd(int start) {
        int end = start + 1;
        while (lexicon.is("particle", words.get(end - 1).text()) && end < words.size()) {
            end++;
        }
        boolean takesOf = lexicon.is("takes-of", words.get(end - 1).lower());
        while (end < words.size() && !words.get(end - 1).possessive()) {
            int next = end;
            String linking = words.get(next).text();
            if (joins(next) && takesOf && (linking.equals("of") || linking.equals("for"))) {
                next++;
                next += next < words.size() && words.get(next).text().equals("the") ? 1 : 0;
            } else {
                while (next < words.size() && next < end + 3 && joins(next) && lexicon.is("particle", words.get(next).text())) {
                    next++;
                }
            }
            if (next >= words.size() || !joins(next) || !continuesName(next)) {
                break;
            }
            takesOf |= lexicon.is("takes-of", words.get(next).lower());
            end = next + 1;
        }
        return end;
    }

    private boolean continuesName(int i) {
        Word word = words.get(i);
        if (!word.isCapitalised() || lexicon.is("honorific", word.lower())) {
            return false;
        }
        boolean surnameMonth = word.text().equals("May") && i + 1 < words.size() && !Character.isDigit(words.get(i + 1).text().charAt(0));
        if (!surnameMonth && lexicon.is("calendar", word.lower()) || !word.isAcronym() && !surnameMonth && lexicon.is("function", word.lower())) {
            return false;
        }
        Lexicon.Office office = lexicon.office(words, i);
        return office == null
                || !words.get(office.end() - 1).isCapitalised()
                || !lexicon.is("ends-name", words.get(office.end() - 1).lower());
    }

    private boolean joins(int i) {
        return i < words.size() && words.get(i).gap() == Word.Gap.SPACE;
    }

    private boolean isNation(int i) {
        return lexicon.isNation(words.get(i).key());
    }

    private String ownerBefore(int i) {
        return lastEnd == i && joins(i) && !found.isEmpty() && !found.getLast().isDescription()
                ? ownerKey(found.getLast().parts())
                : "";
    }

    private int ownerStart(int i) {
        int start = i;
        if (lastEnd == i && !found.isEmpty()) {
            int offset = found.getLast().span().start();
            while (start > 0 && words.get(start).span().start() > offset) {
                start--;
            }
        }
        return start;
    }

    private String ownerKey(List<String> parts) {
        String key = String.join(" ", parts);
        Lexicon.Nation nation = lexicon.nation(key);
        return nation == null ? key : nation.name();
    }

    /** The parts of the name in the words {@code [start, end)}, without what is silent in comparisons. */
    private List<String> keys(int start, int end) {
        List<String> parts = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            Word word = words.get(i);
            boolean silent = lexicon.is("silent", word.lower()) && !(parts.isEmpty() && i == end - 1)
                    || !word.isCapitalised() && lexicon.is("particle", word.text());
            if (!silent) {
                Lexicon.Nation nation = word.isAcronym() ? lexicon.nation(word.key()) : null;
                parts.add(nation != null && end - start > 1 ? nation.name().toLowerCase(java.util.Locale.ROOT) : word.key());
            }
        }
        while (parts.size() > 1 && lexicon.is("corporate", parts.getLast())) {
            parts.removeLast();
        }
        return parts;
    }
}
