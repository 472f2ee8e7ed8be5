package dev.dateline.chat;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Question;
import dev.dateline.question.QuestionReader;
import dev.dateline.question.Topic;
import dev.dateline.text.CalendarWords;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import dev.dateline.wording.Gender;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a question that leans on an earlier one stand alone, by rules over the last questions' people, event, place and
 * time. A question that stands alone stays as it is.
 */
public final class FollowUps {

    /** Words that open a question. */
    private static final String OPENING = "who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did"
            + "|has|have|had|will|would|can|could|should|may|might|must";

    private static final String CONNECTIVE = "(?:(?:and|but|so|ok|okay|then|well|also)\\b[,\\s]*)";
    private static final String ASKING = "(?:" + Recast.BY_PHRASE
            + "|(?:who|whom|where|what) (?:with|by|from|to|against|about)|who for|since when|until when|by when|in (?:which|what) \\w+|which \\w+|what time|at what time|what (?:year|day|date|city|place)|"
            + "how long|how many|how many \\w+|how much|how old|when|where|why|why not|what for|who|who else|how)";
    private static final Pattern BARE =
            Pattern.compile("(?i)^" + CONNECTIVE + "?(" + ASKING + ")(?: exactly| precisely)?\\W*$");
    private static final Pattern ABOUT_THAT = Pattern.compile(
            "(?i)^" + CONNECTIVE
                    + "?(when|where|why|how)(?:\\s+(?:exactly|precisely))?\\s+(?:was|is|were|are|did|does|do|will|would|has)\\s+(?:that|this|it|those|these)"
                    + "(?:\\s+(?:be|happen|happening|occur|take place|taking place|start|begin|exactly|going to be|going to happen))?\\W*$");
    private static final Pattern CORRECTION = Pattern.compile(
            "(?i)^(?:(?:no|sorry|oops|actually|wait)\\b[,.!:;\\s-]+)*"
                    + "(?:(?:i\\s+mean|i\\s+meant)(?:\\s+to\\s+ask)?[,:]?\\s+|(?<=\\b(?:no|sorry|actually)[,:;]\\s))(.+?)\\W*$");
    private static final Pattern ABOUT = Pattern.compile(
            "(?i)^" + CONNECTIVE + "?(?:(?:what|how)\\s+about|what of)\\s+(.+?)\\W*$|^" + CONNECTIVE + "(.+?)\\W*$");
    /** "And Norgas, is it for sale too?", "and the avalanche: who was killed?" */
    private static final Pattern ASIDE = Pattern.compile("^(?i:" + CONNECTIVE
            + ")((?:[Tt]he \\p{L}|(?!(?:In|On|At|By|After|Before|Since|When|While|If|As|For|From|With|During|Until)\\b)\\p{Lu})[^,:?]{1,60}?)(?:,|:| [-–—])\\s+((?i:"
            + OPENING + ")\\b.*)$");

    /** "Back to the bridge, when was it built?" */
    private static final Pattern BACK_TO = Pattern.compile("(?i)^" + CONNECTIVE
            + "?(?:(?:going|getting|coming|now|anyway) )?back to (?:that |this )?(.{2,60}?)(?:,|:| [-–—])\\s+((?:"
            + OPENING
            + ")\\b.*)$");

    private static final Pattern WHOLE_QUESTION =
            Pattern.compile("(?i)^(?:" + OPENING + ")(?:['’]\\p{L}+)?\\b(?:\\s+\\S+){2,}.*$");
    /** "After that, who won?" */
    private static final Pattern OPENED_QUESTION = Pattern.compile("(?i)[^,?]{2,60},\\s+(?:" + OPENING + ")\\b.+");

    private static final Pattern PREPOSITION = Pattern.compile(
            "(?i)^(with|in|at|on|from|to|for|by|near|against|about|of|since|before|after|during|until)\\s+(.+)$");
    private static final Pattern SHORT = Pattern.compile(
            "(?i)^(?:with|in|at|on|from|to|for|by|near|against|since|before|after|during|until|last|next|this)\\s+\\S+(?:\\s+\\S+){0,3}$");

    private static final Pattern QUESTION_START = Pattern.compile(
            "(?i)^(?:(?:and|but|so|in|on|at|by|from|to|for|since|until|of|with)\\s+)?(?:" + OPENING + ")\\b");
    /** "Police cells?" */
    private static final Pattern FEW_WORDS = Pattern.compile("(?:[\\p{L}\\p{N}'’&.-]+ ?){1,3}");

    private static final Pattern GOES_NOWHERE = Pattern.compile(
            "(?i)^((?:did|does|do|will|would|has|have|is|can|could)\\b.*\\s(?:go|come|travel|fly|gone|going|travelling))\\W*$");
    private static final Pattern LACKS_OBJECT = Pattern.compile(
            "(?i)^((?:did|does|do|will|would|has|have|can|could)\\b.*\\s(?:win|attend|sign|accept|visit|reject|won|signed|attended|accepted))\\W*$");

    private static final Pattern IS_IT =
            Pattern.compile("(?i)^" + CONNECTIVE + "?(?:when|where|how old|how big)\\s+(?:is|was)\\s+it\\W*$");
    private static final Pattern DOING_THAT = Pattern.compile(
            "(?i)^" + CONNECTIVE
                    + "?(when|where|why|how)\\s+(?:did|does|do|will|would)\\s+(\\S+(?:\\s\\p{Lu}\\S+)?)\\s+do\\s+(?:it|that|this|so)\\W*$");
    private static final Pattern IS_LED =
            Pattern.compile("(?i)\\b(?:leads?|led|runs?|ran|heads?|headed|chairs?|chaired|manages?|managed)\\s+it\\b");

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
        Antecedents antecedents = new Antecedents(turns, names, words);
        return aboutTopic(withoutTopic(turns, words, antecedents, names), antecedents, names);
    }

    private static String withoutTopic(List<Turn> turns, String words, Antecedents antecedents, Names names) {
        Question last = turns.getLast().read(names);
        QuestionText text = new QuestionText(last.standalone());
        Matcher bare = BARE.matcher(words);
        if (bare.matches()) {
            return text.askedBy(bare.group(1), turns.getLast().name());
        }
        Matcher aboutThat = ABOUT_THAT.matcher(words);
        boolean aboutThing = IS_IT.matcher(words).matches() && antecedents.isAboutThing();
        if (aboutThat.matches() && !last.asksForDefinition() && !aboutThing) {
            return text.askedBy(aboutThat.group(1), turns.getLast().name());
        }
        Matcher doing = DOING_THAT.matcher(words);
        if (doing.matches()) {
            String doer = spelledOut(doing.group(2), antecedents, names);
            return text.askedBy(doing.group(1), Optional.of(doer));
        }
        Matcher correction = CORRECTION.matcher(words);
        if (correction.matches()) {
            String meant = correction.group(1);
            return WHOLE_QUESTION.matcher(meant).matches()
                    ? capital(completed(spelledOut(meant, antecedents, names), antecedents)) + "?"
                    : corrected(last, text, spelledOut(meant, antecedents, names), names);
        }
        Matcher backTo = BACK_TO.matcher(words);
        if (backTo.matches()) {
            return asideAsked(backTo.group(1), backTo.group(2));
        }
        Matcher aside = ASIDE.matcher(words);
        if (aside.matches()) {
            return asideAsked(aside.group(1), aside.group(2));
        }
        Matcher about = ABOUT.matcher(words);
        if (about.matches()) {
            String rest = about.group(1) != null ? about.group(1) : about.group(2);
            return WHOLE_QUESTION.matcher(rest).matches()
                            || OPENED_QUESTION.matcher(rest).matches()
                    ? capital(completed(spelledOut(rest, antecedents, names), antecedents)) + "?"
                    : corrected(last, text, spelledOut(rest, antecedents, names), names);
        }
        String plain = words.replaceFirst("\\W+$", "");
        if (SHORT.matcher(plain).matches() || isOnlyTime(plain)) {
            return exchanged(last, text, spelledOut(plain, antecedents, names), names)
                    .orElse(words);
        }
        boolean fewWords = FEW_WORDS.matcher(plain).matches()
                && words.endsWith("?")
                && !QUESTION_START.matcher(plain).find();
        return fewWords
                ? corrected(last, text, plain, names)
                : completed(spelledOut(words, antecedents, names), antecedents);
    }

    private static String asideAsked(String noun, String question) {
        Matcher pronoun = Pronoun.FIRST.matcher(question);
        boolean takesUp = pronoun.find();
        String spelledOut = takesUp ? pronoun.replaceFirst(Matcher.quoteReplacement(noun)) : question;
        return takesUp && !noun.startsWith("the ") ? capital(spelledOut) : Topic.before(noun, spelledOut);
    }

    /** The last question with {@code part}, whatever it is, in the place where it belongs. */
    private static String corrected(Question last, QuestionText text, String part, Names names) {
        String noun = last.focus() == null ? part : part.replaceFirst("(?i)\\bone(?=s?$)", last.focus());
        return exchanged(last, text, noun, names)
                .or(() -> PREPOSITION.matcher(noun).matches() ? Optional.of(text.with(noun)) : Optional.empty())
                .orElseGet(() -> about(noun, text));
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
            return Optional.of(text.at(part.matches("\\d{4}") || isMonth(part) ? "in " + part : part));
        }
        Matcher preposition = PREPOSITION.matcher(part);
        boolean hasPreposition = preposition.matches();
        String rest = hasPreposition ? preposition.group(2) : part;
        List<Mention> mentions = names.mentions(rest);
        boolean isName = mentions.stream()
                        .anyMatch(mention ->
                                rest.substring(0, mention.span().start()).matches("(?i)(?:the |an? )?"))
                || rest.matches("(?:the )?(?:\\p{Lu}[\\p{L}'’.-]+\\s?)+");
        if (!isName) {
            return hasPreposition
                    ? Optional.empty()
                    : Optional.of(text.withNoun(part).orElseGet(() -> about(part, text)));
        }
        Entity.Kind kind = mentions.isEmpty()
                ? Entity.Kind.UNKNOWN
                : mentions.getFirst().entity().kind();
        return text.with(hasPreposition ? preposition.group(1) : "", rest, kind, last.names())
                .or(() -> Optional.of(about(part, text)));
    }

    /** "The price" after a question about a telephone: what is asked now, and the words in which it was asked before. */
    private static String about(String part, QuestionText text) {
        return capital(part) + ": " + text.asClause() + "?";
    }

    private static boolean isOnlyTime(String words) {
        List<TimeExpression> times = TimeExpressions.find(words, DateInterval.UNKNOWN);
        if (times.size() != 1) {
            return isMonth(words) || words.matches("(?i)(?:in\\s+)?(?:19|20)\\d\\d");
        }
        String before = words.substring(0, times.getFirst().span().start()).strip();
        String after = words.substring(times.getFirst().span().end()).strip();
        return after.isEmpty() && before.matches("(?i)|(?:in|on|at|since|during|before|after|by|until|from)(?: the)?");
    }

    private static boolean isMonth(String words) {
        return CalendarWords.MONTHS.contains(words.toLowerCase(Locale.ROOT));
    }

    /** With the pronouns of {@code words} replaced by what they mean, where something before the utterance is meant. */
    private static String spelledOut(String words, Antecedents antecedents, Names names) {
        String result = words;
        for (Pronoun pronoun : Pronoun.values()) {
            result = pronoun.replace(result, words, meaning(pronoun, words, antecedents), names);
        }
        return result;
    }

    private static Supplier<Optional<String>> meaning(Pronoun pronoun, String words, Antecedents antecedents) {
        return switch (pronoun) {
            case HE, HIS -> () -> antecedents.person(Gender.MAN);
            case SHE, HER -> () -> antecedents.person(Gender.WOMAN);
            case THEY, THEIR -> antecedents::people;
            case IT, ITS -> () -> it(words, antecedents);
            case THERE -> antecedents::place;
            case THEN -> antecedents::time;
        };
    }

    /** "Did Merkel go" with where to, "did she win" with what, as the conversation has it. */
    private static String completed(String question, Antecedents antecedents) {
        Matcher going = GOES_NOWHERE.matcher(question);
        if (going.matches()) {
            return antecedents
                    .place()
                    .map(place -> going.group(1) + " to " + place + "?")
                    .orElse(question);
        }
        Matcher acting = LACKS_OBJECT.matcher(question);
        return acting.matches()
                ? antecedents
                        .thing()
                        .map(thing -> acting.group(1) + " " + thing + "?")
                        .orElse(question)
                : question;
    }

    /** A question that names nobody and nothing, after what the conversation is about. */
    private static String aboutTopic(String standalone, Antecedents antecedents, Names names) {
        Question question = QuestionReader.read(standalone, names, Turn.ANY_DAY);
        boolean asks =
                QUESTION_START.matcher(standalone).find() && !question.terms().isEmpty();
        boolean saysWhat = question.topic() != null || question.asksForDefinition() || new Called(question).hasName();
        return asks && !saysWhat
                ? antecedents
                        .topic()
                        .filter(topic -> !standalone.contains(topic))
                        .map(topic -> Topic.before(
                                topic, Character.toLowerCase(standalone.charAt(0)) + standalone.substring(1)))
                        .orElse(standalone)
                : standalone;
    }

    private static Optional<String> it(String words, Antecedents antecedents) {
        if (Events.isMeantBy(words)) {
            return antecedents.event();
        }
        return IS_LED.matcher(words).find() ? antecedents.organisation().or(antecedents::thing) : antecedents.thing();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
