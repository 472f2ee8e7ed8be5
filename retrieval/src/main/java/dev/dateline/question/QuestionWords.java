package dev.dateline.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of an utterance as its grammar needs them: lower case, chat spellings of question words mended, polite words
 * in front passed over.
 *
 * @param words as typed
 * @param forms what is read in place of each word
 * @param start the first word of the question itself
 */
record QuestionWords(List<Word> words, List<String> forms, int start) {

    static final Set<String> QUESTION_WORDS =
            Set.of("who", "whom", "whose", "which", "what", "when", "where", "why", "how");
    static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "am", "'re", "isn't", "wasn't");
    static final Set<String> AUXILIARIES = Set.of(
            ("is are was were do does did has have had will would can could should may might must shall isn't aren't wasn't"
                            + " weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't 'll 've 'd")
                    .split(" "));
    /** They stand before a participle. */
    private static final Pattern OF_BEING_OR_HAVING = Pattern.compile("ha(?:s|ve|d)(?:n't)?|'ve|(?:are|were)n't");

    static final Set<String> PREPOSITIONS = Set.of(
            "in", "on", "at", "of", "for", "by", "with", "from", "to", "since", "until", "till", "about", "against",
            "between", "into", "during", "before", "after", "over", "under", "near", "as", "than", "through", "within",
            "without", "behind", "among", "around", "off", "per", "via", "outside", "inside", "like");
    private static final Set<String> WHETHER = Set.of("if", "whether");
    static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your");

    private static final Set<String> POLITE = Set.of(
            "hi",
            "hey",
            "hello",
            "please",
            "pls",
            "ok",
            "okay",
            "so",
            "well",
            "and",
            "but",
            "um",
            "just",
            "can",
            "could",
            "would",
            "you",
            "u",
            "tell",
            "me",
            "us",
            "do",
            "know",
            "remember",
            "say",
            "show",
            "explain",
            "i",
            "we",
            "want",
            "need",
            "wonder",
            "to",
            "like",
            "'d",
            "any",
            "idea",
            "also",
            "then",
            "exactly",
            "sorry",
            "thanks",
            "dateline",
            "wanna",
            "if",
            "whether",
            "am",
            "'m",
            "wondering",
            "asking",
            "ask",
            "find",
            "out",
            "let",
            "don't",
            "check",
            "remind",
            "does",
            "anyone",
            "anybody",
            "someone",
            "somebody",
            "not",
            "sure",
            "curious");
    /** Of the polite words, those before a question that is put as part of a sentence. */
    private static final Set<String> ASKING = Set.of(
            "know",
            "remember",
            "tell",
            "say",
            "show",
            "remind",
            "wonder",
            "wondering",
            "ask",
            "asking",
            "find",
            "check",
            "sure",
            "curious",
            "idea");
    /** "Does anyone who won it live here" is no polite way to ask who won it. */
    private static final Set<String> POLITE_ONLY_IF_ASKING = Set.of("does", "anyone", "anybody", "someone", "somebody");

    private static final Map<String, Set<String>> SPELLINGS =
            WordLists.groups(QuestionWords.class, "chat-spellings.txt");

    static QuestionWords of(String utterance) {
        List<Word> words = Word.of(utterance);
        List<String> forms = new ArrayList<>();
        for (Word word : words) {
            String form = mended(word.lower());
            boolean afterQuestionWord = !forms.isEmpty() && QUESTION_WORDS.contains(forms.getLast());
            switch (form) {
                case "whats", "whos", "wheres", "whens", "hows" -> forms.add(form.substring(0, form.length() - 1));
                case "'s" -> forms.add(afterQuestionWord ? "is" : form);
                default -> forms.add(form);
            }
        }
        if (forms.size() > 1 && forms.get(0).equals("were") && AUXILIARIES.contains(forms.get(1))) {
            forms.set(0, "where");
        }
        return new QuestionWords(words, forms, start(forms));
    }

    /** The form of word {@code i}, or the empty string behind the last word. */
    String form(int i) {
        return i >= 0 && i < forms.size() ? forms.get(i) : "";
    }

    int size() {
        return forms.size();
    }

    /** Whether what is asked is put as a statement: "tell me if Putin met Erdogan". */
    boolean asksWhether() {
        return asksWhether(start, forms);
    }

    boolean isVerb(int i) {
        String form = form(i);
        return !form.isEmpty()
                && !words.get(i).isNumber()
                && !AUXILIARIES.contains(form)
                && (isFormOfVerb(form) && !isNounOrAdjective(i) || form.matches("\\p{L}{3,}ed"));
    }

    /** "Triple jumper", "a sponsorship switch"; "did they switch" has a verb. */
    private boolean isNounOrAdjective(int i) {
        String form = form(i);
        String verb = Lemmas.verb(form);
        return verb != null
                && Lemmas.isVerbOrNoun(verb)
                && (form.equals(verb) || form.endsWith("s"))
                && IntStream.range(start, i).noneMatch(this::isBeforeBaseForm);
    }

    /** Somewhere behind it a verb stands in its base form: "did", "will", "to". */
    private boolean isBeforeBaseForm(int i) {
        String form = form(i);
        return form.equals("to")
                || AUXILIARIES.contains(form)
                        && !BE.contains(form)
                        && !OF_BEING_OR_HAVING.matcher(form).matches();
    }

    /** "Managed", not "manager", "inform", not "information", though they have one stem. */
    private static boolean isFormOfVerb(String form) {
        String verb = Lemmas.verb(form);
        return verb != null
                && (!form.matches("\\p{L}+[eo]rs?") || verb.matches("\\p{L}+[eo]r"))
                && Lemmas.isInflected(form, verb);
    }

    /** The end of the noun phrase that starts at word {@code from}; {@code from} itself where no noun phrase does. */
    int endOfNounPhrase(int from) {
        int i = from;
        while (i < size() && !endsNounPhrase(i, i == from)) {
            i++;
        }
        return i;
    }

    private boolean endsNounPhrase(int i, boolean first) {
        String form = form(i);
        // "The tallest building in …" is a noun, "a firm making it" is not.
        boolean noun = form.endsWith("ing") && (i + 1 == size() || PREPOSITIONS.contains(form(i + 1)));
        return AUXILIARIES.contains(form)
                || PREPOSITIONS.contains(form)
                || QUESTION_WORDS.contains(form)
                || form.equals("that")
                || form.equals("and") && !joinsNames(i)
                || form.equals("there")
                || !first && DETERMINERS.contains(form)
                || !first
                        && !noun
                        && isVerb(i)
                        && !isVerb(i + 1)
                        && !AUXILIARIES.contains(form(i + 1))
                        && endsClause(i + 1);
    }

    /** "Rohm and Haas": the two are one name. */
    private boolean joinsNames(int and) {
        return and > 0
                && and + 1 < size()
                && words.get(and - 1).isCapitalised()
                && words.get(and + 1).isCapitalised();
    }

    /** A verb is followed by something other than a bare noun, which would make it a part of a compound. */
    private boolean endsClause(int next) {
        return next >= size()
                || PREPOSITIONS.contains(form(next))
                || DETERMINERS.contains(form(next))
                || words.get(next).isCapitalised()
                || Lemmas.isStopWord(form(next))
                || !form(next - 1).equals(Lemmas.verb(form(next - 1)));
    }

    private static int start(List<String> forms) {
        int i = 0;
        while (i < forms.size() && POLITE.contains(forms.get(i))) {
            i++;
        }
        boolean polite = i < forms.size()
                && (QUESTION_WORDS.contains(forms.get(i))
                        || forms.get(i).equals("about")
                        || PREPOSITIONS.contains(forms.get(i))
                                && i + 1 < forms.size()
                                && QUESTION_WORDS.contains(forms.get(i + 1))
                        || asksWhether(i, forms));
        List<String> before = forms.subList(0, i);
        boolean asks = before.stream().anyMatch(ASKING::contains);
        if (polite && (asks || before.stream().noneMatch(POLITE_ONLY_IF_ASKING::contains) && !asksWhether(i, forms))) {
            return i;
        }
        // Not "can you tell me when …" but perhaps "hello, did Putin …": only greetings are passed over.
        int greeting = 0;
        while (greeting < forms.size()
                && Set.of("hi", "hey", "hello", "please", "pls", "ok", "okay", "so", "well", "and", "but")
                        .contains(forms.get(greeting))) {
            greeting++;
        }
        return greeting == forms.size() ? 0 : greeting;
    }

    private static boolean asksWhether(int start, List<String> forms) {
        return start > 0 && WHETHER.contains(forms.get(start - 1));
    }

    private static String mended(String form) {
        return SPELLINGS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(form))
                .map(Map.Entry::getKey)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), keys -> keys.isEmpty() ? form : keys.getFirst()));
    }
}
