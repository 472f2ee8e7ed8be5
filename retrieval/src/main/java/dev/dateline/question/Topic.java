package dev.dateline.question;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a question is about, put before it with a colon: "About Sochi and the summit: who was there?". */
public final class Topic {

    private static final Pattern BEFORE_QUESTION = Pattern.compile("(?is)^\\s*about\\s+([^:?]{2,120}):\\s+(\\S.*)$");

    private Topic() {}

    /** An utterance's question and the topic before it. */
    record Question(String words, @Nullable String topic) {}

    static Question of(String utterance) {
        Matcher matcher = BEFORE_QUESTION.matcher(utterance);
        return matcher.matches()
                ? new Question(matcher.group(2), matcher.group(1).strip())
                : new Question(utterance, null);
    }

    /** {@code question} with its topic said before it. */
    public static String before(String topic, String question) {
        return "About " + topic + ": " + question;
    }

    /** Whether {@code utterance} says its topic before its question. */
    public static boolean isIn(String utterance) {
        return of(utterance).topic() != null;
    }

    /** What the words of {@code topic} have in common with their other forms: what an article about it has. */
    public static Set<String> stems(String topic) {
        List<Word> words = Word.of(topic);
        return words.stream()
                .map(Word::text)
                .filter(word -> !Lemmas.isStopWord(word))
                .map(Lemmas::stem)
                .collect(Collectors.toSet());
    }
}
