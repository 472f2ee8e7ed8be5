package dev.dateline.question;

import dev.dateline.names.Mention;
import dev.dateline.time.DateInterval;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An utterance understood.
 *
 * @param asked the words as typed
 * @param standalone the same question with everything that earlier ones implied spelled out
 * @param type what kind of words answers it
 * @param focus the noun that the answer is one of, singular and lower case ({@code "city"} in "which city", {@code
 *     "people"} in "how many people"), if the question names one
 * @param action what is done in the event that is asked about, if the question has a verb of its own
 * @param terms the words of {@code standalone} that an answering sentence should share, in order and as typed: no stop
 *     words, no question words
 * @param names the names in {@code standalone}, spans counted in it, also those that no article has
 * @param time the days to which the question restricts the event, unknown ends where it does not
 * @param topic names or words of what a conversation is about, where the question itself does not say it; only articles
 *     that have them can answer
 */
public record Question(
        String asked,
        String standalone,
        AnswerType type,
        @Nullable String focus,
        @Nullable Action action,
        List<String> terms,
        List<Mention> names,
        DateInterval time,
        @Nullable String topic) {

    private static final Pattern ACCOUNT = Pattern.compile(
            "(?i)^(?:and |so |but |please |can you |could you )*(?:tell (?:me|us)(?: more| something)? about|what(?:['’]s| is| has| had| was)? (?:happen(?:ed|s|ing)|new|going on)|what about|describe|explain|summari[sz]e)\\b");

    public Question {
        terms = List.copyOf(terms);
        names = List.copyOf(names);
    }

    /** A question that says itself what it is about. */
    public Question(
            String asked,
            String standalone,
            AnswerType type,
            @Nullable String focus,
            @Nullable Action action,
            List<String> terms,
            List<Mention> names,
            DateInterval time) {
        this(asked, standalone, type, focus, action, terms, names, time, null);
    }

    /** The whole question with its topic, as it can be asked again: "About Sochi: who was there?". */
    public String understood() {
        return topic == null ? standalone : Topic.before(topic, standalone);
    }

    /** The question as understood, where that takes other words than were typed. */
    public Optional<String> recast() {
        String understood = understood();
        return words(understood).equals(words(asked)) ? Optional.empty() : Optional.of(understood);
    }

    private static List<String> words(String text) {
        return Word.of(text).stream().map(Word::lower).toList();
    }

    /** The same question, asked of all articles. */
    public Question withoutTopic() {
        return new Question(asked, standalone, type, focus, action, terms, names, time);
    }

    /** The same question, as somebody typed it before follow-ups were spelled out. */
    public Question askedAs(String utterance) {
        return new Question(utterance, standalone, type, focus, action, terms, names, time, topic);
    }

    /** Whether {@code word} is a word of one of its names. */
    public boolean isInName(String word) {
        return names.stream()
                .map(name -> name.span().of(standalone))
                .anyMatch(name -> name.equals(word)
                        || Word.of(name).stream().map(Word::text).anyMatch(word::equals));
    }

    /** Whether no few words can answer: "tell me about the trial", "what happened to Blake?". */
    public boolean asksForAccount() {
        return ACCOUNT.matcher(standalone).find();
    }

    /** Whether the question asks who or what somebody or something is: "who is Ibrahim Kalin?", "what is APEC?". */
    public boolean asksForDefinition() {
        return type == AnswerType.WHAT && focus == null && action == null && !terms.isEmpty();
    }
}
