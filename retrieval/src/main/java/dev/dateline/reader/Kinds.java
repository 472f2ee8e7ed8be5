package dev.dateline.reader;

import dev.dateline.names.Entity;
import dev.dateline.question.WordLists;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers to "which …": members of a known kind, quoted titles, names, and what a sentence itself calls one of the kind. */
final class Kinds {

    private static final Map<String, Pattern> MEMBERS = WordLists.groups(Kinds.class, "kinds.txt").entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, kind -> membersPattern(kind.getValue())));
    /** Kinds of which a name nearly always has a word of its own: "Bellevue Hospital", "Barlinnie Prison". */
    private static final Map<String, Set<String>> MARKS = Map.ofEntries(
            Map.entry("hospital", Set.of("hospital", "infirmary", "clinic", "hospice")),
            Map.entry("prison", Set.of("prison", "jail", "penitentiary")),
            Map.entry("jail", Set.of("prison", "jail", "penitentiary")),
            Map.entry("university", Set.of("university", "college", "institute", "school", "academy", "polytechnic")),
            Map.entry("college", Set.of("university", "college", "institute", "school", "academy")),
            Map.entry("school", Set.of("school", "college", "academy")),
            Map.entry("court", Set.of("court", "bailey", "tribunal")),
            Map.entry("museum", Set.of("museum", "gallery")),
            Map.entry("airport", Set.of("airport", "heathrow", "gatwick", "stansted", "luton", "jfk")),
            Map.entry("church", Set.of("church", "chapel", "cathedral", "abbey")),
            Map.entry("cathedral", Set.of("cathedral")));

    private static final double MARKED = .8;

    /** How much is left of the fit of a name that is not marked as one of its kind. */
    private static final double UNMARKED = .2;

    private static final Set<String> TITLED = Set.of(
            "film",
            "movie",
            "book",
            "song",
            "album",
            "novel",
            "play",
            "single",
            "show",
            "series",
            "opera",
            "poem",
            "programme",
            "program",
            "track",
            "musical",
            "magazine",
            "game",
            "article",
            "painting",
            "comedy",
            "drama",
            "documentary");
    private static final Pattern QUOTED =
            Pattern.compile("\"\\s?([^\"]{2,70}?)[,.]?\\s?\"|(?<!\\w)'\\s?(\\p{Lu}[^'\"]{2,60}?)[,.]?\\s?'(?!\\w)");

    private static final String TITLE = "\\p{Lu}[\\w'-]*(?: (?:(?:of|the|and|in|for|to|a) )*\\p{Lu}[\\w'-]*)*";

    private static final Map<Entity.Kind, Set<String>> NOUNS = Map.of(
            Entity.Kind.ORGANISATION,
            Set.of(
                    ("company firm bank club team party group band organisation organization agency airline union university"
                                    + " broadcaster newspaper carmaker retailer supermarket manufacturer publisher regulator charity"
                                    + " studio brand league body")
                            .split(" ")),
            Entity.Kind.PLACE,
            Set.of("country nation city town village island state county region province continent".split(" ")),
            Entity.Kind.PERSON,
            Set.of(
                    ("man woman player footballer striker defender midfielder goalkeeper singer rapper actor actress minister"
                                    + " politician director manager coach president author writer person star boss athlete driver"
                                    + " runner boxer judge")
                            .split(" ")));

    private Kinds() {}

    /** What a name must mean to be one of {@code noun}, singular and lower case; unknown where any name may. */
    static Entity.Kind ofNoun(@Nullable String noun) {
        return NOUNS.entrySet().stream()
                .filter(kind -> noun != null && kind.getValue().contains(noun))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Entity.Kind.UNKNOWN);
    }

    /** Members of a known kind, and what the sentence calls one; no other names. */
    static List<Candidate> findMembers(String sentence, String focus) {
        List<Candidate> candidates = new ArrayList<>();
        Pattern members = MEMBERS.get(focus);
        if (members != null) {
            addAll(candidates, members.matcher(sentence), 0, 1);
            addCalled(candidates, sentence, focus);
        }
        return candidates;
    }

    static List<Candidate> find(String sentence, @Nullable String focus) {
        List<Candidate> candidates = new ArrayList<>();
        Pattern members = focus == null ? null : MEMBERS.get(focus);
        if (members != null) {
            addAll(candidates, members.matcher(sentence), 0, 1);
        }
        boolean titled = focus != null && TITLED.contains(focus);
        if (titled) {
            Matcher quoted = QUOTED.matcher(sentence);
            while (quoted.find()) {
                int group = quoted.group(1) != null ? 1 : 2;
                boolean capitalised = Character.isUpperCase(quoted.group(group).codePointAt(0));
                add(candidates, new Span(quoted.start(group), quoted.end(group)), capitalised ? 1 : .2);
            }
        }
        if (focus != null && focus.length() > 2) {
            addCalled(candidates, sentence, focus);
        }
        double scale = members != null ? .4 : 1;
        for (ProperName name : ProperNames.find(sentence)) {
            double fit = titled ? .5 : name.organisationFit();
            add(candidates, name.span(), marked(name, focus, fit) * scale);
        }
        return candidates;
    }

    private static double marked(ProperName name, @Nullable String focus, double fit) {
        Set<String> marks = focus == null ? Set.of() : MARKS.getOrDefault(focus, Set.of());
        if (marks.isEmpty()) {
            return fit;
        }
        boolean marked = name.words().stream().anyMatch(word -> marks.contains(word.lower()));
        return marked ? Math.max(fit, MARKED) : fit * UNMARKED;
    }

    /** "taxol, a promising anticancer compound" and "a disorder known as Tourette's syndrome" name one of their kind. */
    private static void addCalled(List<Candidate> candidates, String sentence, String focus) {
        String noun = "\\b" + Pattern.quote(focus) + "(?:s|es)?";
        Matcher before = Pattern.compile("\\b(" + TITLE
                        + "|[\\p{L}-]{3,}(?: [\\p{L}-]+)?), (?:an?|the|one of the) [^,.;]{0,60}?(?i:" + noun + ")\\b")
                .matcher(sentence);
        addAll(candidates, before, 1, .7);
        Matcher after = Pattern.compile("(?i:" + noun + ") (?:called|named|known as|dubbed|titled) (?:the )?"
                        + "([\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]*)*)")
                .matcher(sentence);
        addAll(candidates, after, 1, .9);
    }

    private static void addAll(List<Candidate> candidates, Matcher matcher, int group, double fit) {
        while (matcher.find()) {
            add(candidates, new Span(matcher.start(group), matcher.end(group)), fit);
        }
    }

    private static void add(List<Candidate> candidates, Span span, double fit) {
        boolean known = candidates.stream().anyMatch(other -> other.span().overlaps(span) && other.fit() >= fit);
        if (!known && fit > 0) {
            candidates.removeIf(other -> other.span().overlaps(span));
            candidates.add(new Candidate(span, fit));
        }
    }

    private static Pattern membersPattern(Set<String> members) {
        String any = members.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?i)\\b(?:" + any + ")s?\\b");
    }
}
