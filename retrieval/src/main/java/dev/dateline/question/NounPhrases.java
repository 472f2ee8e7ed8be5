package dev.dateline.question;

import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The noun phrases of a question: what a later "it" or "he" can take up. */
public final class NounPhrases {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "another");

    /** Words that qualify a time, not a thing: "the last", "the same". */
    private static final Set<String> NO_NOUNS =
            Set.of("first", "last", "next", "same", "most", "other", "also", "ever");

    private NounPhrases() {}

    /** Behind a noun they are verbs, whatever follows. */
    private static final Set<String> NEVER_NOUNS = Set.of(
            "take", "make", "get", "give", "go", "come", "hold", "begin", "happen", "become", "say", "have", "found",
            "cut", "hit");

    /**
     * The noun phrases of {@code question} that have an article or a name's possessive, as UTF-16 ranges with it: "the chief
     * executive" in "Who is the chief executive of Telda?", "Macron's message".
     */
    public static List<Span> definite(String question) {
        QuestionWords words = QuestionWords.of(question);
        List<Span> phrases = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean article = ARTICLES.contains(words.form(i));
            if (!article && !words.form(i).equals("'s") || NO_NOUNS.contains(words.form(i + 1))) {
                continue;
            }
            int end = end(i, words);
            int start = article ? i : possessor(i, words);
            if (end > i + 1 && start < i + (article ? 1 : 0)) {
                phrases.add(new Span(
                        words.words().get(start).span().start(),
                        words.words().get(end - 1).span().end()));
                i = end - 1;
            }
        }
        return phrases;
    }

    /** The first word of the name before the possessive ending at {@code ending}; that itself where none is. */
    private static int possessor(int ending, QuestionWords words) {
        int start = ending;
        while (start > words.start() + 1 && words.words().get(start - 1).isCapitalised()) {
            start--;
        }
        return start;
    }

    /** Where the noun phrase with the article at {@code article} ends. */
    private static int end(int article, QuestionWords words) {
        boolean hasVerb = hasVerbBefore(article, words);
        int end = article + 1;
        while (end < words.size() && !endsAt(end, end == article + 1, hasVerb, words)) {
            end++;
        }
        return end;
    }

    private static boolean endsAt(int i, boolean first, boolean hasVerb, QuestionWords words) {
        String form = words.form(i);
        if (form.equals("'s")) {
            return false;
        }
        boolean stop = Lemmas.isStopWord(form) && !words.words().get(i).isCapitalised();
        if (stop
                || !first && NO_NOUNS.contains(form)
                || QuestionWords.PREPOSITIONS.contains(form)
                || words.words().get(i).isNumber()) {
            return true;
        }
        if (first || words.words().get(i).isCapitalised()) {
            return false;
        }
        boolean last = i + 1 == words.size() || Lemmas.isStopWord(words.form(i + 1));
        if (Lemmas.isPast(form)) {
            return last || words.words().get(i + 1).isCapitalised() || NEVER_NOUNS.contains(form);
        }
        boolean base = form.equals(Lemmas.verb(form));
        if (!base) {
            return false;
        }
        // "When was the train crash?" has its verb already, and "when did the fire start?" has another: these are
        // nouns.
        boolean another = !last && words.form(i + 1).equals(Lemmas.verb(words.form(i + 1)));
        return NEVER_NOUNS.contains(form) || !hasVerb && !another;
    }

    private static boolean hasVerbBefore(int end, QuestionWords words) {
        return IntStream.range(words.start(), end)
                .anyMatch(i -> QuestionWords.BE.contains(words.form(i)) || words.isVerb(i));
    }
}
