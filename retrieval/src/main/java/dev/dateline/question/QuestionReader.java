package dev.dateline.question;

import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Understands an utterance as chat users type it: in any case, with or without question mark, with slips. */
public final class QuestionReader {

    /** What may stand before the name of one, and say nothing more: "the company Telda". */
    private static final Set<String> KINDS = WordLists.words(QuestionReader.class, "kinds-of-named.txt");

    private QuestionReader() {}

    /**
     * @param utterance a question, a command ("name the …") or keywords, standing by itself
     * @param names the names of the articles; they are found in lower case too
     * @param today the day on which it is asked, which "last year" counts from
     */
    public static Question read(String utterance, Names names, LocalDate today) {
        Topic.Question split = Topic.of(utterance);
        DirectQuestion direct = DirectQuestion.of(split.words());
        String text = direct.text();
        QuestionWords words = QuestionWords.of(text);
        Asked asked = direct.asksWhether()
                ? new Asked(AnswerType.YES_NO, null, Set.of())
                : Asked.of(words, text.strip().endsWith("?"));
        List<Mention> mentions = names.mentions(text);
        TimeRestriction restriction = TimeRestriction.of(text, today);
        List<String> terms = IntStream.range(0, words.size())
                .filter(i ->
                        isTerm(words, i, asked) && !isKindOfNamed(words, i, mentions) && !isAlternative(words, i, text))
                .filter(i -> restriction.spans().stream()
                        .noneMatch(span -> span.contains(words.words().get(i).span())))
                .mapToObj(i -> words.words().get(i).text())
                .distinct()
                .toList();
        return new Question(
                utterance,
                text,
                asked.type(),
                asked.focus(),
                MainVerb.of(words, asked, mentions),
                terms,
                mentions,
                restriction.interval(),
                split.topic());
    }

    private static boolean isTerm(QuestionWords words, int i, Asked asked) {
        return i >= words.start()
                && !asked.phrase().contains(i)
                && !Lemmas.isStopWord(words.form(i))
                && !MainVerb.isGoingTo(words, i)
                && !QuestionWords.QUESTION_WORDS.contains(words.form(i));
    }

    /** "The company" of "the company Rohm and Haas", which an article need not call so. */
    private static boolean isKindOfNamed(QuestionWords words, int i, List<Mention> mentions) {
        return i + 1 < words.size()
                && words.form(i - 1).equals("the")
                && KINDS.contains(words.form(i))
                && !words.words().get(i).isCapitalised()
                && mentions.stream()
                        .anyMatch(it -> it.span().start()
                                == words.words().get(i + 1).span().start());
    }

    /** The latter of "singer / musician". */
    private static boolean isAlternative(QuestionWords words, int i, String text) {
        return i > 0
                && text.substring(
                                words.words().get(i - 1).span().end(),
                                words.words().get(i).span().start())
                        .strip()
                        .equals("/");
    }
}
