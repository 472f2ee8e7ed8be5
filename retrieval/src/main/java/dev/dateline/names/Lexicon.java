package dev.dateline.names;

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
import org.jspecify.annotations.Nullable;

/** What is known about names before any article is read: nations and their people, offices, forms of address. */
final class Lexicon {

    /**
     * A country, or a body whose other names no article explains.
     *
     * @param name in English
     * @param country whether it is a place
     */
    record Nation(String name, boolean country) {}

    /**
     * An office in a row of words.
     *
     * @param name normalised, in lower case: {@code "prime minister"} for {@code "PM"}
     * @param end index of the word after its last
     * @param single whether one person holds it at a time, so that the office can stand for the person
     */
    record Office(String name, int end, boolean single) {}

    private static final Map<String, String> SYNONYMS = Map.of(
            "pm", "prime minister", "premier", "prime minister", "ceo", "chief executive", "ex", "former",
            "defense", "defence", "chairwoman", "chairman", "chair", "chairman", "president-elect", "president");

    private static final List<String> HEADS_OF_STATE =
            List.of("president", "prime minister", "chancellor", "king", "queen", "emir", "sultan", "dictator", "pope");

    private static final Lexicon INSTANCE = new Lexicon();

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Nation> nations = new HashMap<>();
    private final Set<String> demonyms = new HashSet<>();
    private final Set<String> cities = new HashSet<>();

    private Lexicon() {
        for (String line : lines("words.txt")) {
            int colon = line.indexOf(':');
            String separator = line.indexOf(',') > 0 ? ", *" : " +";
            lists.computeIfAbsent(line.substring(0, colon), name -> new HashSet<>())
                    .addAll(List.of(line.substring(colon + 1).strip().split(separator)));
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
            }
        }
        nations.remove("");
        for (String zone : TimeZone.getAvailableIDs()) {
            if (zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.*")) {
                cities.add(key(zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ')));
            }
        }
    }

    static Lexicon get() {
        return INSTANCE;
    }

    boolean is(String list, String lowerCaseWord) {
        return Objects.requireNonNull(lists.get(list), list).contains(lowerCaseWord);
    }

    /** The offices whose holder is the "leader" of a nation, the one most likely meant first. */
    List<String> headsOfState() {
        return HEADS_OF_STATE;
    }

    /** The nation that {@code key} names, or whose people or manner it describes. */
    @Nullable Nation nation(String key) {
        return nations.get(key);
    }

    boolean isNation(String key) {
        return nations.containsKey(key);
    }

    boolean isDemonym(String key) {
        return demonyms.contains(key);
    }

    boolean isPlace(String key) {
        Nation nation = nations.get(key);
        return nation != null ? nation.country() && !demonyms.contains(key) : cities.contains(key);
    }

    /** The office that begins with the word at {@code from}, or {@code null}. */
    @Nullable Office office(List<Word> words, int from) {
        StringBuilder name = new StringBuilder();
        int i = from;
        while (i < words.size()) {
            Word word = words.get(i);
            if (i > from && word.gap() != Word.Gap.SPACE && word.gap() != Word.Gap.HYPHEN) {
                return null;
            }
            String lower = word.lower();
            boolean modifier = is("modifier", lower);
            boolean head = is("holder", lower) || is("people", lower) || is("modified", lower) && i > from;
            boolean goesOn = modifier && i + 1 < words.size() && continues(words, i + 1);
            if (!head && !goesOn || i - from > 5) {
                return null;
            }
            name.append(name.isEmpty() ? "" : " ").append(SYNONYMS.getOrDefault(lower, lower));
            i++;
            if (goesOn) {
                continue;
            }
            boolean single = is("holder", lower) || is("modified", lower) && i - from > 1;
            if (i + 1 < words.size() && words.get(i).text().equals("of") && isPortfolio(words.get(i + 1).lower())) {
                String portfolio = words.get(i + 1).lower();
                name.append(" of ").append(SYNONYMS.getOrDefault(portfolio, portfolio));
                single |= is("modified", lower);
                i += 2;
            }
            return new Office(name.toString(), i, single);
        }
        return null;
    }

    private boolean continues(List<Word> words, int i) {
        Word word = words.get(i);
        if (word.gap() != Word.Gap.SPACE && word.gap() != Word.Gap.HYPHEN) {
            return false;
        }
        String lower = word.lower();
        return is("holder", lower)
                || is("people", lower)
                || is("modified", lower)
                || is("modifier", lower) && i + 1 < words.size() && continues(words, i + 1);
    }

    private boolean isPortfolio(String word) {
        return word.equals("state") || is("modifier", word) && !is("holder", word);
    }

    private static String key(String name) {
        List<String> parts = new ArrayList<>();
        for (Word word : words(name)) {
            parts.add(word.key());
        }
        return String.join(" ", parts);
    }

    // Word splits hyphens with the help of this class, which is only being made here.
    private static List<Word> words(String name) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (String part : name.split(" ")) {
            if (!part.isEmpty() && !part.equals("and") && !part.equals("of") && !part.equals("&")) {
                words.add(new Word(
                        new dev.dateline.text.Span(from, from + part.length()), part, Word.key(part), Word.Gap.SPACE, false));
            }
        }
        return words;
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
