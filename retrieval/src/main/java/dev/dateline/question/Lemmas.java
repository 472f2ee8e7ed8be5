package dev.dateline.question;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Which words are forms of one another: "met" of "meet", "cities" of "city". */
public final class Lemmas {

    /** Stems found so far: ranking asks for the same words again and again. */
    private static final Map<String, String> STEMS = new ConcurrentHashMap<>();

    private static final int MOST_STEMS = 50_000;

    private static final Map<String, String> IRREGULAR = new HashMap<>();
    private static final Map<String, Set<String>> TELLINGS = new HashMap<>();
    private static final Set<String> TOLD_BY_NOUNS = new HashSet<>();
    private static final Map<String, String> VERB_OF_STEM = new HashMap<>();
    /** By their verb's stem and their particle. */
    private static final Map<String, String> PHRASAL_VERBS = new HashMap<>();

    private static final Set<String> PARTICIPLES_LIKE_BASE = Set.of(
            "born", "found", "run", "hit", "put", "set", "cut", "hurt", "shut", "split", "bid", "read", "let", "become",
            "come", "cast", "spread", "shed", "overrun", "beset", "upset");

    private static final Map<String, Set<String>> OPPOSITES;
    private static final Map<String, Set<String>> COUNTERPARTS;
    private static final Set<String> VERBS_OR_NOUNS = WordLists.words(Lemmas.class, "verbs-or-nouns.txt");
    private static final Set<String> STOP_WORDS = WordLists.words(Lemmas.class, "stop-words.txt");

    /** "Policemen", "fishermen"; "specimen" is one. */
    private static final Pattern MEN = Pattern.compile("(?!speci|regi|abdo|acu|sta|ye)\\p{L}{2,}men");

    /** "Re-admitted", "co-operate": papers differ on the hyphen. */
    private static final Pattern HYPHENATED_PREFIX = Pattern.compile("^(re|co|pre)-(?=\\p{L}{3})");

    private static final Map<String, String> IRREGULAR_PLURALS = Map.ofEntries(
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("children", "child"),
            Map.entry("feet", "foot"),
            Map.entry("lives", "life"),
            Map.entry("wives", "wife"),
            Map.entry("people", "people"),
            Map.entry("persons", "people"),
            Map.entry("series", "series"),
            Map.entry("species", "species"));

    static {
        for (String line : WordLists.lines(Lemmas.class, "verbs.txt")) {
            List<String> parts =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            String verb = parts.getFirst();
            if (parts.size() > 1) {
                words(parts.get(1)).forEach(form -> IRREGULAR.putIfAbsent(form, verb));
            }
        }
        IRREGULAR_PLURALS.forEach(IRREGULAR::putIfAbsent);
        for (String line : WordLists.lines(Lemmas.class, "verbs.txt")) {
            List<String> parts =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            String verb = parts.getFirst();
            VERB_OF_STEM.putIfAbsent(stem(verb), verb);
            Set<String> told = new HashSet<>(Set.of(stem(verb)));
            if (parts.size() > 2) {
                words(parts.get(2)).forEach(word -> told.add(stem(word)));
                TOLD_BY_NOUNS.add(verb);
            }
            TELLINGS.put(verb, Set.copyOf(told));
        }
        for (String line : WordLists.lines(Lemmas.class, "phrasal-verbs.txt")) {
            String[] sides = line.split("\\|");
            for (String phrase : sides[1].strip().split(",\\s*")) {
                String[] parts = phrase.split(" ");
                PHRASAL_VERBS.put(stem(parts[0]) + " " + parts[1], sides[0].strip());
            }
        }
        OPPOSITES = otherSides("opposites.txt");
        COUNTERPARTS = otherSides("counterparts.txt");
    }

    /** Of a list of verbs with two sides a line: for each verb the stems of the other side's. */
    private static Map<String, Set<String>> otherSides(String list) {
        Map<String, Set<String>> others = new HashMap<>();
        for (String line : WordLists.lines(Lemmas.class, list)) {
            String[] sides = line.split("\\|");
            addOthers(others, words(sides[0]), words(sides[1]));
            addOthers(others, words(sides[1]), words(sides[0]));
        }
        return others;
    }

    private static void addOthers(Map<String, Set<String>> others, Set<String> verbs, Set<String> side) {
        Set<String> stems = side.stream().map(Lemmas::stem).collect(Collectors.toSet());
        verbs.forEach(
                verb -> others.computeIfAbsent(verb, none -> new HashSet<>()).addAll(stems));
    }

    private Lemmas() {}

    /** What all regular and irregular forms of a word have in common; not itself a word. */
    public static String stem(String word) {
        String known = STEMS.get(word);
        if (known != null) {
            return known;
        }
        String stem = computeStem(word);
        if (STEMS.size() < MOST_STEMS) {
            STEMS.put(word, stem);
        }
        return stem;
    }

    private static String computeStem(String word) {
        String lower = HYPHENATED_PREFIX
                .matcher(Word.straighten(word).toLowerCase(Locale.ROOT))
                .replaceFirst("$1");
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(IRREGULAR.getOrDefault(lower, lower));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** The stems of the words of {@code text}; of hyphenated words also those of their parts. */
    public static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (Word word : Word.of(text)) {
            stems.add(stem(word.text()));
            if (word.text().indexOf('-') > 0) {
                Arrays.stream(word.text().split("-")).forEach(part -> stems.add(stem(part)));
            }
        }
        return stems;
    }

    /** Whether a question shares the word with its answer only by chance. */
    public static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word.toLowerCase(Locale.ROOT).replaceFirst("^'", ""));
    }

    /** The singular of a noun, lower case. */
    public static String singular(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        if (IRREGULAR_PLURALS.containsKey(lower)) {
            return IRREGULAR_PLURALS.getOrDefault(lower, lower);
        }
        if (MEN.matcher(lower).matches()) {
            return lower.substring(0, lower.length() - 2) + "an";
        }
        if (lower.length() < 4 || !lower.endsWith("s") || lower.matches(".*(?:ss|us|is)")) {
            return lower;
        }
        if (lower.endsWith("ies")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        return lower.matches(".*(?:ch|sh|x|ss)es")
                ? lower.substring(0, lower.length() - 2)
                : lower.substring(0, lower.length() - 1);
    }

    /** Whether {@code word} is an irregular past or participle: "won", "met", "begun". */
    public static boolean isPastForm(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return IRREGULAR.containsKey(lower) && !IRREGULAR_PLURALS.containsKey(lower);
    }

    /** Whether {@code word} has the form of a past or of a participle: "won", "called"; "red" has it, too. */
    public static boolean isPast(String word) {
        return word.endsWith("ed") || isPastForm(word);
    }

    /** How much two texts have in common: of the stems of the one that has more, 0 to 1. */
    public static double inCommon(String one, String other) {
        Set<String> stems = stems(one);
        Set<String> others = stems(other);
        long common = stems.stream().filter(others::contains).count();
        return common == 0 ? 0 : (double) common / Math.max(stems.size(), others.size());
    }

    /** Whether {@code form}, of the stem of {@code verb}, is one of its forms: "informs", not "information". */
    static boolean isInflected(String form, String verb) {
        return form.equals(verb) || form.matches("\\p{L}+(?:s|ed|ing)") || isPastForm(form);
    }

    /** Whether the verb with this base form is a noun or an adjective as often: "switch", "correct". */
    static boolean isVerbOrNoun(String verb) {
        return VERBS_OR_NOUNS.contains(verb);
    }

    /** Whether {@code word} is a participle that does not look like one: "run", "hit", "found". */
    public static boolean isParticipleLikeBase(String word) {
        return PARTICIPLES_LIKE_BASE.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The base form of which {@code word} is a form, or null when it is no form of a verb that news uses. */
    public static @Nullable String verb(String word) {
        return VERB_OF_STEM.get(stem(word));
    }

    /** The verb that {@code word} and the particle behind it stand for, "resign" for "stepped down", or null. */
    static @Nullable String phrasalVerb(String word, String particle) {
        return PHRASAL_VERBS.get(stem(word) + " " + particle);
    }

    /** Whether a verb and its particle can stand for {@code verb}. */
    static boolean isPhrasal(String verb) {
        return PHRASAL_VERBS.containsValue(verb);
    }

    /** The base form of the verb whose action {@code noun} tells, such as "meet" for "summit", or null. */
    static @Nullable String verbTold(String noun) {
        String stem = stem(noun);
        String own = VERB_OF_STEM.get(stem);
        if (own != null) {
            // "Information" tells of no informing, but "development", which the list has, of developing.
            boolean tells = isInflected(noun, own) || TOLD_BY_NOUNS.contains(own);
            return isVerbOrNoun(own) || !tells ? null : own;
        }
        return TELLINGS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(stem))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** The stems of the words that tell the action of {@code verb}, its own forms among them. */
    static Set<String> tellings(String verb) {
        Set<String> told = TELLINGS.get(verb);
        return told == null ? Set.of(stem(verb)) : told;
    }

    /** The stems of the verbs that deny the action of {@code verb}: those of "fall" for "rise". */
    static Set<String> opposites(String verb) {
        return OPPOSITES.getOrDefault(verb, Set.of());
    }

    /** The stems of the verbs for what comes before or after the action of {@code verb}: those of "begin" for "end". */
    static Set<String> counterparts(String verb) {
        return COUNTERPARTS.getOrDefault(verb, Set.of());
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split("\\s+")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
