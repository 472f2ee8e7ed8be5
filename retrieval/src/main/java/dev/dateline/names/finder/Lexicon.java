package dev.dateline.names.finder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known about names before any article is read: nations and their people, offices, forms of address. */
public final class Lexicon {

    /**
     * A country, or a body whose other names no article explains.
     *
     * @param name in English
     * @param country whether it is a place
     */
    public record Nation(String name, boolean country) {}

    /**
     * An office in a row of words.
     *
     * @param name normalised, in lower case: {@code "prime minister"} for {@code "PM"}
     * @param end index of the word after its last
     * @param single whether one person holds it at a time, so that the office can stand for the person
     */
    record Office(String name, int end, boolean single) {}

    private static final Map<String, String> SYNONYMS = Map.of(
            "pm", "prime minister",
            "premier", "prime minister",
            "ceo", "chief executive",
            "ex", "former",
            "defense", "defence",
            "chairwoman", "chairman",
            "chair", "chairman",
            "president-elect", "president");

    private static final List<String> HEADS_OF_STATE =
            List.of("president", "prime minister", "chancellor", "king", "queen", "emir", "sultan", "dictator", "pope");

    /** Places with a people of their own that lie in a state, or have states in them. */
    private static final Set<String> NO_STATES = Set.of(
            "Europe", "England", "Scotland", "Wales", "Northern Ireland", "Hong Kong", "Greenland", "Puerto Rico");

    private static final int LONGEST_OFFICE = 6;

    private static final Set<String> LINKS = Set.of("and", "of", "&");

    private static final Pattern CITY_OF_ZONE =
            Pattern.compile("(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.*");

    private static final Lexicon INSTANCE = new Lexicon();

    private final Map<String, Integer> roles = new HashMap<>();
    private final Map<String, Nation> nations = new HashMap<>();
    private final Set<String> demonyms = new HashSet<>();
    private final Map<String, String> adjectives = new HashMap<>();
    private final Set<String> cities = new HashSet<>();

    private Lexicon() {
        for (String line : lines("words.txt")) {
            int colon = line.indexOf(':');
            int role = 1
                    << Role.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT))
                            .ordinal();
            for (String word : line.substring(colon + 1).strip().split(" +")) {
                roles.merge(word, role, (a, b) -> a | b);
            }
        }
        for (String country : Locale.getISOCountries()) {
            String name = Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
            nations.put(key(name), new Nation(name, true));
        }
        for (String line : lines("nations.tsv")) {
            String[] columns = line.split("\t", 3);
            boolean country = !columns[0].startsWith("*");
            Nation nation = new Nation(country ? columns[0] : columns[0].substring(1), country);
            nations.put(key(nation.name()), nation);
            for (String alias : columns[1].split(", *")) {
                nations.put(key(alias), nation);
            }
            for (String demonym : columns[2].split(", *")) {
                nations.put(key(demonym), nation);
                demonyms.add(key(demonym));
                adjectives.putIfAbsent(nation.name(), demonym);
            }
        }
        nations.remove("");
        for (String zone : TimeZone.getAvailableIDs()) {
            if (CITY_OF_ZONE.matcher(zone).matches()) {
                cities.add(key(zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ')));
            }
        }
    }

    public static Lexicon get() {
        return INSTANCE;
    }

    /** The roles of a lower-case word, one bit for each ordinal. */
    int roles(String word) {
        return roles.getOrDefault(word, 0);
    }

    /** What comes from {@code nation}: {@code "Turkish"}; its name where that is not known. */
    public String adjective(String nation) {
        return adjectives.getOrDefault(nation, nation);
    }

    /** Whether {@code key} is left out when names are compared. */
    public boolean isSilent(String key) {
        return (roles(key) & 1 << Role.SILENT.ordinal()) != 0;
    }

    boolean isHolder(String word) {
        return (roles(word) & 1 << Role.HOLDER.ordinal()) != 0;
    }

    /** The nation that {@code key} names, or whose people or manner it describes. */
    public @Nullable Nation nation(String key) {
        return nations.get(key);
    }

    public boolean isNation(String key) {
        return nations.containsKey(key);
    }

    /** Whether {@code key} is what a nation's people or manner are called, not the nation. */
    public boolean isDemonym(String key) {
        return demonyms.contains(key);
    }

    /** Whether {@code key} names a country or one of the cities after which time zones are called. */
    public boolean isPlace(String key) {
        Nation nation = nations.get(key);
        return nation != null ? nation.country() && !demonyms.contains(key) : cities.contains(key);
    }

    /** Whether {@code name} is what a country is called of which none lies in another: not England, not Europe. */
    public boolean isState(String name) {
        String key = key(name);
        Nation nation = nations.get(key);
        return nation != null && nation.country() && !demonyms.contains(key) && !NO_STATES.contains(nation.name());
    }

    /** The offices whose holder is the "leader" of a nation, the one most likely meant first. */
    public List<String> headsOfState() {
        return HEADS_OF_STATE;
    }

    /** The office that begins with the word at {@code from}, or {@code null}. */
    @Nullable Office office(List<Word> words, int from) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < words.size() && i < from + LONGEST_OFFICE; i++) {
            Word word = words.get(i);
            boolean head = isHead(word)
                    && (i > from || !word.is(Role.MODIFIED) || word.is(Role.HOLDER) || word.is(Role.PEOPLE));
            boolean goesOn = word.is(Role.MODIFIER) && officeGoesOn(words, i + 1);
            if (!head && !goesOn) {
                return null;
            }
            name.append(name.isEmpty() ? "" : " ").append(SYNONYMS.getOrDefault(word.lower(), word.lower()));
            if (!goesOn) {
                boolean single = word.is(Role.HOLDER) || word.is(Role.MODIFIED) && i > from;
                return withPortfolio(new Office(name.toString(), i + 1, single), words);
            }
        }
        return null;
    }

    private static boolean isHead(Word word) {
        return word.is(Role.HOLDER) || word.is(Role.PEOPLE) || word.is(Role.MODIFIED);
    }

    private static boolean officeGoesOn(List<Word> words, int i) {
        if (i >= words.size()) {
            return false;
        }
        Word word = words.get(i);
        boolean joins = word.gap() == Word.Gap.SPACE || word.gap() == Word.Gap.HYPHEN;
        return joins && (isHead(word) || word.is(Role.MODIFIER) && officeGoesOn(words, i + 1));
    }

    /** Adds what a secretary or minister is "of", unless that is a country's or body's name. */
    private static Office withPortfolio(Office office, List<Word> words) {
        int i = office.end();
        if (i + 1 >= words.size() || !words.get(i).text().equals("of")) {
            return office;
        }
        Word portfolio = words.get(i + 1);
        if (!portfolio.lower().equals("state") && (!portfolio.is(Role.MODIFIER) || portfolio.is(Role.HOLDER))) {
            return office;
        }
        String of = SYNONYMS.getOrDefault(portfolio.lower(), portfolio.lower());
        boolean single = office.single() || words.get(i - 1).is(Role.MODIFIED);
        return new Office(office.name() + " of " + of, i + 2, single);
    }

    // Words splits hyphens with the help of this class, which is only being made where this is called.
    private static String key(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split(" ")) {
            if (!part.isEmpty() && !LINKS.contains(part)) {
                parts.add(Spelling.key(part));
            }
        }
        return String.join(" ", parts);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
