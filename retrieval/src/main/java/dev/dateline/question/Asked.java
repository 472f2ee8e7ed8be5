package dev.dateline.question;

import static dev.dateline.question.AnswerType.*;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an utterance asks for, read from its question word and the noun phrase beside it.
 *
 * @param focus the noun that the answer is one of, if the question names one
 * @param phrase the words that only say what is asked for ("which city", "how many"), by number: they are no terms
 */
record Asked(AnswerType type, @Nullable String focus, Set<Integer> phrase) {

    private static final Set<String> KIND_NOUNS = Set.of(
            "name", "kind", "type", "sort", "style", "brand", "form", "genre", "title", "names", "types", "kinds");
    private static final Set<String> SORT_NOUNS =
            Set.of("kind", "type", "sort", "style", "form", "genre", "kinds", "types");
    private static final Set<String> COMMANDS =
            Set.of("name", "list", "identify", "give", "state", "show", "find", "tell");
    private static final Map<String, String> DIMENSIONS = Map.ofEntries(
            Map.entry("far", "distance"),
            Map.entry("tall", "height"),
            Map.entry("high", "height"),
            Map.entry("deep", "depth"),
            Map.entry("wide", "width"),
            Map.entry("big", "size"),
            Map.entry("large", "size"),
            Map.entry("heavy", "weight"),
            Map.entry("fast", "speed"),
            Map.entry("hot", "temperature"),
            Map.entry("cold", "temperature"),
            Map.entry("warm", "temperature"),
            Map.entry("strong", "magnitude"),
            Map.entry("expensive", "money"),
            Map.entry("often", "frequency"),
            Map.entry("frequently", "frequency"));
    private static final Set<String> MONEY = Set.of(
            "cost", "costs", "pay", "paid", "spend", "spent", "worth", "charge", "earn", "earned", "price", "sell",
            "sold");
    private static final Set<String> LONG_THINGS = Set.of(
            "bridge",
            "river",
            "tunnel",
            "road",
            "wall",
            "pipeline",
            "border",
            "coast",
            "route",
            "motorway",
            "railway",
            "queue");

    static Asked of(QuestionWords words, boolean questionMark) {
        int start = words.start();
        for (int i = start; i < words.size(); i++) {
            boolean leads = i == start || i == start + 1 && QuestionWords.PREPOSITIONS.contains(words.form(start));
            boolean trails = i == words.size() - 1 && i > 0 && !QuestionWords.BE.contains(words.form(start));
            if (QuestionWords.QUESTION_WORDS.contains(words.form(i)) && (leads || trails)) {
                return afterQuestionWord(words, i);
            }
        }
        String first = words.form(start);
        if (QuestionWords.AUXILIARIES.contains(first)) {
            return new Asked(YES_NO, null, Set.of());
        }
        if (start > 0 && first.equals("about")
                || first.equals("tell") && words.form(start + 2).equals("about")) {
            return new Asked(WHAT, null, Set.of());
        }
        if (COMMANDS.contains(first)) {
            int from = start + (Set.of("me", "us").contains(words.form(start + 1)) ? 2 : 1);
            return described(words, from, Set.of(start), true);
        }
        return keywords(words, questionMark);
    }

    private static Asked afterQuestionWord(QuestionWords words, int i) {
        Set<Integer> asking = Set.of(i);
        String next = words.form(i + 1);
        return switch (words.form(i)) {
            case "when" -> new Asked(WHEN, null, asking);
            case "where" -> new Asked(WHERE, null, asking);
            case "why" -> new Asked(WHY, null, asking);
            case "who", "whom" -> who(words, i);
            case "whose" -> new Asked(WHO, null, asking);
            case "how" -> how(words, i);
            default -> {
                if (QuestionWords.AUXILIARIES.contains(next) || next.equals("'re")) {
                    yield QuestionWords.BE.contains(next) && !words.form(i + 2).isEmpty()
                            ? described(words, i + 2, asking, false)
                            : new Asked(words.form(i).equals("which") ? WHICH : WHAT, null, asking);
                }
                boolean verbFollows = words.isVerb(i + 1) && !next.equals(Lemmas.verb(next));
                yield next.isEmpty() || verbFollows || QuestionWords.PREPOSITIONS.contains(next)
                        ? new Asked(WHAT, null, asking)
                        : kind(words, i);
            }
        };
    }

    /** "which city", "what kind of animal", "what record company". */
    private static Asked kind(QuestionWords words, int i) {
        int end = words.endOfNounPhrase(i + 1);
        if (end == i + 1) {
            return new Asked(WHAT, null, Set.of(i));
        }
        int head = end - 1;
        Set<Integer> asking = Set.of(i);
        if (KIND_NOUNS.contains(words.form(head)) && words.form(end).equals("of")) {
            int from = end + 1 + (QuestionWords.DETERMINERS.contains(words.form(end + 1)) ? 1 : 0);
            int innerEnd = words.endOfNounPhrase(from);
            asking = Set.of(i, head);
            head = innerEnd > from ? innerEnd - 1 : head;
        }
        String focus = Lemmas.singular(words.form(head));
        if (SORT_NOUNS.contains(words.form(end - 1)) && head != end - 1) {
            // "What kind of animal is an agouti?" asks for no name but for words.
            return new Asked(WHAT, focus, asking);
        }
        if (focus.equals("time") && i > 0 && words.form(i - 1).equals("in")) {
            return new Asked(HOW_LONG, null, Set.of(i - 1, i, head));
        }
        AnswerType type = Objects.requireNonNullElse(FocusNouns.typeOf(focus), WHICH);
        boolean onlyAsking = type == WHEN || type == WHERE || type == HOW_OLD || focus.startsWith("percent");
        int last = head;
        return new Asked(
                type,
                focus,
                onlyAsking ? Stream.concat(asking.stream(), Stream.of(last)).collect(Collectors.toSet()) : asking);
    }

    /** "what is the population of …", "what is the largest city", "name the designer of …": the noun tells. */
    private static Asked described(QuestionWords words, int from, Set<Integer> asking, boolean command) {
        int begin = from + (QuestionWords.DETERMINERS.contains(words.form(from)) ? 1 : 0);
        int end = words.endOfNounPhrase(begin);
        if (end == begin) {
            return new Asked(WHAT, null, asking);
        }
        // "The name of the 16-year-old he hit".
        if (command && words.form(begin).endsWith("-year-old")) {
            return new Asked(WHO, null, asking);
        }
        int possessor = IntStream.range(begin, end)
                .filter(i -> words.form(i).equals("'s"))
                .max()
                .orElse(-1);
        int head = end - 1;
        if (KIND_NOUNS.contains(words.form(head)) && words.form(end).equals("of") && possessor < 0) {
            Asked inner = described(words, end + 1, asking, true);
            return new Asked(
                    inner.type == WHAT ? WHICH : inner.type,
                    inner.focus,
                    Stream.concat(asking.stream(), Stream.of(head)).collect(Collectors.toSet()));
        }
        String focus = Lemmas.singular(words.form(head));
        AnswerType type = FocusNouns.typeOf(focus);
        boolean described = begin > from || possessor >= 0 || words.form(end).equals("of");
        if (type != null && described) {
            return new Asked(type, focus, asking);
        }
        boolean superlative = IntStream.range(begin, end).anyMatch(i -> isSuperlative(words.form(i)));
        if (superlative || command) {
            return new Asked(WHICH, focus, asking);
        }
        boolean related = possessor >= 0 || end < words.size() && QuestionWords.PREPOSITIONS.contains(words.form(end));
        return new Asked(WHAT, described && related ? focus : null, asking);
    }

    private static Asked who(QuestionWords words, int i) {
        Set<Integer> asking = Set.of(i);
        if (!QuestionWords.BE.contains(words.form(i + 1))) {
            return new Asked(WHO, null, asking);
        }
        int from = i + 2;
        boolean determined = QuestionWords.DETERMINERS.contains(words.form(from));
        int end = words.endOfNounPhrase(from + (determined ? 1 : 0));
        int head = end - 1;
        String focus = head >= from ? Lemmas.singular(words.form(head)) : "";
        boolean role = FocusNouns.typeOf(focus) == WHO;
        boolean onlyAName = !determined
                && end == words.size()
                && end > from
                && IntStream.range(from, end)
                        .noneMatch(k -> words.form(k).equals("'s")
                                || FocusNouns.typeOf(words.form(k)) == WHO
                                || words.isVerb(k) && !words.words().get(k).isCapitalised());
        return onlyAName ? new Asked(WHAT, null, asking) : new Asked(WHO, role ? focus : null, asking);
    }

    private static Asked how(QuestionWords words, int i) {
        String measure = words.form(i + 1);
        Set<Integer> asking = Set.of(i, i + 1);
        int from = i + 2 + (words.form(i + 2).equals("of") ? 1 : 0);
        int begin = from + (QuestionWords.DETERMINERS.contains(words.form(from)) ? 1 : 0);
        int end = words.endOfNounPhrase(begin);
        String noun = end > begin && begin >= from ? Lemmas.singular(words.form(end - 1)) : null;
        return switch (measure) {
            case "many" -> new Asked(HOW_MANY, noun, asking);
            case "much" -> {
                if (words.form(i + 2).equals("longer")) {
                    yield new Asked(HOW_LONG, null, Set.of(i, i + 1, i + 2));
                }
                boolean money = words.forms().stream().anyMatch(MONEY::contains);
                yield new Asked(HOW_MUCH, noun != null && end > from ? noun : money ? "money" : null, asking);
            }
            case "old" -> new Asked(HOW_OLD, null, asking);
            case "soon" -> new Asked(WHEN, null, asking);
            case "come" -> new Asked(WHY, null, asking);
            case "about" -> new Asked(WHAT, null, asking);
            case "long" -> {
                boolean measured = words.forms().stream().anyMatch(LONG_THINGS::contains)
                        && QuestionWords.BE.contains(words.form(i + 2));
                yield words.form(i + 2).equals("ago")
                        ? new Asked(WHEN, null, asking)
                        : measured ? new Asked(HOW_MUCH, "length", asking) : new Asked(HOW_LONG, null, asking);
            }
            default ->
                DIMENSIONS.containsKey(measure) && !words.form(i + 2).equals("in")
                        ? new Asked(HOW_MUCH, DIMENSIONS.get(measure), asking)
                        : new Asked(HOW, null, Set.of(i));
        };
    }

    /** No question word at all: "Putin Erdogan meeting date", "population of Idlib", or "Putin met Erdogan?". */
    private static Asked keywords(QuestionWords words, boolean questionMark) {
        for (int i = words.size() - 1; i >= words.start(); i--) {
            String noun = Lemmas.singular(words.form(i));
            AnswerType type = FocusNouns.typeOf(noun);
            boolean asksForIt =
                    i == words.size() - 1 && i > 0 || words.form(i + 1).equals("of");
            if (type != null && asksForIt) {
                boolean onlyAsking = type != WHO && type != HOW_MANY && type != HOW_MUCH;
                return new Asked(type, noun, onlyAsking ? Set.of(i) : Set.of());
            }
        }
        boolean told = IntStream.range(words.start() + 1, words.size())
                .anyMatch(i -> words.isVerb(i) && !words.form(i).equals(Lemmas.verb(words.form(i))));
        return new Asked(questionMark && told ? YES_NO : WHAT, null, Set.of());
    }

    private static boolean isSuperlative(String form) {
        return form.equals("most")
                || form.equals("first")
                || form.equals("last")
                || form.matches("best|worst|least")
                || form.length() > 5 && form.endsWith("est");
    }
}
