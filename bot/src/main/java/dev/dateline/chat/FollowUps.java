package dev.dateline.chat;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Question;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a question that leans on an earlier one stand alone, by rules over the last questions' people, event, place and
 * time. A question that stands alone stays as it is.
 */
public final class FollowUps {

    private static final String CONNECTIVE = "(?:(?:and|but|so|ok|okay|then|well|also)\\b[,\\s]*)";
    private static final String ASKING =
            "(?:since when|until when|by when|in (?:which|what) \\w+|which \\w+|what time|at what time|what (?:year|day|date|city|place)|"
                    + "how long|how many|how many \\w+|how much|how old|when|where|why|why not|who|who else|how)";
    private static final Pattern BARE =
            Pattern.compile("(?i)^" + CONNECTIVE + "?(" + ASKING + ")(?: exactly| precisely)?\\W*$");
    private static final Pattern ABOUT_THAT = Pattern.compile(
            "(?i)^" + CONNECTIVE
                    + "?(when|where|why|how)(?:\\s+(?:exactly|precisely))?\\s+(?:was|is|were|are|did|does|do|will|would|has)\\s+(?:that|this|it|those|these)"
                    + "(?:\\s+(?:be|happen|happening|occur|take place|taking place|start|begin|exactly|going to be|going to happen))?\\W*$");
    private static final Pattern ABOUT = Pattern.compile(
            "(?i)^" + CONNECTIVE + "?(?:(?:what|how)\\s+about|what of)\\s+(.+?)\\W*$|^" + CONNECTIVE + "(.+?)\\W*$");
    private static final Pattern WHOLE_QUESTION = Pattern.compile(
            "(?i)^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|"
                    + "should|may|might|must)\\b(?:\\s+\\S+){2,}.*$");
    private static final Pattern PREPOSITION = Pattern.compile(
            "(?i)^(with|in|at|on|from|to|for|by|near|against|about|of|since|before|after|during|until)\\s+(.+)$");
    private static final Pattern SHORT = Pattern.compile(
            "(?i)^(?:with|in|at|on|from|to|for|by|near|against|since|before|after|during|until|last|next|this)\\s+\\S+(?:\\s+\\S+){0,3}$");

    private FollowUps() {}

    /**
     * {@code utterance} with everything spelled out that the conversation implies, as far as the rules see it.
     *
     * @param turns the conversation so far, oldest first
     */
    public static String standalone(List<Turn> turns, String utterance, Names names) {
        String words = utterance.strip();
        if (turns.isEmpty() || words.isEmpty()) {
            return words;
        }
        Question last = turns.getLast().read(names);
        QuestionText text = new QuestionText(last.standalone());
        Matcher bare = BARE.matcher(words);
        if (bare.matches()) {
            return text.askedBy(bare.group(1));
        }
        Matcher aboutThat = ABOUT_THAT.matcher(words);
        if (aboutThat.matches() && !last.asksForDefinition()) {
            return text.askedBy(aboutThat.group(1));
        }
        Antecedents antecedents = new Antecedents(turns, names, words);
        Matcher about = ABOUT.matcher(words);
        if (about.matches()) {
            String rest = about.group(1) != null ? about.group(1) : about.group(2);
            return WHOLE_QUESTION.matcher(rest).matches()
                    ? capital(spelledOut(rest, antecedents, names)) + "?"
                    : exchanged(last, text, spelledOut(rest, antecedents, names), names)
                            .orElse(words);
        }
        String plain = words.replaceFirst("\\W+$", "");
        if (SHORT.matcher(plain).matches() || isOnlyTime(plain)) {
            return exchanged(last, text, spelledOut(plain, antecedents, names), names)
                    .orElse(words);
        }
        return spelledOut(words, antecedents, names);
    }

    /** Whether {@code utterance} may lean on what was said before: who asks a model should not ask it about other ones. */
    static boolean mayLeanOnHistory(String utterance) {
        String words = utterance.strip();
        return BARE.matcher(words).matches()
                || ABOUT.matcher(words).matches()
                || words.split("\\s+").length <= 3
                || Pronoun.ANY.matcher(words).find();
    }

    /** The last question with {@code part}, a time or a name, in place of its own. */
    private static Optional<String> exchanged(Question last, QuestionText text, String part, Names names) {
        if (isOnlyTime(part)) {
            return Optional.of(text.at(part.matches("\\d{4}") ? "in " + part : part));
        }
        Matcher preposition = PREPOSITION.matcher(part);
        boolean hasPreposition = preposition.matches();
        String rest = hasPreposition ? preposition.group(2) : part;
        List<Mention> mentions = names.mentions(rest);
        boolean isName = !mentions.isEmpty() || rest.matches("(?:\\p{Lu}[\\p{L}'’.-]+\\s?)+");
        if (!isName) {
            return hasPreposition ? Optional.empty() : Optional.of(about(part, text));
        }
        Entity.Kind kind = mentions.isEmpty()
                ? Entity.Kind.UNKNOWN
                : mentions.getFirst().entity().kind();
        return Optional.of(text.with(hasPreposition ? preposition.group(1) : "", rest, kind, last.names()));
    }

    /** "The price" after a question about a telephone: what is asked now, and the words in which it was asked before. */
    private static String about(String part, QuestionText text) {
        return capital(part) + ": " + Character.toLowerCase(text.words().charAt(0))
                + text.words().substring(1) + "?";
    }

    private static boolean isOnlyTime(String words) {
        List<TimeExpression> times = TimeExpressions.find(words, DateInterval.UNKNOWN);
        if (times.size() != 1) {
            return words.matches("(?i)(?:in\\s+)?(?:19|20)\\d\\d");
        }
        String before = words.substring(0, times.getFirst().span().start()).strip();
        String after = words.substring(times.getFirst().span().end()).strip();
        return after.isEmpty() && before.matches("(?i)|(?:in|on|at|since|during|before|after|by|until|from)(?: the)?");
    }

    /** With the pronouns of {@code words} replaced by what they mean, where something before the utterance is meant. */
    private static String spelledOut(String words, Antecedents antecedents, Names names) {
        String result = words;
        for (Pronoun pronoun : Pronoun.values()) {
            result = pronoun.replace(result, words, meaning(pronoun, antecedents), names);
        }
        return result;
    }

    private static Supplier<Optional<String>> meaning(Pronoun pronoun, Antecedents antecedents) {
        return switch (pronoun) {
            case HE, HIS, HER -> antecedents::person;
            case THEY, THEIR -> antecedents::people;
            case IT, ITS -> antecedents::thing;
            case THERE -> antecedents::place;
            case THEN -> antecedents::time;
        };
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
